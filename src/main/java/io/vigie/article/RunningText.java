package io.vigie.article;

import java.util.Arrays;

/** The text of a block while it is read, and how much of it stands in links and in strong type. For one page, on one thread. */
final class RunningText {

  private char[] characters = new char[1024];
  private int length;
  private int linked;
  private int bold;

  void add(String piece, boolean inLink, boolean inBold) {
    int before = length;
    reserve(piece.length());
    piece.getChars(0, piece.length(), characters, length);
    length += piece.length();
    if (inLink || inBold) {
      int visible = visible(before);
      linked += inLink ? visible : 0;
      bold += inBold ? visible : 0;
    }
  }

  void addLineBreak() {
    reserve(1);
    characters[length++] = '\n';
  }

  private void reserve(int more) {
    if (length + more > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(length + more, 2 * characters.length));
    }
  }

  private int visible(int from) {
    int visible = 0;
    for (int i = from; i < length; i++) {
      visible += Texts.isSpace(characters[i]) ? 0 : 1;
    }
    return visible;
  }

  void clear() {
    length = 0;
    linked = 0;
    bold = 0;
  }

  /** Folds white space, as {@link Texts#fold(CharSequence)} does. */
  void fold() {
    length = Texts.fold(characters, length);
  }

  int length() {
    return length;
  }

  int words() {
    return Texts.words(characters, length);
  }

  /** Visible characters in links. */
  int linked() {
    return linked;
  }

  /** Whether nearly all of it is set in strong type; known once it is folded. */
  boolean isBold() {
    return bold > 0 && bold * 10 >= visible(0) * 9;
  }

  /** Most of what stands between two elements is white space. */
  boolean holdsLetter() {
    return Texts.holdsLetter(characters, length);
  }

  /** Without the white space around it. */
  @Override
  public String toString() {
    return new String(characters, 0, length).strip();
  }
}
