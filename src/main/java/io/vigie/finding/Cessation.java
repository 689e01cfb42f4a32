package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;

/** Whether what a word of one sentence tells ends or must not begin. Immutable. */
final class Cessation {

  private final Tree tree;
  private final ClauseReader clauses;
  private final ClauseWords words;
  private final Negation negation;

  Cessation(ClauseReader clauses, ClauseWords words) {
    this.tree = clauses.tree();
    this.clauses = clauses;
    this.words = words;
    this.negation = new Negation(tree, words);
  }

  /** Whether the word itself is denied, or hangs on a word of ending: "no longer buy", "stop using", "an end to purchases". */
  boolean stops(Word word) {
    boolean denied = negation.of(word) || tree.children(word).stream().anyMatch(child -> words.in("negative-determiner", child));
    boolean nothing = tree.children(word, "obj", "nsubj").stream().flatMap(object -> tree.children(object, "det").stream())
        .anyMatch(det -> words.in("negative-determiner", det));
    if (denied || nothing) {
      return true;
    }
    boolean governed = Tree.isRelation(word, "xcomp", "obj", "nsubj", "acl", "advcl", "obl", "ccomp", "nmod");
    return isForbidden(word) || governed && clauses.governor(word)
        .map(head -> (words.governs(head, Governance.CEASED) || hasForbidden(head, word)) && !negation.of(head)).orElse(false);
  }

  /** "Tiene prohibido comprar": the word of ending hangs beside what ends on an empty verb. */
  private boolean hasForbidden(Word governor, Word word) {
    return tree.children(governor, "obj", "xcomp").stream()
        .anyMatch(child -> child.pos() == PartOfSpeech.ADJ && child.index() < word.index() && words.governs(child, Governance.CEASED));
  }

  /** "Forbade its offices to buy", "no longer have the right to buy"; but "never promised to forbid them to buy". */
  boolean isForbidden(Word word) {
    return Tree.isRelation(word, "xcomp", "acl", "advcl", "ccomp") && clauses.governor(word).map(this::forbids).orElse(false);
  }

  private boolean forbids(Word governor) {
    boolean denied = negation.of(governor);
    boolean deniedAbove = tree.head(governor).map(verb -> Tree.isVerb(verb) && negation.of(verb)).orElse(false);
    return words.governs(governor, Governance.FORBIDDEN) ? !denied && !deniedAbove : words.governs(governor, Governance.PERMITTED) && (denied || deniedAbove);
  }
}
