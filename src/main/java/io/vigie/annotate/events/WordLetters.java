package io.vigie.annotate.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the network reads of a sentence: for each word and mark the rows of the word itself and of its groups of three to five letters
 * (Bojanowski et al. 2017). All digits are alike. Stateless.
 */
public final class WordLetters {

  /** Rows that there are; groups that fall on one row are read alike. */
  public static final int ROWS = 1 << 17;

  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  /** Words of a sentence and rows of a word that are read; what is longer is no prose. */
  private static final int MOST_WORDS = 80;
  private static final int MOST_ROWS = 60;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+|[^\\s\\p{L}\\p{N}\\p{M}_]");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  private WordLetters() {}

  /** The rows of each word, in order; at least one word. */
  public static int[][] of(String sentence) {
    List<String> words = words(sentence);
    return words.isEmpty() ? new int[][] {rows("<.>")} : words.stream().map(word -> rows('<' + form(word) + '>')).toArray(int[][]::new);
  }

  /** The words and marks of a sentence as they stand there. */
  public static List<String> words(String sentence) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(sentence);
    while (words.size() < MOST_WORDS && matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** What is read of a word: small letters, and every digit as 0. */
  public static String form(String word) {
    return DIGIT.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("0");
  }

  private static int[] rows(String word) {
    List<Integer> rows = new ArrayList<>();
    rows.add(row(word, 0, word.length(), ' '));
    for (int length = SHORTEST; length <= LONGEST; length++) {
      for (int start = 0; start + length <= word.length() && rows.size() < MOST_ROWS; start++) {
        rows.add(row(word, start, start + length, '#'));
      }
    }
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The 32-bit FNV-1a hash (Fowler, Noll, Vo 1991) over UTF-16 code units and a mark that tells groups from words. */
  private static int row(String word, int start, int end, char mark) {
    int hash = 0x811c9dc5;
    for (int i = start; i < end; i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
    }
    hash = (hash ^ mark) * 0x01000193;
    return (hash ^ hash >>> 15) & (ROWS - 1);
  }
}
