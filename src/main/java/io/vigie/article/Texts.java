package io.vigie.article;

import java.text.Normalizer;
import java.util.Locale;

/** White space, words and comparison of texts, in any script. */
final class Texts {

  /** Each character up to Latin Extended-B without its marks, in lower case. */
  private static final char[] PLAIN = plain();

  /** Each character as it stands in a text that is bared for comparison. */
  private static final char[] BARED = new char[Character.MAX_VALUE + 1];
  /** What each character is, as bits by the places below: loops that count with them have no branches to mispredict. */
  private static final byte[] SORTS = new byte[Character.MAX_VALUE + 1];
  /** Letter or digit, or the mark of a letter, in a script with spaces between words. */
  private static final int LETTER = 0;
  /** The same in a script without spaces. */
  private static final int IDEOGRAPH = 1;
  /** Holds a word together in which it stands. */
  private static final int JOINT = 2;
  private static final int SPACE = 3;
  private static final int VISIBLE = 4;
  /** Stays in a text that is bared. */
  private static final int KEPT = 5;
  /** Parts the words of a text that is bared. */
  private static final int GAP = 6;
  /** Stays, and is in no table of lower case. */
  private static final int CASED = 7;

  static {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      SORTS[c] = sort((char) c);
      BARED[c] = is(GAP, (char) c) ? ' ' : c < PLAIN.length ? PLAIN[c] : (char) c;
    }
  }

  private Texts() {}

  private static char[] plain() {
    char[] plain = new char[0x250];
    for (char c = 0; c < plain.length; c++) {
      char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
      plain[c] = Character.toLowerCase(Character.isLetterOrDigit(c) && Character.isLetterOrDigit(base) ? base : c);
    }
    return plain;
  }

  private static byte sort(char c) {
    boolean word = Character.isLetterOrDigit(c) || isMark(c);
    boolean kept = word || Character.isSurrogate(c);
    int sort = !word ? 0 : isUnspaced(c) ? 1 << IDEOGRAPH : 1 << LETTER;
    sort |= c == '\'' || c == '\u2019' || Character.isSurrogate(c) ? 1 << JOINT : 0;
    sort |= isAnySpace(c) ? 1 << SPACE : isInvisible(c) ? 0 : 1 << VISIBLE;
    sort |= kept ? 1 << KEPT : isInvisible(c) && !isAnySpace(c) ? 0 : 1 << GAP;
    return (byte) (sort | (kept && c >= PLAIN.length ? 1 << CASED : 0));
  }

  private static boolean is(int sort, char c) {
    return (SORTS[c] >> sort & 1) != 0;
  }

  /** White space of every kind folded to one space, invisible characters (soft hyphen, zero width, byte order mark) removed, trimmed. */
  static String fold(CharSequence text) {
    char[] chars = text.toString().toCharArray();
    return new String(chars, 0, fold(chars, chars.length));
  }

  /** As {@link #fold(CharSequence)}, in place, the first {@code before} characters; returns the number of those that are left. */
  static int fold(char[] chars, int before) {
    int length = 0;
    int open = 0;
    for (int i = 0; i < before; i++) {
      int sort = SORTS[chars[i]];
      int space = sort >> SPACE & 1;
      int visible = sort >> VISIBLE & 1;
      chars[length] = space == 1 ? ' ' : chars[i];
      length += visible | space & open;
      open = visible | open & ~space;
    }
    return trimmed(chars, length);
  }

  private static int trimmed(char[] chars, int length) {
    return length > 0 && chars[length - 1] == ' ' ? length - 1 : length;
  }

  /** The paragraphs of a longer text that fit into {@code most} characters; where the first does not, its words that do. */
  static String beginning(String text, int most) {
    int paragraph = text.lastIndexOf("\n\n", most);
    int space = paragraph > 0 ? paragraph : text.lastIndexOf(' ', most);
    return text.substring(0, space > 0 ? space : Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  static boolean isSpace(char c) {
    return is(SPACE, c);
  }

  private static boolean isAnySpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u0085' || isWideSpace(c);
  }

  private static boolean isWideSpace(char c) {
    return c == '\u1680' || c >= '\u2000' && c <= '\u200a' || c == '\u2028' || c == '\u2029'
        || c == '\u202f' || c == '\u205f' || c == '\u3000';
  }

  /** Zero-width joiners stay: Arabic and Indic scripts need them. */
  private static boolean isInvisible(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff' || c < ' ' || c >= '\u007f' && c < '\u00a0' || c == '\ufffe';
  }

  /** Whether a letter or digit is among the first {@code length} characters. */
  static boolean holdsLetter(char[] chars, int length) {
    for (int i = 0; i < length; i++) {
      if (is(LETTER, chars[i]) || is(IDEOGRAPH, chars[i])) {
        return true;
      }
    }
    return false;
  }

  /** Runs of letters and digits; two characters of a script without spaces count as one word. */
  static int words(CharSequence text) {
    char[] chars = text.toString().toCharArray();
    return words(chars, chars.length);
  }

  /** As {@link #words(CharSequence)}, of the first {@code length} characters. */
  static int words(char[] chars, int length) {
    int words = 0;
    int ideographs = 0;
    int inside = 0;
    for (int i = 0; i < length; i++) {
      int sort = SORTS[chars[i]];
      int letter = sort >> LETTER & 1;
      words += letter & ~inside;
      ideographs += sort >> IDEOGRAPH & 1;
      inside = letter | inside & sort >> JOINT;
    }
    return words + (ideographs + 1) / 2;
  }

  static boolean hasAtMost(int words, String text) {
    return words(text) <= words;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isUnspaced(char c) {
    return c >= '\u2e80' && c <= '\u9fff' || c >= '\u0e00' && c <= '\u0eff' || c >= '\uf900' && c <= '\ufaff' || c >= '\u1780' && c <= '\u17ff';
  }

  /** Whether the text ends as a sentence does: a stop, then perhaps closing quotes or brackets. */
  static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && isClosing(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 && ".!?…。！？؟।॥:".indexOf(text.charAt(end - 1)) >= 0;
  }

  private static boolean isClosing(char c) {
    if (c < 0x80) {
      return c == ' ' || c == '"' || c == '\'' || c == ')' || c == ']' || c == '}';
    }
    int type = Character.getType(c);
    return type == Character.END_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  /** The text in lower case, without the marks of Latin letters: as long as before, character by character. */
  static String plain(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = chars[i] < PLAIN.length ? PLAIN[chars[i]] : Character.toLowerCase(chars[i]);
    }
    return new String(chars);
  }

  /**
   * Letters and digits in lower case, without the marks of Latin letters, everything else a single space: what remains of a text for
   * comparison. Capitals are often written without their marks, and so are whole pages.
   */
  static String bare(String text) {
    char[] chars = text.toCharArray();
    int length = 0;
    int open = 0;
    int sorts = 0;
    for (char c : chars) {
      int sort = SORTS[c];
      int kept = sort >> KEPT & 1;
      int gap = sort >> GAP & 1;
      chars[length] = BARED[c];
      length += kept | gap & open;
      open = kept | open & ~gap;
      sorts |= sort;
    }
    String bare = new String(chars, 0, trimmed(chars, length));
    return (sorts >> CASED & 1) == 0 ? bare : bare.toLowerCase(Locale.ROOT);
  }
}
