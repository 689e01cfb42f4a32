package io.vigie.finding;

import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import java.util.List;
import java.util.stream.Stream;

/** Whether a sentence tells what a law does now: "the act, signed in 2018, prohibits", "an ordinance of 2022 forbids". Stateless. */
final class StandingLaw {

  private StandingLaw() {}

  static boolean isTold(Evocation evocation, Tree tree) {
    Word word = evocation.word();
    if (Tree.isVerb(word) && word.features() == VerbForm.PRESENT) {
      return !isMadeNow(tree, word) && evocation.in(Slot.DOER).stream().anyMatch(doer -> doer.is("law", "bill-text", "instrument"));
    }
    return names(tree, word).stream().anyMatch(law -> rules(tree, law, word));
  }

  /** "Signed an act that bars": the clause only says what was signed. */
  private static boolean isMadeNow(Tree tree, Word verb) {
    return Tree.isRelation(verb, "acl") && tree.head(verb).filter(law -> Tree.isRelation(law, "obj", "nsubj:pass")).isPresent();
  }

  /** The noun that is or describes the law: itself, what a participle or relative clause is said of, and whatever that is a part of. */
  private static List<Word> names(Tree tree, Word word) {
    boolean described = Tree.isRelation(word, "acl") || !Tree.isVerb(word);
    if (!described) {
      return List.of();
    }
    Word name = Tree.isVerb(word) ? tree.head(word).orElse(word) : word;
    Stream<Word> whole = Tree.isRelation(name, "nmod") ? tree.head(name).stream() : Stream.empty();
    return Stream.concat(Stream.of(name), whole).toList();
  }

  /** Whether the law is the subject of a verb in the present, or a clause in the present is said of it. */
  private static boolean rules(Tree tree, Word law, Word trigger) {
    Stream<Word> above = Tree.isRelation(law, "nsubj") ? tree.head(law).stream() : Stream.empty();
    return Stream.concat(above, tree.children(law, "acl").stream()).filter(verb -> verb != trigger)
        .anyMatch(verb -> verb.features() == VerbForm.PRESENT && tree.child(verb, "aux").isEmpty());
  }
}
