package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.record.PolicyActionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words of one sentence that evoke events, and gathers who and what takes part. For one thread. */
final class Evoker {

  /** What a sentence evokes that as a whole tells of a law. */
  private static final String DETECTED_LAW = DetectedEvents.FRAME + PolicyActionType.LEGISLATION.code();

  private final Tree tree;
  private final ClauseReader clauses;
  private final FactualityReader factualities;
  private final Meanings meanings;
  private final ClauseWords words;
  private final Triggers triggers;
  private final Surroundings surroundings;
  private final Cessation cessation;
  private final RuleMakers ruleMakers;
  private final VerbRoles verbs;
  private final NounRoles nouns;
  private final TriggerConditions conditions;
  private final Behests behests;

  Evoker(Tree tree, Meanings meanings, ClauseWords words, Triggers triggers) {
    this.tree = tree;
    this.words = words;
    this.triggers = triggers;
    this.meanings = meanings;
    this.clauses = new ClauseReader(tree, words);
    this.surroundings = new Surroundings(tree, words);
    this.verbs = new VerbRoles(tree, clauses, meanings, words, surroundings);
    this.nouns = new NounRoles(tree, clauses, meanings, words);
    this.conditions = new TriggerConditions(tree, clauses, meanings, surroundings);
    this.behests = new Behests(tree, clauses, words);
    this.cessation = new Cessation(clauses, words);
    this.ruleMakers = new RuleMakers(tree, clauses, meanings, words);
    this.factualities = new FactualityReader(clauses, words);
  }

  /** Every evocation of the sentence, in order of the text; a word may evoke several concepts. */
  List<Evocation> evocations() {
    List<Evocation> found = new ArrayList<>();
    for (Word told : tree.words()) {
      Word word = asTold(told);
      if (!mayTell(word)) {
        continue;
      }
      boolean namesThing = tree.child(word, "det", "nmod:poss").isPresent();
      Set<String> idiom = idiomAround(word);
      List<Evocation> here = triggers.of(word, namesThing).stream().filter(trigger -> idiom.isEmpty() || idiom.contains(trigger.concept()))
          .sorted(Comparator.comparingInt(Trigger::particularity).reversed()).flatMap(trigger -> evoke(word, trigger).stream()).toList();
      here.stream().filter(evocation -> here.stream().noneMatch(other -> other.trigger().instead().contains(evocation.trigger().concept()) || saysHowFar(other, evocation)))
          .forEach(found::add);
    }
    found.replaceAll(verb -> found.stream().filter(noun -> noun.factuality().reality() == Reality.ENDED && tellsOf(verb, noun)).findFirst()
        .map(noun -> verb.within(noun.factuality())).orElse(verb));
    found.removeIf(noun -> found.stream().anyMatch(verb -> tellsOf(verb, noun)));
    return found;
  }

  /** "Lifted the ban that it had imposed in May": noun and verb tell one event, of which the verb knows more but whether it ended. */
  private static boolean tellsOf(Evocation verb, Evocation noun) {
    return verb.word().relation().equals("acl:relcl") && verb.trigger().concept().equals(noun.trigger().concept())
        && verb.in(Slot.SUFFERER).stream().anyMatch(sufferer -> sufferer.phrase().tree() == noun.tree() && sufferer.phrase().head().index() == noun.word().index());
  }

  /** "Tabled a bill": of two entries for one word that which says how far the event has come. */
  private static boolean saysHowFar(Evocation one, Evocation other) {
    return one.trigger().concept().equals(other.trigger().concept()) && one.trigger().status().isPresent() && !one.trigger().isWild()
        && other.trigger().status().isEmpty();
  }

  /** What a verb tells only by its object, "to take control": the noun is part of that and tells nothing else. Empty for any other noun. */
  private Set<String> idiomAround(Word noun) {
    if (noun.pos() != PartOfSpeech.NOUN || !Tree.isRelation(noun, "obj") || !words.in("taking", tree.word(noun.head()))) {
      return Set.of();
    }
    return triggers.of(tree.word(noun.head()), false).stream().filter(trigger -> !trigger.isWild() && trigger.object().contains(noun.lemma().toLowerCase(Locale.ROOT)))
        .map(Trigger::concept).collect(Collectors.toSet());
  }

  /** Whether a word may tell an event: no part of a name, no auxiliary and nothing that only leads to a name, as "including" does. */
  boolean mayTell(Word word) {
    return !meanings.isPartOfName(word) && !Tree.isRelation(word, "fixed", "aux", "cop", "case");
  }

  /** Whether a noun names people or things, which are no events. */
  boolean namesThing(Word noun) {
    return meanings.nouns().of(noun).stream().anyMatch(name -> words.in("thing-class", name));
  }

  /** An adjective that tells nothing itself tells what the verb does of which it is the participle. */
  private Word asTold(Word word) {
    if (word.pos() != PartOfSpeech.ADJ || !triggers.of(word, tree.child(word, "det", "nmod:poss").isPresent()).isEmpty()) {
      return word;
    }
    return words.verbsOf(word).stream().map(lemma -> new Word(word.index(), word.text(), lemma, PartOfSpeech.VERB, VerbForm.PAST_PARTICIPLE, word.head(),
        word.relation(), word.start(), word.end())).filter(verb -> triggers.of(verb, false).stream().anyMatch(trigger -> !trigger.isWild())).findFirst().orElse(word);
  }

