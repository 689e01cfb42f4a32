package io.vigie.article;

import io.vigie.record.Code;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words of class names, ids and ARIA roles, and what each tells of an area ({@code article/markup.yaml}). Thread-safe. */
final class MarkupVocabulary {

  private static final int PREFIX_MINIMUM = 3;
  private static final int START_BITS = 12;

  private static final int MOST_REMEMBERED = 20_000;
  private static final int LONGEST_REMEMBERED = 60;

  /** What names told that were asked for before: sites and site builders repeat theirs. */
  private final Map<String, Optional<Sign>> known = new ConcurrentHashMap<>();
  private final List<Role> order = new ArrayList<>();
  private final Map<String, Role> phrases = new HashMap<>();
  private final Map<String, Role> wholes = new HashMap<>();
  /** Beginnings of words by their first letters, the longest first. */
  private final Map<String, List<Sign>> prefixes = new HashMap<>();
  /** First words of the phrases of several words. */
  private final Set<String> openings = new HashSet<>();
  /** Hashes of how the words begin that tell something: most names hold none of them. */
  private final BitSet starts = new BitSet(1 << START_BITS);
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
    words(word).forEach(part -> starts.set(start(part)));
    if (word.startsWith("=")) {
      wholes.putIfAbsent(word.substring(1), role);
      return 1;
    }
    if (word.endsWith("*")) {
      String prefix = word.substring(0, word.length() - 1);
      if (prefix.length() < PREFIX_MINIMUM) {
        throw entry.error("a beginning of a word needs at least " + PREFIX_MINIMUM + " letters");
      }
      addPrefix(new Sign(role, prefix));
      return 1;
    }
    phrases.putIfAbsent(word, role);
    if (word.indexOf('-') > 0) {
      openings.add(word.substring(0, word.indexOf('-')));
    }
    return (int) word.chars().filter(c -> c == '-').count() + 1;
  }

  private void addPrefix(Sign sign) {
    List<Sign> alike = prefixes.computeIfAbsent(sign.word.substring(0, PREFIX_MINIMUM), start -> new ArrayList<>());
    if (alike.stream().noneMatch(other -> other.word.equals(sign.word))) {
      alike.add(sign);
      alike.sort(Comparator.comparingInt((Sign one) -> one.word.length()).reversed());
    }
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
    Sign sign = !mayTell(name) || isStateless(name) ? null : ofName(name);
    if (name.length() <= LONGEST_REMEMBERED) {
      if (known.size() >= MOST_REMEMBERED) {
        known.clear();
      }
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

  private static int start(String word) {
    int start = 0;
    for (int i = 0; i < Math.min(word.length(), PREFIX_MINIMUM); i++) {
      start = extended(start, word.charAt(i));
    }
    return start;
  }

  private static int extended(int start, char letter) {
    return (31 * start + letter) & (1 << START_BITS) - 1;
  }

  /** Whether a word of the name begins as one that tells something; a quick look. */
  private boolean mayTell(String name) {
    int letters = 0;
    int start = 0;
    boolean lower = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetter(c);
      if (letters > 0 && (!letter || lower && Character.isUpperCase(c))) {
        if (letters < PREFIX_MINIMUM && starts.get(start)) {
          return true;
        }
        letters = 0;
        start = 0;
      }
      if (letter) {
        start = letters < PREFIX_MINIMUM ? extended(start, Character.toLowerCase(c)) : start;
        letters++;
        if (letters == PREFIX_MINIMUM && starts.get(start)) {
          return true;
        }
      }
      lower = Character.isLowerCase(c);
    }
    return letters > 0 && letters < PREFIX_MINIMUM && starts.get(start);
  }

  private @Nullable Sign ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Sign best = sign(wholes.get(lower), lower);
    List<String> words = words(name);
    for (int from = 0; from < words.size(); from++) {
      String word = words.get(from);
      if (!starts.get(start(word))) {
        continue;
      }
      best = first(best, sign(phrases.get(word), word));
      if (openings.contains(word)) {
        best = first(best, ofPhrase(words, from));
      }
      best = first(best, ofPrefix(word));
    }
    return best;
  }

  /** The first sign of the phrases of several words that begin at a word. */
  private @Nullable Sign ofPhrase(List<String> words, int from) {
    Sign best = null;
    StringBuilder phrase = new StringBuilder(words.get(from));
    for (int to = from + 1; to < words.size() && to < from + longestPhrase; to++) {
      String key = phrase.append('-').append(words.get(to)).toString();
      best = first(best, sign(phrases.get(key), key));
    }
    return best;
  }

  private @Nullable Sign ofPrefix(String word) {
    if (word.length() >= PREFIX_MINIMUM) {
      for (Sign sign : prefixes.getOrDefault(word.substring(0, PREFIX_MINIMUM), List.of())) {
        if (word.startsWith(sign.word)) {
          return sign;
        }
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
