package io.vigie.annotate.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into {@link Lexeme}s. */
public final class Lexer {

  private Lexer() {}

  /** The lexemes of a text in order; spaces are left out, a run of line breaks becomes one lexeme. */
  public static List<Lexeme> read(String text) {
    List<Lexeme> lexemes = new ArrayList<>(text.length() / 5 + 8);
    boolean glued = false;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (isSpace(point)) {
        int end = spaces(text, at);
        if (hasLineBreak(text, at, end)) {
          lexemes.add(new Lexeme("\n", "\n", Lexeme.Kind.BREAK, at, end, false));
        }
        at = end;
        glued = false;
      } else {
        Lexeme.Kind kind = kind(point);
        int end = end(text, at, kind);
        String piece = text.substring(at, end);
        lexemes.add(new Lexeme(piece, key(piece, kind), kind, at, end, glued));
        at = end;
        glued = true;
      }
    }
    return lexemes;
  }

  private static Lexeme.Kind kind(int point) {
    if (Character.isLetter(point)) {
      return Lexeme.Kind.WORD;
    }
    return point >= '0' && point <= '9' ? Lexeme.Kind.NUMBER : Lexeme.Kind.SIGN;
  }

  private static int end(String text, int start, Lexeme.Kind kind) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (kind != Lexeme.Kind.SIGN && end < text.length() && continues(text.codePointAt(end), kind)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean continues(int point, Lexeme.Kind kind) {
    return kind(point) == kind || kind == Lexeme.Kind.WORD && Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private static String key(String piece, Lexeme.Kind kind) {
    if (kind != Lexeme.Kind.SIGN) {
      return kind == Lexeme.Kind.NUMBER ? piece : piece.toLowerCase(Locale.ROOT);
    }
    return switch (piece.charAt(0)) {
      case '\u2019', '\u2018', '\u02BC', '\u00B4', '\u0060', '\u2032' -> "'";
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> "-";
      default -> piece;
    };
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '\u200B' || point == '\uFEFF' || point == '\u00AD';
  }

  private static int spaces(String text, int start) {
    int end = start;
    while (end < text.length() && isSpace(text.codePointAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean hasLineBreak(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (text.charAt(at) == '\n' || text.charAt(at) == '\u2029') {
        return true;
      }
    }
    return false;
  }
}
