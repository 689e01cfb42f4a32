package io.vigie.annotate.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The groups of three to five letters in the words of a sentence, with the blanks around each word: they catch stems and endings whatever
 * the language, and the parts of compounds. All digits are alike. Stateless.
 */
final class CharacterNgrams {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  private CharacterNgrams() {}

  /** How often each group stands in a sentence; a group is its 32-bit FNV-1a hash (Fowler, Noll, Vo 1991) over UTF-16 code units. */
  static Map<Integer, Integer> counts(String sentence) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (String word : BLANKS.split(DIGIT.matcher(sentence.toLowerCase(Locale.ROOT).strip()).replaceAll("0"))) {
      String padded = ' ' + word + ' ';
      for (int length = SHORTEST; length <= LONGEST && (length == SHORTEST || length <= padded.length()); length++) {
        for (int start = 0; start == 0 || start + length <= padded.length(); start++) {
          counts.merge(hash(padded, start, Math.min(padded.length(), start + length)), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static int hash(String text, int start, int end) {
    int hash = 0x811c9dc5;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    return hash;
  }
}
