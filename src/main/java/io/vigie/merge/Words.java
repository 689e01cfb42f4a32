package io.vigie.merge;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * Words of names in any language, made comparable: in Latin letters without accents, lower case. Short words (articles, prepositions)
 * are left out, unless they are written as an acronym or hold a digit. Not thread-safe, for the transliterator is not.
 */
final class Words {

  private static final int SHORTEST = 4;
  private static final int COGNATE_PREFIX = 5;
  private static final int SHORTEST_FUZZY = 6;

  /** A word in more of all different names than this, and than one in a hundred, tells nothing of who is meant. */
  private static final int COMMON = 10;

  private final Transliterator latin = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  private final Set<String> common = new HashSet<>();

  /**
   * Learns which words are common ("clinic", "stores") from the names that occur. Each different name counts once, so that a name does not
   * become common because everybody writes of it.
   */
  void learnCommon(Collection<String> names) {
    Map<String, Integer> frequency = new HashMap<>();
    Set<String> distinct = new HashSet<>(names);
    distinct.forEach(name -> new HashSet<>(of(name)).forEach(word -> frequency.merge(word, 1, Integer::sum)));
    frequency.forEach((word, count) -> {
      if (count > Math.max(COMMON, distinct.size() / 100)) {
        common.add(word);
      }
    });
  }

  /** As {@link #of}, without common words. */
  List<String> telling(@Nullable String text) {
    return of(text).stream().filter(word -> !common.contains(word)).toList();
  }

  /** The words of {@code text} in order; empty for null. */
  List<String> of(@Nullable String text) {
    List<String> words = new ArrayList<>();
    for (String word : written(text)) {
      if (word.length() >= SHORTEST || isAcronym(word)) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  /** All words in Latin letters with their case, for initials. */
  List<String> written(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    String plain = StringUtils.isAsciiPrintable(text) ? text : latin.transliterate(text);
    List<String> words = new ArrayList<>();
    for (String word : plain.split("[^\\p{Alnum}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isAcronym(String word) {
    return word.length() >= 2 && (StringUtils.isAllUpperCase(word) || StringUtils.containsAny(word, "0123456789"));
  }

  /** Whether two words are the same or spelled alike, as the same name or a common root in two languages is. */
  static boolean cognate(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int shorter = Math.min(a.length(), b.length());
    if (shorter < COGNATE_PREFIX || Character.isDigit(a.charAt(0)) || Character.isDigit(b.charAt(0))) {
      return false;
    }
    int prefix = StringUtils.indexOfDifference(a, b);
    if (prefix >= COGNATE_PREFIX && prefix * 3 >= Math.max(a.length(), b.length()) * 2) {
      return true;
    }
    if (Math.abs(a.length() - b.length()) * 5 > Math.max(a.length(), b.length())) {
      return false;
    }
    int allowed = shorter < SHORTEST_FUZZY ? 0 : Math.max(a.length(), b.length()) / 5;
    return allowed > 0 && editDistance(a, b) <= allowed;
  }

  /** Levenshtein's distance by rows (Wagner and Fischer 1974). */
  private static int editDistance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  /** How many words of {@code a} have a cognate in {@code b}. */
  static int common(List<String> a, List<String> b) {
    int common = 0;
    for (String word : a) {
      for (String other : b) {
        if (cognate(word, other)) {
          common++;
          break;
        }
      }
    }
    return common;
  }
}
