package io.vigie.annotate.phrases;

/**
 * The smallest piece of an expression: a run of letters, a run of digits, a single other sign, or a line break. Finer than a token:
 * {@code l'été}, {@code 8-Mar} and {@code 14h30} fall apart, so that expressions do not hang on how a tokenizer was trained.
 *
 * @param text as written
 * @param key lower case; every kind of apostrophe and dash as {@code '} and {@code -}
 * @param glued whether no space stands before it
 */
public record Lexeme(String text, String key, Kind kind, int start, int end, boolean glued) {

  /** What a lexeme is made of. */
  public enum Kind { WORD, NUMBER, SIGN, BREAK }

  public boolean is(String other) {
    return key.equals(other);
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  public boolean isBreak() {
    return kind == Kind.BREAK;
  }

  /** Whether it starts with a capital letter. */
  public boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }
}
