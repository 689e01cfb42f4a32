package io.vigie.article;

import java.text.Normalizer;
import java.util.Locale;

/** White space, words and comparison of texts, in any script. */
final class Texts {

  /** Each character up to Latin Extended-B without its marks, in lower case. */
  private static final char[] PLAIN = plain();

  /** A bit for each character: whether it is a letter, a digit or the mark of a letter. */
  private static final long[] WORD = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
  private static final char FIRST_UNSPACED = '\u0e00';

  static {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      WORD[c / Long.SIZE] |= Character.isLetterOrDigit((char) c) || isMark((char) c) ? 1L << c : 0;
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

  /** White space of every kind folded to one space, invisible characters (soft hyphen, zero width, byte order mark) removed, trimmed. */
  static String fold(CharSequence text) {
    char[] chars = text.toString().toCharArray();
    return new String(chars, 0, fold(chars, chars.length));
  }

  /** As {@link #fold(CharSequence)}, in place, the first {@code before} characters; returns the number of those that are left. */
  static int fold(char[] chars, int before) {
    int length = 0;
    boolean space = false;
    for (int i = 0; i < before; i++) {
      char c = chars[i];
      if (!isPlain(c) && isSpace(c)) {
        space = length > 0;
      } else if (isPlain(c) || !isInvisible(c)) {
        if (space) {
          chars[length++] = ' ';
          space = false;
        }
        chars[length++] = c;
      }
    }
    return length;
  }

  /** The paragraphs of a longer text that fit into {@code most} characters; where the first does not, its words that do. */
  static String beginning(String text, int most) {
    int paragraph = text.lastIndexOf("\n\n", most);
    int space = paragraph > 0 ? paragraph : text.lastIndexOf(' ', most);
    return text.substring(0, space > 0 ? space : Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  /** A visible character of ASCII, as most are. */
  private static boolean isPlain(char c) {
    return c > ' ' && c < '\u007f';
  }

  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u0085' || c >= '\u1680' && isWideSpace(c);
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
      if (isWord(chars[i])) {
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
    return words(chars, length, Integer.MAX_VALUE);
  }

  static boolean hasAtMost(int words, String text) {
    return words(text.toCharArray(), text.length(), words) <= words;
  }

  /** The number of words; more than {@code most} are not counted on. */
  private static int words(char[] chars, int length, int most) {
    int words = 0;
    int ideographs = 0;
    boolean inside = false;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (isWord(c)) {
        if (c >= FIRST_UNSPACED && isUnspaced(c)) {
          ideographs++;
          inside = false;
        } else if (!inside) {
          if (words++ == most) {
            return words;
          }
          inside = true;
        }
      } else if (c != '\'' && c != '\u2019' && !Character.isSurrogate(c)) {
        inside = false;
      }
    }
    return words + (ideographs + 1) / 2;
  }

  private static boolean isWord(char c) {
    return (WORD[c / Long.SIZE] >>> c & 1) != 0;
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
    boolean space = false;
    boolean plain = true;
    for (char c : chars) {
      if (isWord(c) || Character.isSurrogate(c)) {
        if (space && length > 0) {
          chars[length++] = ' ';
        }
        space = false;
        plain &= c < PLAIN.length;
        chars[length++] = c < PLAIN.length ? PLAIN[c] : c;
      } else if (!isInvisible(c)) {
        space = true;
      }
    }
    String bare = new String(chars, 0, length);
    return plain ? bare : bare.toLowerCase(Locale.ROOT);
  }
}
