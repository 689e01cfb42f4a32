package io.vigie.finding;

import io.vigie.annotate.Word;

/** Whether a word of one sentence is denied by what hangs on it. Immutable. */
final class Negation {

  private final Tree tree;
  private final ClauseWords words;

  Negation(Tree tree, ClauseWords words) {
    this.tree = tree;
    this.words = words;
  }

  /** "Not", "never"; also where it hangs on the word of ending beside it: "no longer", "nicht mehr". */
  boolean of(Word word) {
    return tree.children(word).stream().anyMatch(child -> words.in("negation", child) || ends(child));
  }

  /** Whether a word tells together with its negation that something is no longer so. */
  boolean ends(Word word) {
    return words.in("ended", word) && tree.children(word).stream().anyMatch(child -> words.in("negation", child));
  }
}
