package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a trigger asks of the words around it: who does it, what is done, particles and prepositions. For one sentence. */
final class TriggerConditions {

  private final Tree tree;
  private final ClauseReader clauses;
  private final Meanings meanings;
  private final Surroundings surroundings;

  TriggerConditions(Tree tree, ClauseReader clauses, Meanings meanings, Surroundings surroundings) {
    this.tree = tree;
    this.clauses = clauses;
    this.meanings = meanings;
    this.surroundings = surroundings;
  }

  boolean fits(Word word, Trigger trigger, Participants participants) {
    List<Meaning> done = new ArrayList<>(participants.in(Slot.SUFFERER));
    if (trigger.pos() == PartOfSpeech.NOUN) {
      done.addAll(participants.in(Slot.TOPIC));
    }
    List<Meaning> doers = doers(word, trigger, participants);
    return hasParticle(word, trigger)
        && (trigger.object().isEmpty() || done.stream().anyMatch(meaning -> isOne(meaning, trigger.object())))
        && done.stream().noneMatch(meaning -> meaning.is(trigger.without().toArray(String[]::new)))
        && (trigger.notOf().isEmpty() || done.stream().flatMap(this::owners).noneMatch(owner -> isOne(owner, trigger.notOf())))
        && doers.stream().noneMatch(meaning -> isOne(meaning, trigger.notBy()))
        && (trigger.onlyBy().isEmpty() || told(participants).allMatch(doer -> isOne(doer, trigger.onlyBy())))
        && (trigger.subject().isEmpty() || doers.stream().anyMatch(meaning -> isOne(meaning, trigger.subject()) || isActor(meaning) && trigger.subject().contains("authority")))
        && (hasPrepositions(word, trigger) || hasPrepositionsNear(word, trigger));
  }

  /** "The suit of the operator", "the company's request". */
  private Stream<Meaning> owners(Meaning owned) {
    return tree.children(owned.phrase().head(), "nmod", "nmod:poss").stream().map(tree::phrase).map(meanings::of);
  }

  /** Whoever is said to do it, other than by a pronoun. */
  private static Stream<Meaning> told(Participants participants) {
    return participants.in(Slot.DOER).stream().filter(doer -> doer.phrase().head().pos() != PartOfSpeech.PRON || doer.identity() != null);
  }

  /** Whether the sentence around it is as the entry wants it: a preposition before it, other words anywhere, no verb that tells more. */
  boolean isInPlace(Word word, Trigger trigger) {
    boolean behind = trigger.behind().isEmpty() || trigger.behind().contains(clauses.preposition(word));
    boolean beside = trigger.beside().isEmpty() || trigger.beside().stream().anyMatch(wanted -> stand(word, List.of(wanted.split("\\+")), new HashSet<>()));
    return behind && beside && !(trigger.verbless() && tree.words().stream().anyMatch(TriggerConditions::isFinite));
  }

  /** Whether there is a word of its own for each that is wanted. */
  private boolean stand(Word trigger, List<String> wanted, Set<Word> taken) {
    if (wanted.isEmpty()) {
      return true;
    }
    for (Word other : tree.words()) {
      if (other != trigger && isOne(other, wanted.get(0)) && taken.add(other)) {
        if (stand(trigger, wanted.subList(1, wanted.size()), taken)) {
          return true;
        }
        taken.remove(other);
      }
    }
    return false;
  }

  private boolean isOne(Word word, String wanted) {
    return meanings.nouns().of(word).contains(wanted) || wanted.equalsIgnoreCase(word.lemma()) || wanted.equalsIgnoreCase(word.text()) || meanings.isNamed(word, wanted);
  }

  private static boolean isFinite(Word word) {
    return Tree.isVerb(word) && switch (word.features()) {
      case PAST, PRESENT, FUTURE, CONDITIONAL -> true;
      default -> false;
    };
  }

  /** Who does it; of a noun that tells nobody, whoever stands before it as a subject: "lifted the sanctions". */
  private List<Meaning> doers(Word word, Trigger trigger, Participants participants) {
    List<Meaning> told = participants.in(Slot.DOER);
    boolean asks = !trigger.subject().isEmpty() || !trigger.notBy().isEmpty();
    return told.isEmpty() && asks && trigger.pos() == PartOfSpeech.NOUN ? surroundings.before(word).stream().map(meanings::of).toList() : told;
  }

  private boolean hasParticle(Word word, Trigger trigger) {
    return trigger.particles().isEmpty() || tree.children(word, "compound:prt", "advmod", "obl", "xcomp", "obj").stream()
        .anyMatch(child -> trigger.particles().contains(child.lemma())
            || tree.children(child, "case").stream().anyMatch(marker -> trigger.particles().contains(marker.lemma())));
  }

  /** Where the tree hangs a phrase on the noun before it: "removed the firm from its list", "wurden Bilder aus der Klinik ins Netz gestellt". */
  private boolean hasPrepositionsNear(Word word, Trigger trigger) {
    return trigger.pos() == PartOfSpeech.VERB && surroundings.wordsNear(word).stream().anyMatch(other -> {
      Set<String> wanted = trigger.prepositions().get(clauses.preposition(other));
      return wanted != null && !wanted.contains(Trigger.ANY) && isOne(meanings.of(tree.phrase(other)), wanted);
    });
  }

  private boolean hasPrepositions(Word word, Trigger trigger) {
    if (trigger.prepositions().isEmpty()) {
      return true;
    }
    return introducesClause(word, trigger) || tree.children(word, "obl", "nmod", "advmod", "xcomp", "obj").stream().anyMatch(child -> {
      Set<String> wanted = trigger.prepositions().get(clauses.preposition(child));
      return wanted != null && isOne(meanings.of(tree.phrase(child)), wanted);
    });
  }

  /** "Two years in prison for filming": a clause behind the preposition, any one or one of a certain verb. */
  private boolean introducesClause(Word word, Trigger trigger) {
    return tree.children(word, "advcl", "acl", "xcomp").stream().anyMatch(clause -> tree.children(clause, "mark", "case").stream()
        .map(mark -> trigger.prepositions().getOrDefault(clauses.mark(mark), Set.of())).anyMatch(wanted -> wanted.contains(Trigger.ANY) || wanted.contains(clause.lemma())));
  }

  /** Whether a phrase is of one of the classes, or its head is one of the words. */
  static boolean isOne(Meaning meaning, Set<String> wanted) {
    return wanted.contains(Trigger.ANY) || meaning.classes().stream().anyMatch(wanted::contains)
        || wanted.contains(meaning.phrase().head().lemma().toLowerCase(Locale.ROOT));
  }

  static boolean isActor(Meaning meaning) {
    return meaning.is("authority", "country", "court");
  }
}
