package io.vigie.train;

import io.vigie.evaluate.TaggedSentence;
import java.util.List;

/** Tells sentences from the titles, list items and redirects that fill corpora made from an encyclopaedia. */
final class Prose {

  private static final int FEWEST_TOKENS = 6;
  private static final int FEWEST_SMALL = 3;

  private Prose() {}

  /** Six tokens or more, of which at least three, and a third, start with a small letter. */
  static boolean isProse(TaggedSentence sentence) {
    List<String> tokens = sentence.tokens();
    long small = tokens.stream().filter(token -> Character.isLowerCase(token.charAt(0))).count();
    return tokens.size() >= FEWEST_TOKENS && small >= FEWEST_SMALL && small * 3 >= tokens.size();
  }
}
