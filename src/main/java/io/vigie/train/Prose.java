package io.vigie.train;

import io.vigie.evaluate.TaggedSentence;
import java.util.List;

/** Tells sentences from the titles, list items and redirects that fill corpora made from an encyclopaedia. */
final class Prose {

  private static final int FEWEST_TOKENS = 6;
  private static final int FEWEST_SMALL = 3;
  private static final int MOST_SMALL_IN_NAME = 2;

  private Prose() {}

  /**
   * Six tokens or more, of which at least three, and a third, start with a small letter, and no name with three small words in a row:
   * such "names" are titles of articles that the sentence links to.
   */
  static boolean isProse(TaggedSentence sentence) {
    List<String> tokens = sentence.tokens();
    long small = tokens.stream().filter(token -> Character.isLowerCase(token.charAt(0))).count();
    return tokens.size() >= FEWEST_TOKENS && small >= FEWEST_SMALL && small * 3 >= tokens.size()
        && sentence.names().stream().allMatch(name -> smallRun(tokens.subList(name.start(), name.end())) <= MOST_SMALL_IN_NAME);
  }

  private static int smallRun(List<String> tokens) {
    int longest = 0;
    int run = 0;
    for (String token : tokens) {
      run = Character.isLowerCase(token.charAt(0)) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
