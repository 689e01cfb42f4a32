package io.vigie.article;

/**
 * Which cues a text holds, as bits by {@link Cue#ordinal()}: found in one pass and asked many times.
 *
 * @param whole the text is a phrase of these
 * @param begin the text begins with a phrase of these
 * @param stand a phrase of these stands anywhere in the text
 */
record CueMarks(int whole, int begin, int stand) {

  static final CueMarks NONE = new CueMarks(0, 0, 0);

  boolean is(Cue cue) {
    return (whole & bit(cue)) != 0;
  }

  boolean begins(Cue cue) {
    return (begin & bit(cue)) != 0;
  }

  boolean stands(Cue cue) {
    return (stand & bit(cue)) != 0;
  }

  static int bit(Cue cue) {
    return 1 << cue.ordinal();
  }
}
