package io.vigie.annotate;

/** How a sentence uses capitals. In a headline they say little about what is a name. */
enum SentenceCase {
  NORMAL("n"),
  /** Nearly every longer word has a capital. */
  TITLE("t"),
  /** Nearly every letter is one. */
  CAPITALS("c");

  private final String mark;

  SentenceCase(String mark) {
    this.mark = mark;
  }

  /** A letter that stands for it in features. */
  String mark() {
    return mark;
  }

  static SentenceCase of(String[] tokens) {
    int words = 0;
    int longer = 0;
    int capitals = 0;
    int capitalised = 0;
    for (String token : tokens) {
      if (WordShape.isWord(token)) {
        words++;
        capitals += WordShape.isAllCapitals(token) ? 1 : 0;
        if (token.length() > 3) {
          longer++;
          capitalised += WordShape.isCapitalised(token) ? 1 : 0;
        }
      }
    }
    if (words >= 4 && capitals >= 0.75 * words) {
      return CAPITALS;
    }
    return longer >= 4 && capitalised >= 0.8 * longer ? TITLE : NORMAL;
  }
}
