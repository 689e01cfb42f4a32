package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import io.vigie.finding.Clause.Oblique;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the words of one sentence that evoke events, and gathers who and what takes part. For one thread. */
final class Evoker {

  private final Tree tree;
  private final ClauseReader clauses;
  private final FactualityReader factualities;
  private final Meanings meanings;
  private final ClauseWords words;
  private final Triggers triggers;
  private final Surroundings surroundings;
  private final Cessation cessation;
  private final RuleMakers ruleMakers;

  Evoker(Tree tree, Meanings meanings, ClauseWords words, Triggers triggers) {
    this.tree = tree;
    this.words = words;
    this.triggers = triggers;
    this.meanings = meanings;
    this.clauses = new ClauseReader(tree, words);
    this.surroundings = new Surroundings(tree, words);
    this.cessation = new Cessation(clauses, words);
    this.ruleMakers = new RuleMakers(tree, clauses, meanings, words);
    this.factualities = new FactualityReader(clauses, words);
  }

  /** Every evocation of the sentence, in order of the text; a word may evoke several concepts. */
  List<Evocation> evocations() {
    List<Evocation> found = new ArrayList<>();
    for (Word word : tree.words()) {
      if (meanings.isPartOfName(word) || Tree.isRelation(word, "fixed", "aux", "cop")) {
        continue;
      }
      boolean namesThing = tree.child(word, "det", "nmod:poss").isPresent();
      List<Evocation> here = triggers.of(word, namesThing).stream().sorted(Comparator.comparingInt(Trigger::particularity).reversed())
          .flatMap(trigger -> evoke(word, trigger).stream()).toList();
      here.stream().filter(evocation -> here.stream().noneMatch(other -> other.trigger().instead().contains(evocation.trigger().concept())))
          .forEach(found::add);
    }
    return found;
  }

  private Optional<Evocation> evoke(Word word, Trigger trigger) {
    if (trigger.pos() == PartOfSpeech.NOUN && describesThing(word)) {
      return Optional.empty();
    }
    Map<Slot, List<Meaning>> slots = new EnumMap<>(Slot.class);
    Word support = null;
    if (trigger.pos() != PartOfSpeech.NOUN) {
      fillFromVerb(word, trigger, slots);
    } else {
      support = fillFromNoun(word, trigger, slots);
    }
    if (trigger.pos() == PartOfSpeech.VERB) {
      repairSubject(word, trigger, slots);
      repairObject(word, trigger, slots);
    }
    if (!fits(word, trigger, slots)) {
      return Optional.empty();
    }
    Factuality factuality = factualities.read(word);
    put(slots, Slot.OWNER, owners(slots));
    put(slots, Slot.BEFORE, surroundings.before(word));
    put(slots, Slot.AFTER, surroundings.after(word));
    fillFromOrder(factuality, slots);
    put(slots, Slot.ORDERER, ruleMakers.of(word));
    if (factuality.speaker() != null) {
      put(slots, Slot.SPEAKER, List.of(factuality.speaker()));
    }
    return Optional.of(new Evocation(trigger, word, factuality, slots, support, cessation.stops(word), cessation.isForbidden(word)));
  }

  /** "Surveillance videos", "outils de piratage", "organe de contrôle": the noun says of what kind another is, not that something happened. */
  private boolean describesThing(Word noun) {
    return describesKind(noun) || noun.head() >= 0 && Tree.isRelation(noun, "nmod", "compound", "amod")
        && meanings.nouns().of(tree.word(noun.head())).stream().anyMatch(name -> words.in("thing-class", name));
  }

  /** A bare noun behind a preposition that makes kinds, unless the noun before tells an event by itself or only introduces one. */
  private boolean describesKind(Word noun) {
    if (!Tree.isRelation(noun, "nmod") || noun.head() < 0 || tree.child(noun, "det", "nummod", "nmod", "amod", "acl").isPresent()) {
      return false;
    }
    Word kind = tree.word(noun.head());
    return kind.pos() == PartOfSpeech.NOUN && words.in("kind-preposition", clauses.preposition(noun)) && !words.in("light-noun", kind)
        && words.governances(kind).isEmpty();
  }

