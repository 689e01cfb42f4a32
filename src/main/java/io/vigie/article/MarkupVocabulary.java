package io.vigie.article;

import io.vigie.record.Code;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of class names, ids and ARIA roles, and what each tells of an area ({@code article/markup.yaml}). Immutable. */
final class MarkupVocabulary {

  private static final int PREFIX_MINIMUM = 3;
  private static final int LETTERS = 0x80;

  private final List<Sign> wholes = new ArrayList<>();
  private final NameTree words;
  /** Beginnings of names that tell of states and layouts only, by the code of their first letter modulo the number of lists. */
  private final List<List<String>> stateless = Stream.generate(() -> (List<String>) new ArrayList<String>()).limit(LETTERS).toList();
  private final int[] rank = new int[Role.values().length];
  private final BinaryOperator<@Nullable Sign> better = this::first;

  /** A role and the word that told it. */
  record Sign(Role role, String word) {}

  private MarkupVocabulary(YamlNode file) {
    List<Sign> phrases = new ArrayList<>();
    List<Sign> beginnings = new ArrayList<>();
    int roles = 0;
    for (Map.Entry<String, YamlNode> entry : file.entries().entrySet()) {
      if (entry.getKey().equals("ignored")) {
        entry.getValue().texts().forEach(prefix -> stateless(prefix.charAt(0)).add(prefix));
        continue;
      }
      Role role = Code.find(Role.class, entry.getKey())
          .orElseThrow(() -> entry.getValue().error("unknown role \"" + entry.getKey() + "\"; one of " + Code.list(Role.class)));
      rank[role.ordinal()] = roles++;
      entry.getValue().list().forEach(word -> add(word, role, phrases, beginnings));
    }
    words = new NameTree(phrases, beginnings);
  }

  static MarkupVocabulary load() {
    return new MarkupVocabulary(YamlNode.load("article/markup.yaml"));
  }

  private void add(YamlNode entry, Role role, List<Sign> phrases, List<Sign> beginnings) {
    String word = entry.text();
    if (!word.equals(word.toLowerCase(Locale.ROOT)) || word.isBlank()) {
      throw entry.error("expected lower case, found \"" + word + "\"");
    }
    if (word.startsWith("=")) {
      wholes.add(new Sign(role, word.substring(1)));
    } else if (!word.endsWith("*")) {
      phrases.add(new Sign(role, word));
    } else if (word.length() > PREFIX_MINIMUM) {
      beginnings.add(new Sign(role, word.substring(0, word.length() - 1)));
    } else {
      throw entry.error("a beginning of a word needs at least " + PREFIX_MINIMUM + " letters");
    }
  }

  /** What one class name, id or ARIA role tells; null when nothing. */
  @Nullable Sign sign(String name) {
    return sign(name, 0, name.length());
  }

  /** What the name from {@code from} to {@code to} tells. */
  @Nullable Sign sign(String names, int from, int to) {
    Sign sign = first(whole(names, from, to), words.find(names, from, to, better));
    return sign == null || isStateless(names, from, to) ? null : sign;
  }

  private @Nullable Sign whole(String names, int from, int to) {
    for (Sign whole : wholes) {
      if (whole.word().length() == to - from && names.regionMatches(true, from, whole.word(), 0, to - from)) {
        return whole;
      }
    }
    return null;
  }

  private List<String> stateless(char letter) {
    return stateless.get(letter % LETTERS);
  }

  /** Whether a class name tells of states and layouts only. */
  private boolean isStateless(String names, int from, int to) {
    for (String prefix : stateless(names.charAt(from))) {
      if (prefix.length() <= to - from && names.startsWith(prefix, from)) {
        return true;
      }
    }
    return false;
  }

  /** The sign that comes first in the order of roles; null when both are. */
  @Nullable Sign first(@Nullable Sign a, @Nullable Sign b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return rank[a.role().ordinal()] <= rank[b.role().ordinal()] ? a : b;
  }
}
