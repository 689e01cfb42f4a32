package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says who takes which part in what a verb tells, also where the tree went wrong. For one sentence. */
final class VerbRoles {

  private final Tree tree;
  private final ClauseReader clauses;
  private final Meanings meanings;
  private final ClauseWords words;
  private final Surroundings surroundings;

  VerbRoles(Tree tree, ClauseReader clauses, Meanings meanings, ClauseWords words, Surroundings surroundings) {
    this.tree = tree;
    this.clauses = clauses;
    this.meanings = meanings;
    this.words = words;
    this.surroundings = surroundings;
  }

  void fill(Word verb, Trigger trigger, Participants participants) {
    Clause clause = clauses.clause(verb);
    boolean unaccusative = !clause.passive() && clause.objects().isEmpty()
        && (trigger.intransitive() || isReflexivePassive(verb, clause, trigger));
    participants.put(Slot.DOER, unaccusative ? List.of() : clause.doers());
    participants.put(Slot.SUFFERER, unaccusative ? clause.subjects() : clause.sufferers());
    if (clauses.isReflexive(verb) && clause.objects().isEmpty() && !trigger.object().isEmpty()) {
      // "Les images se sont vendues": what does it to itself suffers it.
      participants.put(Slot.SUFFERER, clause.subjects());
    }
    participants.put(Slot.SUFFERER, List.copyOf(participants.in(Slot.SUFFERER)).stream().flatMap(this::behindLightNoun).toList());
    participants.putObliques(clause, trigger);
    for (Word content : tree.children(verb, "xcomp", "ccomp", "advcl", "acl")) {
      boolean contained = tree.children(content, "mark").stream().anyMatch(mark -> trigger.of().contains(words.preposition(mark)))
          || Tree.isRelation(content, "xcomp");
      if (contained) {
        // "From collecting and selling data": verbs that are joined share what they are done to.
        participants.put(Slot.TOPIC, tree.conjuncts(activity(content)).stream().filter(Tree::isVerb).flatMap(each -> clauses.clause(each).objects().stream()).toList());
      }
    }
  }

  /** What somebody begins, goes on or stops doing: "collecting" in "from going on collecting". */
  private Word activity(Word content) {
    boolean aspect = words.governs(content, Governance.BEGUN) || words.governs(content, Governance.CEASED);
    return aspect && clauses.clause(content).objects().isEmpty() ? tree.child(content, "xcomp").orElse(content) : content;
  }

  /** "Part of the cameras", "l’essentiel du texte": what is done to a share of things is done to the things. */
  private Stream<Phrase> behindLightNoun(Meaning meaning) {
    Word head = meaning.phrase().head();
    return words.in("light-noun", head) ? tree.children(head, "nmod").stream().flatMap(thing -> tree.phrases(thing).stream()) : Stream.empty();
  }

  /** "Se instalaron cámaras": the subject suffers it, as it stands after the verb or is what the verb is done to and does nothing itself. */
  private boolean isReflexivePassive(Word verb, Clause clause, Trigger trigger) {
    boolean reflexive = tree.children(verb, "expl", "obj", "iobj").stream().anyMatch(child -> words.in("passive-pronoun", child));
    return reflexive && clause.subjects().stream().anyMatch(subject -> subject.head().index() > verb.index() && subject.head().pos() != PartOfSpeech.PROPN
        || !trigger.object().isEmpty() && TriggerConditions.isOne(meanings.of(subject), trigger.object()));
  }

  /** Where the tree gives an active verb nobody who does it, a fitting phrase that it calls an object does. */
  void repairSubject(Word verb, Trigger trigger, Participants participants) {
    boolean nobody = participants.in(Slot.DOER).isEmpty();
    if (trigger.subject().isEmpty() || !nobody || trigger.intransitive() || clauses.clause(verb).passive()
        || verb.features() == VerbForm.INFINITIVE || verb.features() == VerbForm.PRESENT_PARTICIPLE || Tree.isRelation(verb, "amod", "acl")) {
      return;
    }
    surroundings.subjectsNear(verb).stream().map(meanings::of)
        .filter(meaning -> TriggerConditions.isOne(meaning, trigger.subject()) || TriggerConditions.isActor(meaning) && trigger.subject().contains("authority")).limit(1).forEach(meaning -> {
          participants.in(Slot.DOER).add(meaning);
          participants.in(Slot.SUFFERER).removeIf(other -> other.phrase().head() == meaning.phrase().head());
        });
  }

