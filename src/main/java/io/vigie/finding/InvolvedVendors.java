package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.finding.FrameMatcher.Attempt;
import io.vigie.knowledge.Fact;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.VendorFact;
import io.vigie.record.IncidentType;
import io.vigie.record.PolicyActionType;
import io.vigie.record.VendorReference;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose equipment an event is about. For one article and one thread. */
final class InvolvedVendors {

  private static final Set<PolicyActionType> RESTRICTIONS = EnumSet.of(PolicyActionType.BAN, PolicyActionType.REMOVAL, PolicyActionType.LISTING,
      PolicyActionType.AUTHORIZATION, PolicyActionType.PROCUREMENT_RESTRICTION);

  private final Annotated annotated;
  private final Meanings meanings;
  private final Protagonist protagonist;
  private final ClauseWords words;
  private final Bystanders bystanders;

  InvolvedVendors(Annotated annotated, Meanings meanings, Protagonist protagonist, ClauseWords words) {
    this.annotated = annotated;
    this.meanings = meanings;
    this.protagonist = protagonist;
    this.words = words;
    this.bystanders = new Bystanders(words);
  }

  /**
   * Vendors and how the telling comes to them.
   *
   * @param from a word for it: {@code role}, {@code sentence}, {@code beside}, {@code protagonist}, {@code title}, {@code nowhere}
   */
  record Makers(List<VendorFact> facts, String from) {

    private static final Makers NONE = new Makers(List.of(), "nowhere");

    private static Makers of(List<VendorFact> facts, String from) {
      return facts.isEmpty() ? NONE : new Makers(facts, from);
    }

    List<VendorReference> references(boolean withSecurityFirms) {
      return facts.stream().filter(fact -> withSecurityFirms || !fact.securityFirm()).map(fact -> new VendorReference(fact.id(), fact.name())).toList();
    }
  }

  /**
   * The vendors among the roles. Where they name none, an incident takes those of its sentence, and then, as a measure against equipment
   * does, those that a sentence beside it names as makers of the equipment.
   */
  Makers of(Attempt attempt, Sentence sentence, Map<String, Sentence> support) {
    boolean policy = !(attempt.frame().type() instanceof IncidentType);
    Set<Fact> aside = aside(sentence);
    Makers told = Makers.of(vendors(policy ? attempt.role(Frame.TARGET) : attempt.participants(), aside), "role");
    if (told == Makers.NONE && !(policy && addressesAnother(attempt))) {
      told = Makers.of(vendors(within(sentence).filter(match -> !aside.contains(match.fact()) && !(policy && isMeans(attempt, match)))), "sentence");
    }
    return told == Makers.NONE && !isWithoutMakers(attempt) ? elsewhere(attempt, sentence, support) : told;
  }

  private Makers elsewhere(Attempt attempt, Sentence sentence, Map<String, Sentence> support) {
    String origin = attempt.frame().type() instanceof IncidentType ? null : originCountry(attempt.role(Frame.TARGET));
    List<VendorFact> beside = makersBeside(sentence, support, origin);
    if (!beside.isEmpty() || origin != null) {
      return Makers.of(beside, "beside");
    }
    if (isOfTheProtagonist(attempt, sentence) && protagonist.vendor().isPresent()) {
      protagonist.sentence().ifPresent(told -> support.put("vendors", told));
      return Makers.of(protagonist.vendor().stream().toList(), "protagonist");
    }
    if (RESTRICTIONS.contains(attempt.frame().type()) && vendors(within(sentence)).isEmpty()) {
      // "Australia took them down in 2023": what is restricted without a name is what the title names.
      protagonist.sentence().ifPresent(told -> support.put("vendors", told));
      return Makers.of(protagonist.titled(), "title");
    }
    return Makers.NONE;
  }

  /** An incident, or a measure against equipment or a nameless company, without any other vendor beside it. */
  private boolean isOfTheProtagonist(Attempt attempt, Sentence sentence) {
    boolean incident = attempt.frame().type() instanceof IncidentType;
    boolean open = attempt.role(Frame.TARGET).stream().anyMatch(meaning -> meaning.is("equipment", "company", "technology", "system") && meaning.name() == null);
    return (incident || open || attempt.leavesOutTarget()) && vendors(within(sentence)).isEmpty();
  }

  /** "Replaced by Acme's cameras": what takes the place of a thing is not what a measure is directed at. */
  private static boolean isMeans(Attempt attempt, KnowledgeMatch match) {
    // "Ended its contract with Acme": a partner, no means.
    boolean dealing = attempt.role(Frame.TARGET).stream().anyMatch(target -> target.is("purchase"));
    return !dealing && Stream.of(Slot.MEANS, Slot.DOER).flatMap(slot -> attempt.evocation().in(slot).stream())
        .anyMatch(meaning -> meaning.phrase().touches(match.start(), match.end()));
  }

