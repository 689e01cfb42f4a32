package io.vigie.evaluate;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares names as a reader would: without case, accents, articles and company designators. Stateless. */
final class Names {

  private static final Set<String> ARTICLES =
      Set.of("the", "and", "for", "der", "die", "das", "und", "les", "des", "los", "las", "une");
  private static final Pattern DESIGNATOR = Pattern.compile("\\b(inc|corp|corporation|ltd|limited|co|company|group|technologies|technology|"
      + "digital technology|systems|communications|ab|sa|gmbh|llc|plc)\\b");

  private Names() {}

  static boolean anyInCommon(List<String> one, List<String> other) {
    return one.stream().anyMatch(name -> other.stream().anyMatch(second -> isSame(company(name), company(second))));
  }

  static boolean wordInCommon(@Nullable String one, @Nullable String other) {
    Set<String> words = words(one);
    words.retainAll(words(other));
    return !words.isEmpty();
  }

  private static boolean isSame(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    boolean part = List.of(one.split(" ")).contains(other) || List.of(other.split(" ")).contains(one);
    return one.equals(other) || shorter.length() > 3 && (part || one.startsWith(other + " ") || other.startsWith(one + " "));
  }

  private static String company(String name) {
    String folded = fold(name);
    String bare = DESIGNATOR.matcher(folded).replaceAll("").replaceAll("\\s+", " ").strip();
    return bare.isEmpty() ? folded : bare;
  }

  private static Set<String> words(@Nullable String text) {
    Set<String> words = new HashSet<>();
    for (String word : fold(text == null ? "" : text).split(" ")) {
      if (word.length() > 2 && !ARTICLES.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
