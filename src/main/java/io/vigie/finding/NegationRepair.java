package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import java.util.List;

/**
 * Takes particles that deny nothing away from the word that they stand beside: where a language denies with two words, one alone only
 * restricts ("n'a été rendue publique qu'en septembre") or means nothing ("avant qu'ils ne deviennent"). Stateless.
 */
final class NegationRepair {

  private NegationRepair() {}

  static void repair(List<Word> all, ClauseWords words) {
    restrict(all, words);
    if (words.list("negation-closer").isEmpty() || all.stream().anyMatch(word -> words.in("negation-closer", word))) {
      return;
    }
    for (Word particle : List.copyOf(all)) {
      boolean alone = words.in("negation-particle", particle) && particle.head() >= 0 && !words.in("negated-by-particle", all.get(particle.head()));
      if (alone) {
        hold(all, particle).stream().findFirst().ifPresent(other -> all.set(particle.index(), particle.under(other.index(), "dep")));
      }
    }
  }

  /** "Rien que dans les écoles": what denies elsewhere only says that there is more. */
  private static void restrict(List<Word> all, ClauseWords words) {
    if (all.stream().anyMatch(word -> words.in("negation-particle", word))) {
      return;
    }
    for (Word closer : List.copyOf(all)) {
      int next = closer.index() + 1;
      if (words.in("negation-closer", closer) && next < all.size() && words.in("restricting", all.get(next))) {
        all.set(closer.index(), closer.under(next, "dep"));
      }
    }
  }

  /** What it may hang on instead, where it says nothing. */
  private static List<Word> hold(List<Word> all, Word particle) {
    return all.stream().filter(other -> other.index() != particle.head() && Math.abs(other.index() - particle.index()) == 1)
        .filter(other -> other.pos() == PartOfSpeech.AUX || other.pos() == PartOfSpeech.PRON || other.pos() == PartOfSpeech.PUNCT || other.pos() == PartOfSpeech.NOUN).toList();
  }
}
