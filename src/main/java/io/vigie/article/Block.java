package io.vigie.article;

import org.jspecify.annotations.Nullable;

/** A run of text that a reader sees as one paragraph. For one page, on one thread: what is costly to tell is told once and kept. */
final class Block {

  enum Kind { PARAGRAPH, HEADING, ITEM, QUOTE, CODE, CELL, CAPTION, LOOSE }

  /** Words of the longest title that is looked for. */
  private static final int LONGEST_TITLE = 40;

  private final String text;
  private final Kind kind;
  private final Area area;
  private final int words;
  private final int linked;
  private final boolean bold;
  private final boolean prose;
  private final double weight;
  private @Nullable String bare;
  private @Nullable CueMarks marks;

  /**
   * @param text folded, not empty
   * @param kind what the markup says that it is
   * @param area the innermost block-level element around it
   * @param words number of words
   * @param linked characters of the text that stand in links
   * @param bold whether all of it is set in strong type
   */
  Block(String text, Kind kind, Area area, int words, int linked, boolean bold) {
    this.text = text;
    this.kind = kind;
    this.area = area;
    this.words = words;
    this.linked = linked;
    this.bold = bold;
    this.prose = words >= 10 && linkDensity() < 0.5 || words >= 5 && linkDensity() < 0.3 && endsSentence();
    this.weight = weigh();
  }

  String text() {
    return text;
  }

  Kind kind() {
    return kind;
  }

  Area area() {
    return area;
  }

  int words() {
    return words;
  }

  int linked() {
    return linked;
  }

  boolean bold() {
    return bold;
  }

  /** The text as {@link Texts#bare} leaves it. */
  String bare() {
    if (bare == null) {
      bare = Texts.bare(text);
    }
    return bare;
  }

  /** Whether the text says the same as a title in {@link Texts#bare} form; long texts are not looked at. */
  boolean says(String bareTitle) {
    return words <= LONGEST_TITLE && bare().equals(bareTitle);
  }

  /** The cues of the text. */
  CueMarks marks(Cues cues) {
    if (marks == null) {
      marks = cues.marks(bare());
    }
    return marks;
  }

  boolean endsSentence() {
    return Texts.endsSentence(text);
  }

  double linkDensity() {
    return Math.min(1, linked / (double) text.length());
  }

  /** Running text as opposed to labels, lists of links and crumbs. */
  boolean prose() {
    return prose;
  }

  /**
   * How much the block speaks for being in the article: its words when they are prose, less what is linked; below zero for labels
   * and link lists.
   */
  double weight() {
    return weight;
  }

  private double weigh() {
    if (kind == Kind.HEADING) {
      return linkDensity() > 0.5 ? -2 : 1;
    }
    if (kind == Kind.CAPTION) {
      return 0;
    }
    if (prose) {
      return Math.min(words, 120) * (1 - 1.6 * linkDensity());
    }
    return linkDensity() > 0.5 ? -3 - Math.min(words, 12) / 2.0 : kind == Kind.LOOSE || kind == Kind.CELL ? -1.5 : -0.5;
  }
}
