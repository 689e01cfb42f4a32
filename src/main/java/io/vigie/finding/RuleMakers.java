package io.vigie.finding;

import io.vigie.annotate.Word;
import java.util.List;

/** Finds who made the rules that a verb tells of: "the agency adopted rules that forbid". For one thread. */
final class RuleMakers {

  private final Tree tree;
  private final ClauseReader clauses;
  private final Meanings meanings;
  private final ClauseWords words;

  RuleMakers(Tree tree, ClauseReader clauses, Meanings meanings, ClauseWords words) {
    this.tree = tree;
    this.clauses = clauses;
    this.meanings = meanings;
    this.words = words;
  }

  /** Whoever makes the rules that do what {@code verb} says; nobody where no rules do it, or where they are not made but told of. */
  List<Phrase> of(Word verb) {
    if (!Tree.isRelation(verb, "acl") || verb.head() < 0) {
      return List.of();
    }
    Word rules = tree.word(verb.head());
    boolean rule = meanings.of(tree.phrase(rules)).is("law") && stand(rules, clauses.clause(verb).doers());
    if (!rule || rules.head() < 0 || !words.governs(tree.word(rules.head()), Governance.PERFORMED)) {
      return List.of();
    }
    Clause making = clauses.clause(tree.word(rules.head()));
    return stand(rules, making.sufferers()) ? making.doers() : List.of();
  }

  private static boolean stand(Word rules, List<Phrase> phrases) {
    return phrases.stream().anyMatch(phrase -> phrase.head() == rules);
  }
}