  /** "Eine Bestimmung hatte das Gericht verworfen": where a thing is said to do something to an authority, the tree has swapped them. */
  void repairSwapped(Word verb, Participants participants) {
    List<Meaning> doers = participants.in(Slot.DOER);
    List<Meaning> sufferers = participants.in(Slot.SUFFERER);
    // Only where word order alone tells no subject.
    boolean thing = !words.list("never-subject").isEmpty() && !doers.isEmpty() && doers.stream().allMatch(doer -> doer.phrase().head().index() < verb.index() && isThing(doer));
    List<Meaning> acting = sufferers.stream().filter(TriggerConditions::isActor).filter(meaning -> tree.children(meaning.phrase().head(), "det").stream()
        .noneMatch(det -> words.in("never-subject", det))).toList();
    if (thing && acting.size() == 1 && !clauses.clause(verb).passive()) {
      List<Meaning> things = List.copyOf(doers);
      doers.clear();
      doers.addAll(acting);
      sufferers.removeAll(acting);
      sufferers.addAll(0, things);
    }
  }

  private static boolean isThing(Meaning meaning) {
    return meaning.is("equipment", "practice", "technology", "content", "data", "restriction", "permission", "law", "order", "case", "purchase", "penalty", "sentence", "inquiry", "sanction", "notice")
        && !meaning.is("authority", "court", "country", "vendor", "company", "person", "people", "organization", "place", "malware", "attacker");
  }

  /** Where the tree gives a verb nothing that it can be done to, a fitting phrase on the right side of it will do. */
  void repairObject(Word verb, Trigger trigger, Participants participants) {
    List<Meaning> done = participants.in(Slot.SUFFERER);
    if (trigger.object().isEmpty() || done.stream().anyMatch(meaning -> TriggerConditions.isOne(meaning, trigger.object()))) {
      return;
    }
    List<Phrase> near = new ArrayList<>(objectsOfGovernor(verb));
    near.addAll(surroundings.objectsNear(verb));
    near.addAll(clauses.clause(verb).passive() ? List.of() : surroundings.markedObjectsNear(verb));
    if (trigger.intransitive() || clauses.clause(verb).passive()) {
      near.addAll(surroundings.subjectsBefore(verb));
    }
    near.stream().filter(phrase -> !isSubjectOfContent(phrase, verb)).map(meanings::of).filter(meaning -> TriggerConditions.isOne(meaning, trigger.object())).limit(1)
        .forEach(meaning -> done.add(0, meaning));
  }

  /** "A filmé ce que les riverains soupçonnaient": whoever acts in the clause that the object opens is nothing that the verb acts on. */
  private boolean isSubjectOfContent(Phrase phrase, Word verb) {
    Word subject = phrase.head();
    return Tree.isRelation(subject, "nsubj") && tree.child(verb, "obj").filter(object -> object.pos() == PartOfSpeech.PRON).isPresent()
        && tree.head(subject).filter(other -> other.index() != verb.index()).stream().flatMap(other -> tree.children(other, "mark").stream())
            .anyMatch(mark -> tree.child(verb, "obj").get().index() == mark.index() - 1);
  }

  /** "Had the cameras removed", "ließ die Kameras abbauen": the tree may hang what it is done to on the governing verb. */
  private List<Phrase> objectsOfGovernor(Word verb) {
    boolean bare = verb.features() == VerbForm.INFINITIVE && Tree.isRelation(verb, "xcomp") && tree.child(verb, "mark").isEmpty();
    return bare ? tree.head(verb).map(governor -> clauses.clause(governor).objects()).orElse(List.of()) : List.of();
  }
}
