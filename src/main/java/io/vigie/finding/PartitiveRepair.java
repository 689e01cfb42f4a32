package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import java.util.List;
import java.util.Set;

/** Hangs what there are some of on the word that says how many: "the ministry approved none of the models", "deux des sociétés". Stateless. */
final class PartitiveRepair {

  private static final Set<PartOfSpeech> COUNTING = Set.of(PartOfSpeech.PRON, PartOfSpeech.DET, PartOfSpeech.ADJ, PartOfSpeech.NUM);
  /** An article, a number and an adjective may stand between. */
  private static final int REACH = 4;

  private PartitiveRepair() {}

  static void repair(List<Word> all, ClauseWords words) {
    for (Word some : List.copyOf(all)) {
      int next = some.index() + 1;
      boolean counts = COUNTING.contains(some.pos()) && (words.in("quantity-noun", some) || isNumberWord(some));
      if (!counts || !Tree.isRelation(some, "nsubj", "obj") || next >= all.size() || !words.in("part-of", all.get(next)) || all.get(next).head() < 0) {
        continue;
      }
      Word whole = all.get(all.get(next).head());
      boolean behind = whole.index() > next && whole.index() <= next + REACH && (whole.pos() == PartOfSpeech.NOUN || whole.pos() == PartOfSpeech.PROPN);
      if (behind && whole.head() == some.head()) {
        all.set(whole.index(), whole.under(some.index(), "nmod"));
      }
    }
  }

  private static boolean isNumberWord(Word word) {
    return word.pos() == PartOfSpeech.NUM && word.text().chars().allMatch(Character::isLetter);
  }
}
