package io.vigie.finding;

import io.vigie.annotate.DateMention;
import io.vigie.annotate.Parse;
import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Quantity;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Mends what parsers are known to get wrong and what can be told from the words alone: a word that only rounds a number is no
 * preposition ("remove around 1,860 cameras"), and a noun whose article is no genitive depends on no noun. Immutable.
 */
final class TreeRepair {

  private final ClauseWords words;

  TreeRepair(ClauseWords words) {
    this.words = words;
  }

  /**
   * @param quantities spans of the text that count something, such as "no fewer than 31 videos"
   * @param dates spans that say when
   */
  Parse repair(Parse parse, List<Quantity> quantities, List<DateMention> dates) {
    List<Word> repaired = new ArrayList<>(parse.words());
    dates.forEach(date -> DateRepair.repair(repaired, date, words));
    words.list("joined").forEach(joined -> join(repaired, joined.split(" ")));
    quantities.forEach(quantity -> countedThing(repaired, quantity));
    for (int i = 0; i + 1 < repaired.size(); i++) {
      roundedNumber(repaired, i);
    }
    for (int i = 0; i < repaired.size(); i++) {
      noGenitive(repaired, i);
      phraseBeforeNoun(repaired, i);
      SubjectRepair.missing(repaired, i, words);
      nounBehindPhrase(repaired, i);
      SubjectRepair.repair(repaired, i, words);
      contentOfPlan(repaired, i);
    }
    for (int i = 1; i < repaired.size(); i++) {
      nounInLocution(repaired, i);
    }
    ReportRepair.repair(repaired, words);
    NegationRepair.repair(repaired, words);
    PartitiveRepair.repair(repaired, words);
    return isTree(repaired) ? new Parse(repaired) : parse;
  }

  /** "Announced its intention to fine", "son projet d’interdire": an infinitive at once behind a noun that plans is what it plans. */
  private void contentOfPlan(List<Word> all, int i) {
    Word verb = all.get(i);
    boolean marked = i >= 2 && verb.features() == VerbForm.INFINITIVE && Tree.isRelation(verb, "xcomp", "advcl", "obl") && all.get(i - 1).head() == i;
    if (!marked) {
      return;
    }
    Word plan = all.get(i - 2);
    boolean beside = plan.pos() == PartOfSpeech.NOUN && plan.head() == verb.head() && Tree.isRelation(plan, "obj", "obl", "nsubj:pass");
    if (beside && words.governs(plan, Governance.PROPOSED)) {
      all.set(i, verb.under(plan.index(), "acl"));
    }
  }

  /** "Garde à vue", "liste noire": the first word stands for the whole of what several words name ({@code joined}). */
  private static void join(List<Word> all, String[] parts) {
    for (int start = 0; start + parts.length <= all.size(); start++) {
      int matching = 0;
      while (matching < parts.length && isPart(all.get(start + matching), parts[matching])) {
        matching++;
      }
      if (matching == parts.length) {
        Word first = all.get(start);
        all.set(start, new Word(start, first.text(), String.join(" ", parts), first.pos(), first.features(), first.head(), first.relation(), first.start(), first.end()));
      }
    }
  }

  private static boolean isPart(Word word, String part) {
    return word.lemma().equalsIgnoreCase(part) || word.text().equalsIgnoreCase(part);
  }

  /** What is counted heads the phrase that counts it, whatever words round the number. */
  private static void countedThing(List<Word> all, Quantity quantity) {
    List<Word> span = all.stream().filter(word -> word.start() >= quantity.start() && word.end() <= quantity.end()).toList();
    Word thing = span.stream().filter(word -> word.pos() == PartOfSpeech.NOUN).reduce((first, last) -> last).orElse(null);
    Word top = span.stream().filter(word -> word.head() < 0 || !span.contains(all.get(word.head()))).findFirst().orElse(null);
    if (thing == null || top == null || thing == top || isInside(span, all, thing, top) || isAbove(all, thing.index(), top.head())) {
      return;
    }
    boolean governs = Tree.isRelation(top, "nsubj", "obj", "obl", "nmod", "root", "conj", "iobj");
    boolean subject = top.relation().equals("advmod") && isMissingSubject(all, thing, top);
    if (governs || subject) {
      all.set(thing.index(), with(thing, top.head(), subject ? "nsubj" : top.relation()));
      all.set(top.index(), with(top, thing.index(), "advmod"));
    }
  }

  /** "No fewer than 31 videos have leaked": what is counted before a verb without a subject is its subject, and negates nothing. */
  private static boolean isMissingSubject(List<Word> all, Word thing, Word top) {
    Word verb = all.get(top.head());
    return Tree.isVerb(verb) && thing.index() < verb.index() && children(all, verb).noneMatch(child -> Tree.isRelation(child, "nsubj"));
  }

  /** Whether the top word is itself a noun that the thing describes: "thousands of videos" is headed by a number as a noun, and so read. */
  private static boolean isInside(List<Word> span, List<Word> all, Word thing, Word top) {
    return top.pos() == PartOfSpeech.NOUN && span.contains(all.get(Math.max(0, thing.head())));
  }

