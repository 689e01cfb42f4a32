package io.vigie.annotate;

/** Variants of one character made equal, one for one, so that offsets stay. */
public final class Typography {

  private Typography() {}

  /** The text with plain apostrophes, quotation marks, hyphens and spaces; same length. */
  public static String plain(String text) {
    char[] chars = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char plain = plain(c);
      if (plain != c) {
        chars = chars == null ? text.toCharArray() : chars;
        chars[i] = plain;
      }
    }
    return chars == null ? text : new String(chars);
  }

  private static char plain(char c) {
    if (c < 0x80) {
      return c;
    }
    return switch (c) {
      case '’', '‘', 'ʼ', '´', '‛', '′' -> '\'';
      case '“', '”', '„', '‟', '«', '»', '″' -> '"';
      case '‐', '‑', '\u00AD' -> '-';
      case '–', '—', '―', '−' -> '–';
      default -> isSpace(c) ? ' ' : c;
    };
  }

  /** White space of any width, and characters that leave no mark. */
  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u0085' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }
}