  /** Also whom "the same maker" within a role points at. */
  private List<VendorFact> vendors(List<Meaning> roles, Set<Fact> aside) {
    List<VendorFact> named = roles.stream().flatMap(meaning -> meaning.vendors().stream()).filter(maker -> !aside.contains(maker)).distinct().toList();
    return !named.isEmpty() ? named : vendors(roles.stream().flatMap(role -> meanings.makersReferredTo(role.phrase())));
  }

  /** Makers whose equipment takes the place of another's. */
  private Set<Fact> aside(Sentence sentence) {
    return within(sentence).filter(match -> match.kind() == KnowledgeKind.VENDOR && bystanders.isOne(match, annotated)).map(KnowledgeMatch::fact).collect(Collectors.toSet());
  }

  private static List<VendorFact> vendors(Stream<KnowledgeMatch> matches) {
    return matches.filter(match -> match.kind() == KnowledgeKind.VENDOR).map(match -> (VendorFact) match.fact())
        .filter(fact -> !fact.securityFirm()).distinct().toList();
  }

  /** That no makers named beside an event have a part in it, where it is so. */
  Set<String> traits(Attempt attempt) {
    return isWithoutMakers(attempt) || hasOrigin(attempt) ? Set.of(Finding.NO_OTHER_MAKERS) : Set.of();
  }

  private boolean isWithoutMakers(Attempt attempt) {
    return addressesAnother(attempt) || isOfItsOwn(attempt);
  }

  /** Whether the measure is directed at a company or a person of its own name. */
  private boolean addressesAnother(Attempt attempt) {
    return attempt.role(Frame.TARGET).stream().anyMatch(meaning -> meaning.name() != null && meaning.is("organization", "person"))
        || Stream.of(Slot.SUFFERER, Slot.ADDRESSEE).flatMap(slot -> attempt.evocation().in(slot).stream()).anyMatch(meaning -> words.in("personal-pronoun", meaning.phrase().head()));
  }

  /** Natural persons who are charged, a law of its own name and content that is taken down are plain without the makers that sentences beside them name. */
  private static boolean isOfItsOwn(Attempt attempt) {
    List<Meaning> targets = attempt.role(Frame.TARGET);
    boolean people = attempt.frame().type() == PolicyActionType.ENFORCEMENT && !targets.isEmpty()
        && targets.stream().allMatch(target -> target.is("people", "person", "attacker") && !target.is("company", "vendor", "equipment", "authority", "pronoun"));
    boolean law = attempt.frame().type() == PolicyActionType.LEGISLATION && attempt.fillers().values().stream().flatMap(List::stream)
        .anyMatch(meaning -> meaning.isA(KnowledgeKind.INSTRUMENT));
    return people || law || attempt.frame().type() == PolicyActionType.TAKEDOWN;
  }

  /** "Every Norland-made camera": a measure against whatever comes from a country. */
  private static boolean hasOrigin(Attempt attempt) {
    return !(attempt.frame().type() instanceof IncidentType) && originCountry(attempt.role(Frame.TARGET)) != null;
  }

  /**
   * "The cameras are made by Acme", in a sentence beside.
   *
   * @param origin where they come from: only makers from there that the same paragraph names count; null where it is not told
   */
  private List<VendorFact> makersBeside(Sentence sentence, Map<String, Sentence> support, @Nullable String origin) {
    for (int step : new int[] {-1, 1, -2, 2}) {
      int index = sentence.index() + step;
      if (index >= 0 && index < annotated.sentences().size()) {
        Sentence beside = annotated.sentences().get(index);
        Set<Fact> aside = aside(beside);
        List<VendorFact> makers = vendors(within(beside).filter(match -> !aside.contains(match.fact()))).stream()
            .filter(maker -> origin == null || maker.country() == null || origin.equals(maker.country())).toList();
        // A maker that a later paragraph brings in is rarely the one meant.
        boolean near = beside.paragraph() == sentence.paragraph() || origin == null && step < 2;
        if (!makers.isEmpty() && near && meanings.namesThing(beside, "equipment", "content", "company", "system", "practice")) {
          support.put("vendors", beside);
          return makers;
        }
      }
    }
    return List.of();
  }

  /** The country that what a measure is directed at comes from; null when none is told. */
  static @Nullable String originCountry(List<Meaning> targets) {
    return targets.stream().filter(meaning -> meaning.is("equipment", "company"))
        .flatMap(meaning -> Stream.concat(meaning.all(KnowledgeKind.DEMONYM), meaning.all(KnowledgeKind.COUNTRY)))
        .map(KnowledgeMatch::country).findFirst().orElse(null);
  }

  private Stream<KnowledgeMatch> within(Sentence sentence) {
    return annotated.knowledgeIn(sentence).stream();
  }
}
