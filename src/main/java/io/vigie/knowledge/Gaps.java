package io.vigie.knowledge;

/** Reads what stands between two words. */
final class Gaps {

  private static final String HYPHENS = "-\u2010\u2011\u2012\u2013";
  private static final String APOSTROPHES = "'\u2019\u02bc\u2018`";
  private static final String SENTENCE_ENDS = ".!?:\u2026";
  private static final String QUOTES = "\"\u201c\u201e\u00ab\u201d\u2039\u203a\u00bb";

  private Gaps() {}

  /** One sign for the text between two words; see {@link Words#gap}. */
  static char sign(String text, int from, int to, boolean afterShortWord) {
    if (from == to) {
      return 0;
    }
    int lines = 0;
    int hyphens = 0;
    int blanks = 0;
    char other = 0;
    int others = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lines++;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blanks++;
      } else if (HYPHENS.indexOf(c) >= 0) {
        hyphens++;
      } else if (c != '\u00ad' && c != '\u200b') {
        other = c;
        others++;
      }
    }
    if (lines > 1 || others > 1 || hyphens > 1 || hyphens > 0 && (blanks > 0 || others > 0)) {
      return Words.BREAK;
    }
    return others == 0 ? Words.BLANK : signOf(other, blanks + lines > 0, afterShortWord);
  }

  private static char signOf(char sign, boolean spaced, boolean afterShortWord) {
    if (APOSTROPHES.indexOf(sign) >= 0) {
      return spaced ? Words.BREAK : '\'';
    }
    if (sign == '.') {
      return !spaced ? '.' : afterShortWord ? Words.BLANK : Words.BREAK;
    }
    return ",&/()".indexOf(sign) >= 0 ? sign : Words.BREAK;
  }

  static boolean opensSentence(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || QUOTES.indexOf(c) >= 0 || c == '\u2022') {
        return true;
      }
      if (SENTENCE_ENDS.indexOf(c) >= 0 && i + 1 < to) {
        return true;
      }
    }
    return false;
  }
}
