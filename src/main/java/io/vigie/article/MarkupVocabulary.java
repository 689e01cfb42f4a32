package io.vigie.article;

import io.vigie.record.Code;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words of class names, ids and ARIA roles, and what each tells of an area ({@code article/markup.yaml}). Thread-safe. */
final class MarkupVocabulary {

  private static final int PREFIX_MINIMUM = 3;

  private static final int MOST_REMEMBERED = 20_000;
  private static final int LONGEST_REMEMBERED = 60;

  /** What names told that were asked for before: sites and site builders repeat theirs. */
  private final Map<String, Optional<Sign>> known = new ConcurrentHashMap<>();
  private final List<Role> order = new ArrayList<>();
  private final Map<String, Role> phrases = new HashMap<>();
  private final Map<String, Role> wholes = new HashMap<>();
  private final Map<String, Role> prefixes = new HashMap<>();
  private final List<String> stateless = new ArrayList<>();
  private final int longestPhrase;
  private final int[] rank = new int[Role.values().length];

  /** A role and the word that told it. */
  record Sign(Role role, String word) {}

  private MarkupVocabulary(YamlNode file) {
    int longest = 1;
    for (Map.Entry<String, YamlNode> entry : file.entries().entrySet()) {
      if (entry.getKey().equals("ignored")) {
        stateless.addAll(entry.getValue().texts());
        continue;
      }
      Role role = Code.find(Role.class, entry.getKey())
          .orElseThrow(() -> entry.getValue().error("unknown role \"" + entry.getKey() + "\"; one of " + Code.list(Role.class)));
      order.add(role);
      for (YamlNode word : entry.getValue().list()) {
        longest = Math.max(longest, add(word, role));
      }
    }
    longestPhrase = longest;
    for (int i = 0; i < order.size(); i++) {
      rank[order.get(i).ordinal()] = i;
    }
  }

  static MarkupVocabulary load() {
    return new MarkupVocabulary(YamlNode.load("article/markup.yaml"));
  }

  private int add(YamlNode entry, Role role) {
    String word = entry.text();
    if (!word.equals(word.toLowerCase(Locale.ROOT)) || word.isBlank()) {
      throw entry.error("expected lower case, found \"" + word + "\"");
    }
    if (word.startsWith("=")) {
      wholes.putIfAbsent(word.substring(1), role);
      return 1;
    }
    if (word.endsWith("*")) {
      String prefix = word.substring(0, word.length() - 1);
      if (prefix.length() < PREFIX_MINIMUM) {
        throw entry.error("a beginning of a word needs at least " + PREFIX_MINIMUM + " letters");
      }
      prefixes.putIfAbsent(prefix, role);
      return 1;
    }
    phrases.putIfAbsent(word, role);
    return (int) word.chars().filter(c -> c == '-').count() + 1;
  }

  /** Whether a class name tells of states and layouts only. */
  private boolean isStateless(String name) {
    for (String prefix : stateless) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** What one class name, id or ARIA role tells; null when nothing. */
  @Nullable Sign sign(String name) {
    Optional<Sign> remembered = known.get(name);
    if (remembered != null) {
      return remembered.orElse(null);
    }
    Sign sign = isStateless(name) ? null : ofName(name);
    if (known.size() < MOST_REMEMBERED && name.length() <= LONGEST_REMEMBERED) {
      known.put(name, Optional.ofNullable(sign));
    }
    return sign;
  }

  /** The sign that comes first in the order of roles; null when both are. */
  @Nullable Sign first(@Nullable Sign a, @Nullable Sign b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.role().ordinal() == b.role().ordinal() || rank[a.role().ordinal()] <= rank[b.role().ordinal()] ? a : b;
  }

  private @Nullable Sign ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Sign best = sign(wholes.get(lower), lower);
    List<String> words = words(name);
    for (int from = 0; from < words.size(); from++) {
      StringBuilder phrase = new StringBuilder();
      for (int to = from; to < words.size() && to < from + longestPhrase; to++) {
        phrase.append(to > from ? "-" : "").append(words.get(to));
        String key = phrase.toString();
        best = first(best, sign(phrases.get(key), key));
      }
      best = first(best, ofPrefix(words.get(from)));
    }
    return best;
  }

  private @Nullable Sign ofPrefix(String word) {
    for (int length = word.length(); length >= PREFIX_MINIMUM; length--) {
      String prefix = word.substring(0, length);
      Role role = prefixes.get(prefix);
      if (role != null) {
        return new Sign(role, prefix);
      }
    }
    return null;
  }

  private static @Nullable Sign sign(@Nullable Role role, String word) {
    return role == null ? null : new Sign(role, word);
  }

  /** Lower-case words of a class name, cut at everything that is no letter and at camel humps. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if ((hump || !Character.isLetter(c)) && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      }
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }
}
