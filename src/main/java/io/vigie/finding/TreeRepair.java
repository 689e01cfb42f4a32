package io.vigie.finding;

import io.vigie.annotate.Parse;
import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Mends what parsers are known to get wrong and what can be told from the words alone: a word that only rounds a number is no
 * preposition ("remove around 1,860 cameras"). Immutable.
 */
final class TreeRepair {

  private final ClauseWords words;

  TreeRepair(ClauseWords words) {
    this.words = words;
  }

  Parse repair(Parse parse) {
    List<Word> repaired = new ArrayList<>(parse.words());
    for (int i = 0; i + 1 < repaired.size(); i++) {
      roundedNumber(repaired, i);
    }
    return new Parse(repaired);
  }

  private void roundedNumber(List<Word> all, int i) {
    Word rounder = all.get(i);
    boolean rounds = words.in("approximator", rounder) && Tree.isRelation(rounder, "case", "mark", "advmod", "obl", "det")
        && all.get(i + 1).pos() == PartOfSpeech.NUM;
    if (!rounds || rounder.head() < 0) {
      return;
    }
    Word noun = all.get(rounder.head());
    all.set(i, with(rounder, i + 1, "advmod"));
    boolean otherCase = all.stream().anyMatch(word -> word.head() == noun.index() && word.relation().equals("case") && word.index() != i);
    if (!Tree.isRelation(noun, "obl", "nmod") || otherCase || noun.head() < 0) {
      return;
    }
    Word governor = all.get(noun.head());
    boolean hasObject = all.stream().anyMatch(word -> word.head() == governor.index() && Tree.isRelation(word, "obj"));
    if (Tree.isVerb(governor) && !hasObject && noun.index() > governor.index()) {
      all.set(noun.index(), with(noun, governor.index(), "obj"));
    }
  }

  private static Word with(Word word, int head, String relation) {
    return new Word(word.index(), word.text(), word.lemma(), word.pos(), word.features(), head, relation, word.start(), word.end());
  }
}