  private void fillFromVerb(Word verb, Trigger trigger, Map<Slot, List<Meaning>> slots) {
    Clause clause = clauses.clause(verb);
    boolean unaccusative = !clause.passive() && clause.objects().isEmpty()
        && (trigger.intransitive() || isReflexivePassive(verb, clause, trigger));
    put(slots, Slot.DOER, unaccusative ? List.of() : clause.doers());
    put(slots, Slot.SUFFERER, unaccusative ? clause.subjects() : clause.sufferers());
    if (clauses.isReflexive(verb) && clause.objects().isEmpty() && !trigger.object().isEmpty()) {
      // "Les images se sont vendues": what does it to itself suffers it.
      put(slots, Slot.SUFFERER, clause.subjects());
    }
    fillFromObliques(clause, trigger, slots);
    for (Word content : tree.children(verb, "xcomp", "ccomp", "advcl", "acl")) {
      boolean activity = tree.children(content, "mark").stream().anyMatch(mark -> trigger.of().contains(words.preposition(mark)))
          || Tree.isRelation(content, "xcomp");
      if (activity) {
        put(slots, Slot.TOPIC, clauses.clause(content).objects());
      }
    }
  }

  /** "Se instalaron cámaras": the subject suffers it, as it stands after the verb or is what the verb is done to and does nothing itself. */
  private boolean isReflexivePassive(Word verb, Clause clause, Trigger trigger) {
    boolean reflexive = tree.children(verb, "expl", "obj", "iobj").stream().anyMatch(child -> words.in("passive-pronoun", child));
    return reflexive && clause.subjects().stream().anyMatch(subject -> subject.head().index() > verb.index() && subject.head().pos() != PartOfSpeech.PROPN
        || !trigger.object().isEmpty() && isOne(meanings.of(subject), trigger.object()));
  }

  /** Where the tree gives an active verb nobody who does it, a fitting phrase that it calls an object does. */
  private void repairSubject(Word verb, Trigger trigger, Map<Slot, List<Meaning>> slots) {
    boolean nobody = slots.getOrDefault(Slot.DOER, List.of()).isEmpty();
    if (trigger.subject().isEmpty() || !nobody || trigger.intransitive() || clauses.clause(verb).passive()
        || verb.features() == VerbForm.INFINITIVE || verb.features() == VerbForm.PRESENT_PARTICIPLE || Tree.isRelation(verb, "amod", "acl")) {
      return;
    }
    surroundings.subjectsNear(verb).stream().map(meanings::of)
        .filter(meaning -> isOne(meaning, trigger.subject()) || isActor(meaning) && trigger.subject().contains("authority")).limit(1).forEach(meaning -> {
          slots.computeIfAbsent(Slot.DOER, any -> new ArrayList<>()).add(meaning);
          slots.getOrDefault(Slot.SUFFERER, List.of()).removeIf(other -> other.phrase().head() == meaning.phrase().head());
        });
  }

  /** Where the tree gives a verb nothing that it can be done to, a fitting phrase on the right side of it will do. */
  private void repairObject(Word verb, Trigger trigger, Map<Slot, List<Meaning>> slots) {
    List<Meaning> done = slots.computeIfAbsent(Slot.SUFFERER, any -> new ArrayList<>());
    if (trigger.object().isEmpty() || done.stream().anyMatch(meaning -> isOne(meaning, trigger.object()))) {
      return;
    }
    List<Phrase> near = new ArrayList<>(objectsOfGovernor(verb));
    near.addAll(surroundings.objectsNear(verb));
    if (trigger.intransitive() || clauses.clause(verb).passive()) {
      near.addAll(surroundings.subjectsBefore(verb));
    }
    near.stream().map(meanings::of).filter(meaning -> isOne(meaning, trigger.object())).limit(1).forEach(meaning -> done.add(0, meaning));
  }

  /** "Had the cameras removed", "ließ die Kameras abbauen": the tree may hang what it is done to on the governing verb. */
  private List<Phrase> objectsOfGovernor(Word verb) {
    boolean bare = verb.features() == VerbForm.INFINITIVE && Tree.isRelation(verb, "xcomp") && tree.child(verb, "mark").isEmpty();
    return bare ? tree.head(verb).map(governor -> clauses.clause(governor).objects()).orElse(List.of()) : List.of();
  }