  /** What a word evokes by an entry; empty where the entry does not fit. */
  Optional<Evocation> evoke(Word word, Trigger trigger) {
    if (trigger.isWild() && saysHow(word) || leadsTo(word, trigger) || !conditions.isInPlace(word, trigger) || trigger.pos() == PartOfSpeech.NOUN && describesThing(word)) {
      return Optional.empty();
    }
    Participants participants = new Participants(meanings, words);
    Word support = null;
    if (trigger.pos() != PartOfSpeech.NOUN) {
      verbs.fill(word, trigger, participants);
    } else {
      support = nouns.fill(word, trigger, participants);
    }
    if (trigger.pos() == PartOfSpeech.VERB) {
      verbs.repairSwapped(word, participants);
      verbs.repairSubject(word, trigger, participants);
      verbs.repairObject(word, trigger, participants);
    }
    if (!conditions.fits(word, trigger, participants)) {
      return Optional.empty();
    }
    Factuality factuality = trigger.isDetected() ? factualities.read(word).within(verbAbove(word).map(factualities::read)) : factualities.read(word);
    if (trigger.negated()) {
      if (factuality.reality() != Reality.NEGATED) {
        return Optional.empty();
      }
      factuality = factuality.asserted();
    }
    if (trigger.concept().equals(DETECTED_LAW) && words.governs(word, Governance.PROPOSED) && factuality.reality() == Reality.ASSERTED) {
      factuality = factuality.proposed();
    }
    participants.put(Slot.OWNER, owners(participants));
    participants.put(Slot.BEFORE, surroundings.before(word));
    participants.put(Slot.AFTER, surroundings.after(word));
    participants.put(Slot.KEEPER, keepers(participants));
    fillFromOrder(factuality, participants);
    participants.put(Slot.ORDERER, ruleMakers.of(word));
    participants.put(Slot.ORDERER, behests.of(word));
    if (factuality.speaker() != null) {
      participants.put(Slot.SPEAKER, List.of(factuality.speaker()));
    }
    return Optional.of(new Evocation(trigger, tree, word, factuality, participants.bySlot(), support, isDefinite(word), cessation.stops(word), cessation.isForbidden(word)));
  }

  /** The verb in whose clause a noun stands: of what a sentence tells as a whole, its auxiliaries say whether it happened. */
  Optional<Word> verbAbove(Word noun) {
    Word word = noun;
    for (int steps = 0; steps < tree.words().size() && !Tree.isVerb(word); steps++) {
      if (word.head() < 0) {
        return Optional.empty();
      }
      word = tree.word(word.head());
    }
    return Optional.of(word).filter(verb -> verb != noun);
  }

  /** "Considers banning": the verb says how far another event has come, and tells none. */
  private boolean leadsTo(Word verb, Trigger trigger) {
    return trigger.pos() == PartOfSpeech.VERB && words.governs(verb, Governance.PROPOSED) && tree.children(verb, "xcomp", "ccomp").stream()
        .anyMatch(content -> (content.features() == VerbForm.INFINITIVE || content.features() == VerbForm.PRESENT_PARTICIPLE) && tree.child(content, "nsubj", "mark").isEmpty());
  }

  /** "Said", "denied": such a verb says how another event is told, and tells none. */
  private boolean saysHow(Word word) {
    return words.governances(word).stream().anyMatch(governance -> switch (governance) {
      case STATED, ANNOUNCED, ALLEGED, DENIED, POSSIBLE -> true;
      default -> false;
    });
  }

  /**
   * "Surveillance videos", "outils de piratage", "organe de contrôle": the noun says of what kind another is, not that something happened;
   * "the object of an inquiry" is no thing.
   */
  private boolean describesThing(Word noun) {
    Word thing = noun.head() < 0 ? null : tree.word(noun.head());
    return describesKind(noun) || thing != null && Tree.isRelation(noun, "nmod", "compound", "amod")
        && namesThing(thing) && !words.in("light-noun", thing);
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

  private boolean isDefinite(Word word) {
    return tree.children(word, "det", "nmod:poss").stream().anyMatch(det -> words.in("definite", det) || det.relation().equals("nmod:poss"));
  }

  private List<Phrase> owners(Participants participants) {
    List<Phrase> owners = new ArrayList<>();
    Stream.of(Slot.SUFFERER, Slot.TOPIC).flatMap(slot -> participants.in(slot).stream())
        .filter(meaning -> meaning.phrase().tree() == tree).forEach(meaning -> addOwners(meaning.phrase().head(), owners, 0));
    return owners;
  }

  /** Whose the lists are that something is put on, or that do it; a list known by name tells that itself. */
  private List<Phrase> keepers(Participants participants) {
    return Stream.of(Slot.DOER, Slot.SUFFERER, Slot.TOPIC, Slot.ADDRESSEE, Slot.PLACE, Slot.OWNER, Slot.AFTER).flatMap(slot -> List.copyOf(participants.in(slot)).stream())
        .filter(meaning -> meaning.phrase().tree() == tree && (meaning.is("list") || meaning.isA(KnowledgeKind.INSTRUMENT)))
        .flatMap(list -> Stream.concat(tree.children(list.phrase().head(), "nmod", "compound", "amod", "flat").stream().map(tree::phrase), Stream.of(list.phrase())))
        .toList();
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

  private void fillFromOrder(Factuality factuality, Participants participants) {
    if (factuality.orderedBy() != null) {
      Clause order = clauses.clause(factuality.orderedBy());
      participants.put(Slot.ORDERER, order.doers());
      participants.put(Slot.ADDRESSEE, order.sufferers());
      order.obliques().stream().filter(oblique -> words.in("addressee", oblique.preposition()))
          .forEach(oblique -> participants.put(Slot.ADDRESSEE, List.of(oblique.phrase())));
    }
  }

  ClauseReader clauses() {
    return clauses;
  }
}
