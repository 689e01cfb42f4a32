package io.vigie.article;

import io.vigie.record.Code;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The words of class names, ids and ARIA roles, and what each tells of an area ({@code article/markup.yaml}). Immutable. */
final class MarkupVocabulary {

  private static final int PREFIX_MINIMUM = 3;

  private final Map<String, Sign> wholes = new HashMap<>();
  private final NameTree words;
  private final List<String> stateless = new ArrayList<>();
  private final int[] rank = new int[Role.values().length];
  private final BinaryOperator<@Nullable Sign> better = this::first;
  private int longestWhole;

  /** A role and the word that told it. */
  record Sign(Role role, String word) {}

  private MarkupVocabulary(YamlNode file) {
    List<Sign> phrases = new ArrayList<>();
    List<Sign> beginnings = new ArrayList<>();
    int roles = 0;
    for (Map.Entry<String, YamlNode> entry : file.entries().entrySet()) {
      if (entry.getKey().equals("ignored")) {
        stateless.addAll(entry.getValue().texts());
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
      String whole = word.substring(1);
      wholes.putIfAbsent(whole, new Sign(role, whole));
      longestWhole = Math.max(longestWhole, whole.length());
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
    Sign whole = to - from <= longestWhole ? wholes.get(names.substring(from, to).toLowerCase(Locale.ROOT)) : null;
    Sign sign = first(whole, words.find(names, from, to, better));
    return sign == null || isStateless(names, from, to) ? null : sign;
  }

  /** Whether a class name tells of states and layouts only. */
  private boolean isStateless(String names, int from, int to) {
    for (String prefix : stateless) {
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