  private void fillFromObliques(Clause clause, Trigger trigger, Map<Slot, List<Meaning>> slots) {
    for (Oblique oblique : clause.obliques()) {
      String preposition = oblique.preposition();
      if (trigger.of().contains(preposition)) {
        put(slots, Slot.TOPIC, List.of(oblique.phrase()));
      }
      if (words.in("addressee", preposition) && isOrder(clause.predicate())) {
        put(slots, Slot.ADDRESSEE, List.of(oblique.phrase()));
      }
      if (words.in("means", preposition)) {
        put(slots, Slot.MEANS, List.of(oblique.phrase()));
      }
      if (words.in("place", preposition)) {
        put(slots, Slot.PLACE, List.of(oblique.phrase()));
      }
    }
  }

  /** Fills the slots of a noun and returns the verb that brings its event about, if there is one. */
  private Word fillFromNoun(Word noun, Trigger trigger, Map<Slot, List<Meaning>> slots) {
    for (Word child : tree.children(noun)) {
      fillFromNounsChild(noun, child, trigger, slots);
    }
    if (tree.child(noun, "case").isPresent() && tree.child(noun, "nsubj").isPresent()) {
      // "Is under investigation", "is in custody".
      put(slots, Slot.SUFFERER, tree.children(noun, "nsubj").stream().flatMap(subject -> tree.phrases(subject).stream()).toList());
      return noun;
    }
    Word argument = outermost(noun);
    if (argument != noun && tree.child(argument, "cop").isPresent()) {
      // "Was the target of an attack".
      put(slots, Slot.SUFFERER, clauses.clause(argument).subjects());
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
      if (slots.getOrDefault(Slot.DOER, List.of()).isEmpty()) {
        put(slots, Slot.DOER, clause.doers());
      }
      fillFromObliques(clause, trigger, slots);
      put(slots, Slot.TOPIC, clause.objects().stream().filter(phrase -> phrase.head() != argument).toList());
      return verb;
    }
    boolean occurs = clause.subjects().stream().anyMatch(phrase -> phrase.head() == argument) && clause.objects().isEmpty();
    if (occurs && governances.contains(Governance.OCCURRED) && !clause.passive()) {
      fillFromObliques(clause, trigger, slots);
      return verb;
    }
    if (governances.contains(Governance.CEASED) && !clause.passive() && Tree.isRelation(argument, "obj", "obl") && !clause.doers().isEmpty()) {
      // "The ministry gives up the use of": whoever stops it.
      put(slots, Slot.DOER, clause.doers());
      return null;
    }
    if (governances.contains(Governance.UNDERGONE) && !clause.passive()) {
      put(slots, Slot.SUFFERER, clause.subjects());
      return verb;
    }
    if (Tree.isRelation(argument, "obl") && isOrder(verb)) {
      put(slots, Slot.DOER, clause.doers());
      put(slots, Slot.SUFFERER, clause.sufferers());
      return verb;
    }
    return null;
  }

  private List<Phrase> owners(Map<Slot, List<Meaning>> slots) {
    List<Phrase> owners = new ArrayList<>();
    Stream.of(Slot.SUFFERER, Slot.TOPIC).flatMap(slot -> slots.getOrDefault(slot, List.of()).stream())
        .filter(meaning -> meaning.phrase().tree() == tree).forEach(meaning -> addOwners(meaning.phrase().head(), owners, 0));
    return owners;
  }

  private void addOwners(Word head, List<Phrase> owners, int depth) {
    for (Word child : tree.children(head, "nmod", "acl", "obl", "compound")) {
      if (child.pos() == PartOfSpeech.NOUN || child.pos() == PartOfSpeech.PROPN) {
        owners.add(tree.phrase(child));
      }
      if (depth < 2) {
        addOwners(child, owners, depth + 1);
      }
    }
  }

