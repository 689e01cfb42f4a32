package io.vigie.article;

/**
 * A run of text that a reader sees as one paragraph.
 *
 * @param text folded, not empty
 * @param kind what the markup says that it is
 * @param area the innermost block-level element around it
 * @param words number of words
 * @param linked characters of the text that stand in links
 * @param bold whether all of it is set in strong type
 */
record Block(String text, Kind kind, Area area, int words, int linked, boolean bold) {

  enum Kind { PARAGRAPH, HEADING, ITEM, QUOTE, CODE, CELL, CAPTION, LOOSE }

  double linkDensity() {
    return Math.min(1, linked / (double) text.length());
  }

  /** Running text as opposed to labels, lists of links and crumbs. */
  boolean prose() {
    return words >= 10 && linkDensity() < 0.5 || words >= 5 && linkDensity() < 0.3 && Texts.endsSentence(text);
  }

  /**
   * How much the block speaks for being in the article: its words when they are prose, less what is linked; below zero for labels
   * and link lists.
   */
  double weight() {
    if (kind == Kind.HEADING) {
      return linkDensity() > 0.5 ? -2 : 1;
    }
    if (kind == Kind.CAPTION) {
      return 0;
    }
    if (prose()) {
      return Math.min(words, 120) * (1 - 1.6 * linkDensity());
    }
    return linkDensity() > 0.5 ? -3 - Math.min(words, 12) / 2.0 : kind == Kind.LOOSE || kind == Kind.CELL ? -1.5 : -0.5;
  }
}
