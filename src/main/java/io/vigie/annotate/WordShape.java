package io.vigie.annotate;

/** How words are written: capitals, digits, marks. */
final class WordShape {

  private WordShape() {}

  /** Same length as the text; typographic apostrophes and hyphens become the plain ones. */
  static String plain(String word) {
    return word.replace('’', '\'').replace('‘', '\'').replace('ʼ', '\'').replace('‐', '-').replace('‑', '-');
  }

  /** Runs of capitals, small letters and digits as {@code X}, {@code x}, {@code 9}; a run of two or more capitals is {@code XX}. */
  static String of(String word) {
    StringBuilder shape = new StringBuilder();
    char last = 0;
    boolean doubled = false;
    for (int i = 0; i < word.length(); i++) {
      char kind = kind(word.charAt(i));
      if (kind != last) {
        shape.append(kind);
        doubled = false;
      } else if (kind == 'X' && !doubled) {
        shape.append(kind);
        doubled = true;
      }
      last = kind;
    }
    return shape.length() > 8 ? shape.substring(0, 8) : shape.toString();
  }

  static boolean isCapitalised(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  /** Whether it has two letters or more and all of them are capitals. */
  static boolean isAllCapitals(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters > 1;
  }

  /** Whether it holds a letter. */
  static boolean isWord(String word) {
    return word.chars().anyMatch(Character::isLetter);
  }

  private static char kind(char c) {
    if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
      return 'X';
    }
    if (Character.isLetter(c)) {
      return 'x';
    }
    return Character.isDigit(c) ? '9' : c;
  }
}