  private void roundedNumber(List<Word> all, int i) {
    Word rounder = all.get(i);
    boolean rounds = words.in("approximator", rounder) && Tree.isRelation(rounder, "case", "mark", "advmod", "obl", "det")
        && all.get(i + 1).pos() == PartOfSpeech.NUM;
    if (!rounds || rounder.head() < 0 || isAbove(all, i, i + 1)) {
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

  /** "Nahm der Behörde die Lizenz": what no preposition governs and is no genitive belongs to the verb. */
  private void noGenitive(List<Word> all, int i) {
    Word noun = all.get(i);
    boolean genitives = !words.list("never-genitive").isEmpty();
    boolean counted = genitives && children(all, noun).anyMatch(child -> Tree.isRelation(child, "nummod"))
        && children(all, noun).noneMatch(child -> Tree.isRelation(child, "det", "amod"));
    boolean bare = noun.relation().equals("nmod") && children(all, noun).noneMatch(child -> child.relation().equals("case")) && (counted
        || children(all, noun).anyMatch(child -> Tree.isRelation(child, "det") && words.in("never-genitive", child.text().toLowerCase(Locale.ROOT))));
    if (!bare) {
      return;
    }
    Word verb = noun;
    while (verb.head() >= 0 && !Tree.isVerb(verb)) {
      verb = all.get(verb.head());
    }
    if (Tree.isVerb(verb)) {
      List<String> taken = children(all, verb).map(Word::relation).toList();
      all.set(i, with(noun, verb.index(), taken.contains("obj") || taken.contains("nsubj:pass") ? "iobj" : "obj"));
    }
  }

  /** "Haben im großen Stil Kameras angezapft": a bare noun at once behind a phrase with a preposition is what the verb is done to, unless it is the phrase's name. */
  private void nounBehindPhrase(List<Word> all, int i) {
    Word noun = all.get(i);
    boolean bare = i > 0 && noun.pos() == PartOfSpeech.NOUN && Tree.isRelation(noun, "flat", "nmod", "appos") && noun.head() == i - 1
        && !words.list("named-by-noun").isEmpty() && children(all, noun).noneMatch(child -> Tree.isRelation(child, "case", "det", "amod", "nummod"));
    Word before = bare ? all.get(i - 1) : noun;
    if (!bare || before.pos() != PartOfSpeech.NOUN || words.in("named-by-noun", before) || words.in("quantity-noun", before)
        || children(all, before).noneMatch(child -> child.relation().equals("case")) || before.head() < 0) {
      return;
    }
    Word verb = all.get(before.head());
    if (Tree.isVerb(verb) && children(all, verb).noneMatch(child -> Tree.isRelation(child, "obj")) && verb.index() > i) {
      all.set(i, with(noun, verb.index(), "obj"));
    }
  }

  /** "Soll in Norstadt Bewohnerinnen gefilmt haben": where no noun is described by a phrase before it, phrase and noun belong to the verb. */
  private void phraseBeforeNoun(List<Word> all, int i) {
    Word place = all.get(i);
    boolean phrase = Tree.isRelation(place, "nmod", "compound") && place.head() > i && place.pos() != PartOfSpeech.ADJ
        && !words.list("never-genitive").isEmpty() && children(all, place).anyMatch(child -> child.relation().equals("case") && child.index() < i);
    Word noun = phrase ? all.get(place.head()) : place;
    if (!phrase || noun.pos() != PartOfSpeech.NOUN || children(all, noun).anyMatch(child -> child.relation().equals("case"))) {
      return;
    }
    Word verb = noun;
    while (verb.head() >= 0 && !Tree.isVerb(verb)) {
      verb = all.get(verb.head());
    }
    if (Tree.isVerb(verb)) {
      all.set(i, with(place, verb.index(), "obl"));
      if (!Tree.isRelation(noun, "nsubj", "obj")) {
        boolean taken = children(all, verb).anyMatch(child -> Tree.isRelation(child, "obj", "nsubj:pass"));
        all.set(noun.index(), with(noun, verb.index(), taken ? "iobj" : "obj"));
      }
    }
  }

  private static boolean isTree(List<Word> all) {
    return all.stream().noneMatch(word -> word.head() >= 0 && isAboveItself(all, word));
  }

  /** No path to the root is longer than the sentence. */
  private static boolean isAboveItself(List<Word> all, Word word) {
    int steps = 0;
    for (int above = word.head(); above >= 0; above = all.get(above).head()) {
      if (++steps > all.size()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word governs another, over however many steps: what hangs on itself would be no tree. */
  private static boolean isAbove(List<Word> all, int word, int other) {
    int steps = 0;
    for (int above = other; above >= 0 && steps <= all.size(); above = all.get(above).head()) {
      if (above == word) {
        return true;
      }
      steps++;
    }
    return false;
  }

  static Stream<Word> children(List<Word> all, Word head) {
    return all.stream().filter(word -> word.head() == head.index());
  }

  /**
   * "Mettre en demeure": what a preposition turns into a noun is no verb ({@code noun-after-preposition}); its objects are those of the
   * verb before.
   */
  private void nounInLocution(List<Word> all, int i) {
    Word noun = all.get(i);
    Word preposition = all.get(i - 1);
    boolean locution = Tree.isVerb(noun) && words.in("noun-after-preposition", noun.text().toLowerCase(Locale.ROOT))
        && preposition.pos() == PartOfSpeech.ADP && preposition.head() == noun.index() && noun.head() >= 0 && Tree.isVerb(all.get(noun.head()));
    if (!locution) {
      return;
    }
    int verb = noun.head();
    children(all, noun).filter(child -> child.index() != preposition.index()).toList()
        .forEach(child -> all.set(child.index(), child.under(verb, child.relation())));
    all.set(preposition.index(), preposition.under(i, "case"));
    all.set(i, new Word(i, noun.text(), noun.text().toLowerCase(Locale.ROOT), PartOfSpeech.NOUN, VerbForm.NONE, verb, "obl", noun.start(), noun.end()));
  }

  private static Word with(Word word, int head, String relation) {
    return word.under(head, relation);
  }
}
