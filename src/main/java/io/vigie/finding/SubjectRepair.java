package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import java.util.List;
import java.util.Locale;

/** Mends which words parsers give a verb as its subject: one too many, none, or that of a verb beside. Stateless. */
final class SubjectRepair {

  private SubjectRepair() {}

  /** Mends the subjects of or at the word {@code i}. */
  static void repair(List<Word> all, int i, ClauseWords words) {
    second(all, i, words);
    series(all, i);
    own(all, i);
  }

  /** "Einen Anbieter strich das Ministerium": of two objects of a verb without a subject, the one whose article is no subject's is done to by the other. */
  static void missing(List<Word> all, int i, ClauseWords words) {
    Word verb = all.get(i);
    boolean finite = verb.features() == VerbForm.PAST || verb.features() == VerbForm.PRESENT || verb.features() == VerbForm.PAST_PARTICIPLE;
    List<Word> objects = TreeRepair.children(all, verb).filter(child -> Tree.isRelation(child, "obj", "iobj")).toList();
    if (!finite || verb.pos() != PartOfSpeech.VERB || objects.size() != 2 || TreeRepair.children(all, verb).anyMatch(child -> Tree.isRelation(child, "nsubj", "aux:pass"))) {
      return;
    }
    List<Word> suffering = objects.stream().filter(object -> TreeRepair.children(all, object).anyMatch(det -> words.in("never-subject", det.text().toLowerCase(Locale.ROOT)))).toList();
    if (suffering.size() == 1) {
      Word doing = objects.get(objects.get(0) == suffering.get(0) ? 1 : 0);
      all.set(doing.index(), doing.under(i, "nsubj"));
    }
  }

  /** A verb has one subject: of two that the parser gives an active one, the later is what it is done to. */
  private static void second(List<Word> all, int i, ClauseWords words) {
    Word second = all.get(i);
    if (!second.relation().equals("nsubj") || second.head() < 0 || words.in("relative", second)) {
      return;
    }
    Word verb = all.get(second.head());
    Word first = TreeRepair.children(all, verb).filter(child -> child.relation().equals("nsubj") && child.index() < i && !words.in("relative", child)).findFirst().orElse(null);
    boolean passive = TreeRepair.children(all, verb).anyMatch(child -> child.relation().equals("aux:pass"));
    boolean says = Tree.isVerb(verb) || TreeRepair.children(all, verb).anyMatch(child -> Tree.isRelation(child, "cop"));
    if (first == null || !says) {
      return;
    }
    if (i < verb.index() && first.pos() == PartOfSpeech.NOUN && isCutOff(all, first, second)) {
      all.set(first.index(), first.under(verb.index(), "obl"));
    } else if (Tree.isVerb(verb) && !passive && second.pos() != PartOfSpeech.PRON) {
      all.set(i, second.under(verb.index(), "obj"));
    }
  }

  /** "Four nights on end, drones filmed the plant": a comma and no name for the same thing stand between what says when and who acts. */
  private static boolean isCutOff(List<Word> all, Word first, Word second) {
    return all.subList(first.index(), second.index()).stream().anyMatch(word -> word.text().equals(","))
        && TreeRepair.children(all, first).noneMatch(child -> Tree.isRelation(child, "appos", "acl") && child.index() > first.index());
  }

  /** "Canada, Denmark and Norland banned it" is no "Canada, (which) Denmark and Norland banned": the first of the series acts too. */
  private static void series(List<Word> all, int i) {
    Word verb = all.get(i);
    if (!verb.relation().equals("acl:relcl") || verb.head() < 0) {
      return;
    }
    Word first = all.get(verb.head());
    Word second = TreeRepair.children(all, verb).filter(child -> Tree.isRelation(child, "nsubj")).findFirst().orElse(null);
    boolean series = second != null && second.index() == first.index() + 2 && all.get(first.index() + 1).text().equals(",")
        && second.pos() == first.pos() && TreeRepair.children(all, second).anyMatch(child -> child.relation().equals("conj"));
    if (series) {
      all.set(i, verb.under(first.head(), first.relation()));
      all.set(first.index(), first.under(i, second.relation()));
      all.set(second.index(), second.under(first.index(), "conj"));
    }
  }

  /** "The judge found the shop violated the act": a finite verb with a subject of its own shares none with the verb above. */
  private static void own(List<Word> all, int i) {
    Word verb = all.get(i);
    boolean finite = verb.features() == VerbForm.PAST || verb.features() == VerbForm.PRESENT || verb.features() == VerbForm.CONDITIONAL;
    if (finite && verb.relation().equals("xcomp") && TreeRepair.children(all, verb).anyMatch(child -> Tree.isRelation(child, "nsubj"))) {
      all.set(i, verb.under(verb.head(), "ccomp"));
    }
  }
}
