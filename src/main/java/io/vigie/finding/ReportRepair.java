package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import java.util.List;

/**
 * Mends how parsers read "…, a indiqué le parquet": whoever stands behind a verb of saying that a comma cuts off and that has no
 * subject says it, and what stands before the comma is what is said. Stateless.
 */
final class ReportRepair {

  private ReportRepair() {}

  static void repair(List<Word> all, ClauseWords words) {
    for (Word verb : List.copyOf(all)) {
      int comma = comma(all, verb);
      if (comma > 0 && says(all, words, verb) && none(all, verb, "nsubj") && none(all, verb, "ccomp")) {
        all.stream().filter(child -> child.head() == verb.index() && child.index() > verb.index() && isSpeaker(all, child)).findFirst()
            .ifPresent(speaker -> mend(all, verb, speaker, comma));
      }
    }
  }

  private static void mend(List<Word> all, Word verb, Word speaker, int comma) {
    all.set(speaker.index(), speaker.under(verb.index(), "nsubj"));
    for (int i = 0; i < comma; i++) {
      Word before = all.get(i);
      boolean told = before.head() == verb.index() && before.pos() != PartOfSpeech.PUNCT && isClause(all, before);
      if (told) {
        all.set(i, before.under(verb.index(), "ccomp"));
      }
    }
  }

  private static boolean says(List<Word> all, ClauseWords words, Word verb) {
    return Tree.isVerb(verb) && (words.governs(verb, Governance.STATED) || words.governs(verb, Governance.ANNOUNCED))
        && (isFinite(verb) || !none(all, verb, "aux"));
  }

  private static boolean isFinite(Word verb) {
    return switch (verb.features()) {
      case PRESENT, PAST, CONDITIONAL -> true;
      default -> false;
    };
  }

  /** Where the comma or closing quotation mark stands that cuts the verb with its auxiliaries off; -1 when there is none. */
  private static int comma(List<Word> all, Word verb) {
    int i = verb.index() - 1;
    while (i > 0 && all.get(i).head() == verb.index() && Tree.isRelation(all.get(i), "aux", "advmod", "expl")) {
      i--;
    }
    return i > 0 && ",»”\"".contains(all.get(i).text()) ? i : -1;
  }

  private static boolean isSpeaker(List<Word> all, Word child) {
    boolean nominal = child.pos() == PartOfSpeech.NOUN || child.pos() == PartOfSpeech.PROPN;
    return nominal && Tree.isRelation(child, "obj", "nsubj", "obl", "xcomp") && none(all, child, "case");
  }

  private static boolean isClause(List<Word> all, Word word) {
    return Tree.isVerb(word) || !none(all, word, "cop") || !none(all, word, "nsubj");
  }

  private static boolean none(List<Word> all, Word head, String relation) {
    return all.stream().noneMatch(word -> word.head() == head.index() && Tree.isRelation(word, relation));
  }
}
