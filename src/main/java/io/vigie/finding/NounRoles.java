package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says who takes which part in what a noun tells, by itself and with the verb that brings it about. For one sentence. */
final class NounRoles {

  private final Tree tree;
  private final ClauseReader clauses;
  private final Meanings meanings;
  private final ClauseWords words;

  NounRoles(Tree tree, ClauseReader clauses, Meanings meanings, ClauseWords words) {
    this.tree = tree;
    this.clauses = clauses;
    this.meanings = meanings;
    this.words = words;
  }

  /** Fills the slots of a noun and returns the verb that brings its event about, if there is one. */
  @Nullable Word fill(Word noun, Trigger trigger, Participants participants) {
    for (Word child : tree.children(noun)) {
      fillFromChild(noun, child, trigger, participants);
    }
    if (tree.child(noun, "case").isPresent() && tree.child(noun, "nsubj").isPresent()) {
      // "Is under investigation", "is in custody".
      participants.put(Slot.SUFFERER, tree.children(noun, "nsubj").stream().flatMap(subject -> tree.phrases(subject).stream()).toList());
      return noun;
    }
    Word argument = outermost(noun);
    if (argument != noun && tree.child(argument, "cop").isPresent()) {
      // "Was the target of an attack".
      participants.put(Slot.SUFFERER, clauses.clause(argument).subjects());
      return argument;
    }
    if (argument.head() < 0 || !Tree.isRelation(argument, "obj", "nsubj", "obl", "xcomp", "ccomp")) {
      return null;
    }
    Word verb = tree.word(argument.head());
    Set<Governance> governances = words.governances(verb);
    Clause clause = clauses.clause(verb);
    boolean suffers = clause.sufferers().stream().anyMatch(phrase -> phrase.head() == argument);
    if (suffers && governances.contains(Governance.PERFORMED)) {
      if (participants.in(Slot.DOER).isEmpty()) {
        participants.put(Slot.DOER, clause.doers());
      }
      participants.putObliques(clause, trigger);
      participants.put(Slot.TOPIC, clause.objects().stream().filter(phrase -> phrase.head() != argument).toList());
      return verb;
    }
    List<Phrase> swapped = swapped(argument, verb, clause);
    if (!swapped.isEmpty() && governances.contains(Governance.PERFORMED)) {
      participants.put(Slot.DOER, swapped);
      participants.putObliques(clause, trigger);
      return verb;
    }
    boolean occurs = clause.subjects().stream().anyMatch(phrase -> phrase.head() == argument) && clause.objects().isEmpty();
    if (occurs && governances.contains(Governance.OCCURRED) && !clause.passive()) {
      participants.putObliques(clause, trigger);
      return verb;
    }
    if (governances.contains(Governance.CEASED) && !clause.passive() && Tree.isRelation(argument, "obj", "obl") && !clause.doers().isEmpty()) {
      // "The ministry gives up the use of": whoever stops it.
      participants.put(Slot.DOER, clause.doers());
      return null;
    }
    if (governances.contains(Governance.UNDERGONE) && !clause.passive()) {
      participants.put(Slot.SUFFERER, clause.subjects());
      return verb;
    }
    if (Tree.isRelation(argument, "obl") && words.isOrder(verb)) {
      participants.put(Slot.DOER, clause.doers());
      participants.put(Slot.SUFFERER, clause.sufferers());
      return verb;
    }
    return null;
  }

  /** "Eine Strafe hat die Behörde verhängt": whoever acts, where word order alone tells no subject and the tree takes what is done for it. */
  private List<Phrase> swapped(Word argument, Word verb, Clause clause) {
    boolean first = !words.list("never-subject").isEmpty() && argument.index() < verb.index() && !clause.passive()
        && clause.subjects().stream().anyMatch(phrase -> phrase.head() == argument);
    return !first ? List.of() : clause.objects().stream().filter(phrase -> TriggerConditions.isActor(meanings.of(phrase)))
        .filter(phrase -> tree.children(phrase.head(), "det").stream().noneMatch(det -> words.in("never-subject", det))).toList();
  }

  /** The noun itself, or the light noun that it hangs on: "a series of fines", "the launch of an inquiry". */
  private Word outermost(Word noun) {
    if (Tree.isRelation(noun, "nmod", "conj") && noun.head() >= 0) {
      Word head = tree.word(noun.head());
      boolean light = words.in("light-noun", head) || Tree.isRelation(noun, "conj");
      return light && head.pos() == PartOfSpeech.NOUN ? outermost(head) : noun;
    }
    return noun;
  }

  private void fillFromChild(Word noun, Word child, Trigger trigger, Participants participants) {
    if (Tree.isRelation(child, "nmod", "obl")) {
      String preposition = clauses.preposition(child);
      if (words.in("agent-noun", child) && !preposition.isEmpty()) {
        // "De la part de la commission": the noun only leads to whoever does it.
        participants.put(Slot.DOER, tree.children(child, "nmod").stream().flatMap(doer -> tree.phrases(doer).stream()).toList());
        return;
      }
      Meaning meaning = meanings.of(tree.phrase(child));
      boolean possessor = child.relation().equals("nmod:poss") || words.in("possessive", preposition);
      boolean byName = TriggerConditions.isActor(meaning) || meaning.is("organization", "person") && meaning.name() != null;
      if (words.isAgentOfNoun(preposition) || possessor && byName) {
        participants.put(Slot.DOER, tree.phrases(child));
      } else if (trigger.of().contains(preposition) || possessor) {
        participants.put(Slot.TOPIC, tree.phrases(child));
      } else if (words.in("origin", preposition) && meaning.is("authority", "court")) {
        // "An inquiry from the ministry".
        participants.put(Slot.DOER, tree.phrases(child));
      } else if (words.in("place", preposition)) {
        participants.put(Slot.PLACE, tree.phrases(child));
      }
    } else if (Tree.isRelation(child, "compound", "amod", "flat", "nmod")) {
      Meaning meaning = meanings.of(tree.phrase(child));
      boolean byName = meaning.is("organization") && meaning.name() != null && isOneOfMany(noun);
      participants.put(TriggerConditions.isActor(meaning) || byName ? Slot.DOER : Slot.TOPIC, List.of(tree.phrase(child)));
    } else if (Tree.isRelation(child, "acl")) {
      boolean about = words.in("about-participle", child);
      if (about) {
        participants.put(Slot.TOPIC, clauses.clause(child).objects());
      } else if (!child.relation().equals("acl:relcl")) {
        boolean undergone = words.governs(child, Governance.UNDERGONE);
        participants.put(undergone ? Slot.SUFFERER : Slot.DOER, clauses.clause(child).agents());
        participants.putObliques(clauses.clause(child), trigger);
      }
    }
  }

  /** "A Norland Times investigation" is one by that paper, "the Norvue investigation" one into that company. */
  private boolean isOneOfMany(Word noun) {
    List<Word> determiners = tree.children(noun, "det");
    return !determiners.isEmpty() && determiners.stream().noneMatch(det -> words.in("definite", det));
  }
}
