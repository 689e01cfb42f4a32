package io.vigie.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/** Writes words alike that differ in case or accents only. */
final class Folding {

  private Folding() {}

  /** Lower case, no accents, ß as ss, and letters such as ø and ł as their base letter. */
  static String fold(String text) {
    String lower = lower(text);
    if (ascii(lower)) {
      return lower;
    }
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char letter = apart.charAt(i);
      if (Character.getType(letter) != Character.NON_SPACING_MARK) {
        append(folded, letter);
      }
    }
    return folded.toString();
  }

  /** Lower case in the root locale, accents kept and composed. */
  static String lower(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return ascii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFC);
  }

  private static void append(StringBuilder folded, char letter) {
    switch (letter) {
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ', 'ð' -> folded.append('d');
      case 'ı' -> folded.append('i');
      default -> folded.append(letter);
    }
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
