package io.vigie.finding;

import io.vigie.annotate.DateMention;
import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import java.util.List;
import java.util.stream.IntStream;

/** Mends on what parsers hang a date: when something happens is of the verb that tells it. Stateless. */
final class DateRepair {

  /** So many nouns, one within the other, may stand between a verb and its date. */
  private static final int NOUNS = 4;

  private DateRepair() {}

  static void repair(List<Word> all, DateMention date, ClauseWords words) {
    noObject(all, date);
    noPartOfName(all, date);
    ofVerb(all, date, words);
  }

  /** "Comparaissait lundi", "anunció el martes sanciones": when something happens is not what it happens to; a noun hung on it may be. */
  private static void noObject(List<Word> all, DateMention date) {
    for (Word word : List.copyOf(all)) {
      boolean outer = word.head() >= 0 && Tree.isRelation(word, "obj") && Tree.isVerb(all.get(word.head()));
      if (outer && isOf(word, date)) {
        all.set(word.index(), word.under(word.head(), "obl"));
        all.stream().filter(noun -> noun.head() == word.index() && noun.start() >= date.end() && noun.pos() == PartOfSpeech.NOUN)
            .filter(noun -> Tree.isRelation(noun, "appos", "nmod") && TreeRepair.children(all, noun).noneMatch(child -> child.relation().equals("case")))
            .findFirst().ifPresent(noun -> all.set(noun.index(), noun.under(word.head(), "obj")));
      }
    }
  }

  /** "Added it to the list of known flaws in May": behind a noun within a noun, when something happens is when the verb's event did. */
  private static void ofVerb(List<Word> all, DateMention date, ClauseWords words) {
    for (Word word : List.copyOf(all)) {
      boolean behind = isOf(word, date) && word.relation().equals("nmod") && word.head() >= 0 && word.head() < word.index();
      boolean when = behind && TreeRepair.children(all, word).anyMatch(child -> child.relation().equals("case") && !words.in("possessive", child));
      Word noun = when ? all.get(word.head()) : word;
      Word verb = when && noun.relation().equals("nmod") && words.governances(noun).isEmpty() ? above(all, noun) : word;
      if (Tree.isVerb(verb) && verb.index() < word.index()) {
        all.set(word.index(), word.under(verb.index(), "obl"));
      }
    }
  }

  /** Whatever a noun hangs on, past the nouns of which it is a part. */
  private static Word above(List<Word> all, Word noun) {
    Word above = noun;
    for (int steps = 0; steps < NOUNS && above.head() >= 0 && Tree.isRelation(above, "nmod", "obl", "obj") && !Tree.isVerb(above); steps++) {
      above = all.get(above.head());
    }
    return above;
  }

  /** "Found on Monday Acme Stores violated": a date between a verb and a name dates the verb. */
  private static void noPartOfName(List<Word> all, DateMention date) {
    for (Word word : List.copyOf(all)) {
      boolean inside = isOf(word, date) && word.head() >= 0 && Tree.isRelation(word, "compound", "flat");
      if (inside && all.get(word.head()).start() >= date.end()) {
        IntStream.range(Math.max(0, word.index() - 2), word.index()).mapToObj(all::get).filter(Tree::isVerb).findFirst()
            .ifPresent(verb -> all.set(word.index(), word.under(verb.index(), "obl")));
      }
    }
  }

  private static boolean isOf(Word word, DateMention date) {
    return word.start() >= date.start() && word.end() <= date.end();
  }
}