  private boolean isOrder(Word verb) {
    return words.governs(verb, Governance.ORDERED) || words.governs(verb, Governance.REQUESTED);
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

  private void fillFromNounsChild(Word noun, Word child, Trigger trigger, Map<Slot, List<Meaning>> slots) {
    if (Tree.isRelation(child, "nmod", "obl")) {
      String preposition = clauses.preposition(child);
      Meaning meaning = meanings.of(tree.phrase(child));
      boolean possessor = child.relation().equals("nmod:poss") || words.in("possessive", preposition);
      boolean byName = isActor(meaning) || meaning.is("organization", "person") && meaning.name() != null;
      if (words.isAgentOfNoun(preposition) || possessor && byName) {
        put(slots, Slot.DOER, tree.phrases(child));
      } else if (trigger.of().contains(preposition) || possessor) {
        put(slots, Slot.TOPIC, tree.phrases(child));
      } else if (words.in("place", preposition)) {
        put(slots, Slot.PLACE, tree.phrases(child));
      }
    } else if (Tree.isRelation(child, "compound", "amod", "flat", "nmod")) {
      Meaning meaning = meanings.of(tree.phrase(child));
      boolean byName = meaning.is("organization") && meaning.name() != null && isOneOfMany(noun);
      put(slots, isActor(meaning) || byName ? Slot.DOER : Slot.TOPIC, List.of(tree.phrase(child)));
    } else if (Tree.isRelation(child, "acl")) {
      boolean about = words.in("about-participle", child);
      if (about) {
        put(slots, Slot.TOPIC, clauses.clause(child).objects());
      } else if (!child.relation().equals("acl:relcl")) {
        boolean undergone = words.governs(child, Governance.UNDERGONE);
        put(slots, undergone ? Slot.SUFFERER : Slot.DOER, clauses.clause(child).agents());
        fillFromObliques(clauses.clause(child), trigger, slots);
      }
    }
  }

  /** "A Norland Times investigation" is one by that paper, "the Norvue investigation" one into that company. */
  private boolean isOneOfMany(Word noun) {
    List<Word> determiners = tree.children(noun, "det");
    return !determiners.isEmpty() && determiners.stream().noneMatch(det -> words.in("definite", det));
  }

  private static boolean isActor(Meaning meaning) {
    return meaning.is("authority", "country", "court");
  }

  private void fillFromOrder(Factuality factuality, Map<Slot, List<Meaning>> slots) {
    if (factuality.orderedBy() != null) {
      Clause order = clauses.clause(factuality.orderedBy());
      put(slots, Slot.ORDERER, order.doers());
      put(slots, Slot.ADDRESSEE, order.sufferers());
      order.obliques().stream().filter(oblique -> words.in("addressee", oblique.preposition()))
          .forEach(oblique -> put(slots, Slot.ADDRESSEE, List.of(oblique.phrase())));
    }
  }

  private void put(Map<Slot, List<Meaning>> slots, Slot slot, List<Phrase> phrases) {
    List<Meaning> known = slots.computeIfAbsent(slot, any -> new ArrayList<>());
    phrases.stream().map(meanings::of).filter(meaning -> known.stream().noneMatch(other -> other.phrase().head() == meaning.phrase().head()))
        .forEach(known::add);
  }

  private boolean fits(Word word, Trigger trigger, Map<Slot, List<Meaning>> slots) {
    List<Meaning> done = new ArrayList<>(slots.getOrDefault(Slot.SUFFERER, List.of()));
    if (trigger.pos() == PartOfSpeech.NOUN) {
      done.addAll(slots.getOrDefault(Slot.TOPIC, List.of()));
    }
    List<Meaning> doers = doers(word, trigger, slots);
    return hasParticle(word, trigger)
        && (trigger.object().isEmpty() || done.stream().anyMatch(meaning -> isOne(meaning, trigger.object())))
        && done.stream().noneMatch(meaning -> meaning.is(trigger.without().toArray(String[]::new)))
        && doers.stream().noneMatch(meaning -> isOne(meaning, trigger.notBy()))
        && (trigger.subject().isEmpty() || doers.stream().anyMatch(meaning -> isOne(meaning, trigger.subject()) || isActor(meaning) && trigger.subject().contains("authority")))
        && (hasPrepositions(word, trigger) || hasPrepositionsNear(word, trigger));
  }

  /** Who does it; of a noun that tells nobody, whoever stands before it as a subject: "lifted the sanctions". */
  private List<Meaning> doers(Word word, Trigger trigger, Map<Slot, List<Meaning>> slots) {
    List<Meaning> told = slots.getOrDefault(Slot.DOER, List.of());
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
    return tree.children(word, "obl", "nmod", "advmod", "xcomp", "obj").stream().anyMatch(child -> {
      Set<String> wanted = trigger.prepositions().get(clauses.preposition(child));
      return wanted != null && isOne(meanings.of(tree.phrase(child)), wanted);
    });
  }

  /** Whether a phrase is of one of the classes, or its head is one of the words. */
  private static boolean isOne(Meaning meaning, Set<String> wanted) {
    return wanted.contains(Trigger.ANY) || meaning.classes().stream().anyMatch(wanted::contains)
        || wanted.contains(meaning.phrase().head().lemma().toLowerCase(Locale.ROOT));
  }

  ClauseReader clauses() {
    return clauses;
  }
}
