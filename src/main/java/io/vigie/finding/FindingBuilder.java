package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.identifiers.Identifier;
import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Quantity;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.Word;
import io.vigie.finding.Finding.Place;
import io.vigie.finding.Finding.Span;
import io.vigie.finding.FrameMatcher.Attempt;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.VendorFact;
import io.vigie.record.Amount;
import io.vigie.record.Code;
import io.vigie.record.Count;
import io.vigie.record.IncidentType;
import io.vigie.record.Party;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Qualifier;
import io.vigie.record.VendorReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a frame that fits into a finding: names, dates, places, counts and status. For one article and one thread. */
final class FindingBuilder {

  private final Annotated annotated;
  private final Timeline timeline;
  private final DateClues clues;
  private final Voices voices;
  private final Geography geography;
  private final ClauseWords words;
  private final Headline headline;
  private final InvolvedVendors vendors;
  private final CircumstanceReader circumstances;

  FindingBuilder(Annotated annotated, Meanings meanings, Timeline timeline, DateClues clues, Voices voices, Geography geography, ClauseWords words, Headline headline,
      Protagonist protagonist, CircumstanceReader circumstances) {
    this.circumstances = circumstances;
    this.headline = headline;
    this.vendors = new InvolvedVendors(annotated, meanings, protagonist, words);
    this.words = words;
    this.annotated = annotated;
    this.timeline = timeline;
    this.clues = clues;
    this.voices = voices;
    this.geography = geography;
  }

  Finding build(Attempt attempt, Code status, Sentence sentence, Tree tree, List<Word> otherTriggers) {
    Evocation evocation = attempt.evocation();
    Map<String, Sentence> support = new LinkedHashMap<>();
    List<Meaning> everybody = attempt.participants();
    List<Meaning> roles = attempt.fillers().values().stream().flatMap(List::stream).toList();

    Timeline.Dates dates = timeline.of(sentence, tree, evocation.word(), otherTriggers);
    // A list is kept by somebody: whoever that is decides before the list itself.
    Authorities.Named authority = deciders(attempt).stream().min(Comparator.comparing(meaning -> meaning.isA(KnowledgeKind.INSTRUMENT)))
        .map(meaning -> Authorities.of(meaning, attempt.told() == null ? sentence : attempt.told().sentence(), geography)).orElse(null);
    if (attempt.told() != null && attempt.told().sentence() != sentence) {
      support.put("authority", attempt.told().sentence());
    }
    if (authority != null && authority.inheritedFrom() != null) {
      support.put("authority.country", authority.inheritedFrom());
    }
    Place place = isWorldwide(attempt) ? geography.told(sentence, roles).orElse(null) : place(sentence, Stream.concat(roles.stream(), evocation.in(Slot.SUFFERER).stream()).filter(meaning -> !isMerelyOfOrigin(meaning, attempt)).toList(), attempt, support);
    List<Meaning> targets = attempt.role(Frame.TARGET);
    Meaning victim = attempt.role(Frame.VICTIM).stream().filter(meaning -> !meaning.is("access", "attack", "data", "content") && !isPronoun(meaning) && !isMereKind(meaning))
        .filter(meaning -> !isMaker(meaning, attempt.frame().type()) && !isRule(meaning, attempt.frame().type())).findFirst().orElse(null);
    Meaning actor = attempt.role(Frame.ACTOR).stream().filter(meaning -> !isPronoun(meaning) && !isAuthorityByPronoun(meaning)).findFirst().orElse(null);

    InvolvedVendors.Makers makers = vendors.of(attempt, sentence, support);
    List<String> cves = cves(sentence);
    boolean incident = attempt.frame().type() instanceof IncidentType;
    List<VendorReference> involved = makers.references(!incident);
    String text = annotated.article().text().substring(sentence.start(), sentence.end());
    Circumstances told = incident ? circumstances.ofIncident(attempt.frame().type(), text, actor == null ? null : Parties.of(actor))
        : circumstances.ofMeasure(attempt.frame().type(), evocation.word(), text, sentence.start(), tree, annotated.datesIn(sentence));
    Finding.When when = (incident || !isTerm(dates.when(), told)) && !attempt.frame().tellsDeed() ? dates.when() : null;
    return new Finding(attempt.frame().name(), attempt.frame().type(), status, sentence,
        new Span(evocation.word().start(), evocation.word().end()),
        when, dates.announced(), clues.of(attempt.frame().type(), sentence, tree, evocation.word(), otherTriggers), place,
        authority == null ? null : authority.authority(), authority == null ? null : authority.span(),
        authority != null && authority.named(),
        involved, parties(told(targets, attempt), deciders(attempt), attempt.frame().type()),
        victim == null ? null : Parties.of(victim), victim == null ? null : new Span(victim.phrase().start(), victim.phrase().end()),
        actor == null ? null : Parties.of(actor),
        products(targets), technologies(sentence),
        told(targets, attempt).stream().filter(meaning -> meaning.is("practice") && !isPronoun(meaning)).map(meaning -> Parties.describe(meaning.phrase())).findFirst().orElse(null),
        InvolvedVendors.originCountry(targets), scope(evocation), instrument(sentence), amount(attempt, sentence),
        counts(sentence, everybody), cves, attribution(evocation), told, support, isRetelling(attempt, involved, cves, dates.isOwn() && !isDatedByAnother(sentence, tree, evocation.word()), amount(attempt, sentence) != null),
        confidence(attempt, dates, support), traits(attempt, tree, makers, isPlacedByHeading(sentence, support)), voices.around(sentence),
        evocation.factuality().because());
  }

  /** Whether its country is that of the place which heads its section. */
  private boolean isPlacedByHeading(Sentence sentence, Map<String, Sentence> support) {
    return geography.section(sentence).filter(where -> where.sentence().equals(support.get("country")) || where.sentence().equals(support.get("authority.country"))).isPresent();
  }

  private Set<String> traits(Attempt attempt, Tree tree, InvolvedVendors.Makers makers, boolean placedByHeading) {
    Set<String> traits = new TreeSet<>(Traits.of(attempt, tree, words, headline));
    traits.addAll(vendors.traits(attempt));
    traits.add(Finding.MAKERS_FROM + makers.from());
    if (attempt.frame().type() == PolicyActionType.LEGISLATION && StandingLaw.isTold(attempt.evocation(), tree)) {
      traits.add(Finding.STANDING_LAW);
    }
    if (placedByHeading) {
      traits.add(Finding.PLACED_BY_HEADING);
    }
    return traits;
  }

  /** When what a measure punishes was done, as the sentence tells; null where it does not. */
  Finding.@Nullable When deed(Attempt attempt, Sentence sentence, Tree tree, List<Word> otherTriggers) {
    return attempt.frame().tellsDeed() ? timeline.of(sentence, tree, attempt.evocation().word(), otherTriggers).told() : null;
  }

  /** "Until 2027", "takes effect in May": when a measure holds is not when it was decided. */
  private static boolean isTerm(Finding.@Nullable When when, Circumstances told) {
    return when != null && (when.value().equals(told.effective()) || when.value().startsWith("../"));
  }

  /** A flaw is wherever its product is, and malware spreads unless somebody is hit: only a place that the sentence says they are in is theirs. */
  private static boolean isWorldwide(Attempt attempt) {
    boolean somebody = attempt.role(Frame.VICTIM).stream().anyMatch(victim -> victim.is("phone") || !victim.is("equipment"));
    return attempt.frame().type() == IncidentType.VULNERABILITY || attempt.frame().type() == IncidentType.MALWARE && !somebody;
  }

  /** "Shut out Norlandic boxes": where what a restriction keeps out comes from, whatever it is. */
  private static boolean isMerelyOfOrigin(Meaning meaning, Attempt attempt) {
    boolean restricted = attempt.frame().type() == PolicyActionType.BAN || attempt.frame().type() == PolicyActionType.PROCUREMENT_RESTRICTION;
    return restricted && attempt.evocation().in(Slot.SUFFERER).contains(meaning) && !meaning.is("people", "authority", "premises", "organization")
        && Stream.of(KnowledgeKind.PLACE, KnowledgeKind.COUNTRY, KnowledgeKind.METONYM).noneMatch(meaning::isA)
        && meaning.inside().stream().allMatch(match -> match.kind() == KnowledgeKind.DEMONYM);
  }

  private @Nullable Place place(Sentence sentence, List<Meaning> roles, Attempt attempt, Map<String, Sentence> support) {
    Optional<Place> here = geography.in(sentence, roles, attempt.evocation().word().start()).or(() -> home(attempt.role(Frame.VICTIM)));
    if (here.isPresent()) {
      return here.get();
    }
    Optional<Geography.Where> before = geography.before(sentence);
    before.ifPresent(where -> support.put("country", where.sentence()));
    return before.map(Geography.Where::place).or(() -> geography.main().map(country -> new Place(country, null))).orElse(null);
  }

  /** "The Norlandic provider Acme": where a company is from that is no maker of the field is where it was hit. */
  private static Optional<Place> home(List<Meaning> victims) {
    return victims.stream().filter(victim -> victim.is("company", "organization") && !victim.is("equipment") && victim.vendors().stream().noneMatch(VendorFact::listed))
        .flatMap(victim -> victim.all(KnowledgeKind.DEMONYM)).map(KnowledgeMatch::country).filter(Objects::nonNull).findFirst().map(country -> new Place(country, null));
  }

  /** "Opened an inquiry": the inquiry itself is nothing that it is directed at. */
  private static List<Meaning> told(List<Meaning> targets, Attempt attempt) {
    if (attempt.frame().type() == PolicyActionType.LISTING && attempt.evocation().trigger().pos() == PartOfSpeech.NOUN) {
      // "Put on a list and may no longer deal with local firms": who merely stands behind the noun is not on the list.
      return targets.stream().filter(target -> attempt.evocation().in(Slot.AFTER).stream().noneMatch(after -> after.phrase().head() == target.phrase().head())).toList();
    }
    return attempt.frame().type() != PolicyActionType.INVESTIGATION ? targets
        : targets.stream().filter(target -> !target.is("inquiry") || target.identity() != null || target.name() != null).toList();
  }

  /** Whoever decides; a data protection authority that seems to be punished punishes. */
  private static List<Meaning> deciders(Attempt attempt) {
    List<Meaning> told = attempt.role(Frame.AUTHORITY);
    if (attempt.frame().type() != PolicyActionType.ENFORCEMENT) {
      return told;
    }
    List<Meaning> before = noticeGivers(attempt);
    return told.isEmpty() ? attempt.role(Frame.TARGET).stream().filter(Meaning::isDataProtectionAuthority).limit(1).toList() : before.isEmpty() ? told : before;
  }

  /** "The CNIL's inquiry ended in a formal notice of the ministry": of two whose the notice may be, the data protection authority gives it. */
  private static List<Meaning> noticeGivers(Attempt attempt) {
    boolean noun = attempt.evocation().word().pos() == PartOfSpeech.NOUN;
    boolean sure = attempt.role(Frame.AUTHORITY).stream().anyMatch(meaning -> meaning.isDataProtectionAuthority() || meaning.is("court"));
    return !noun || sure ? List.of() : attempt.evocation().in(Slot.BEFORE).stream().flatMap(Meaning::dataProtectionAuthorities).limit(1).toList();
  }

  /** Those whom a measure hits; a hotel or a shop is one of them where it is punished. */
  private static List<Party> parties(List<Meaning> targets, List<Meaning> authorities, Code type) {
    return targets.stream().filter(meaning -> authorities.stream().noneMatch(authority -> authority.phrase().head() == meaning.phrase().head()))
        .filter(meaning -> meaning.is("person", "people", "organization", "authority", "attacker", "company")
            || type == PolicyActionType.ENFORCEMENT && meaning.is("premises") && !meaning.is("equipment"))
        .filter(meaning -> !meaning.isA(KnowledgeKind.VENDOR) && !isPronoun(meaning))
        .filter(meaning -> type != PolicyActionType.ENFORCEMENT || !meaning.isDataProtectionAuthority()).map(Parties::of).distinct().toList();
  }

  /** "They", which may be anybody told before, is too little to say that an authority did it. */
  private static boolean isAuthorityByPronoun(Meaning meaning) {
    return meaning.phrase().head().pos() == PartOfSpeech.PRON && meaning.isA(KnowledgeKind.AUTHORITY);
  }

  /** Who makes what has a flaw or catches malware is no victim; "it used them" speaks of the devices. */
  private static boolean isMaker(Meaning meaning, Code type) {
    return meaning.is("vendor") && (type == IncidentType.VULNERABILITY || type == IncidentType.MALWARE && meaning.phrase().head().pos() == PartOfSpeech.PRON);
  }

  /** A law or a right is nobody, and a court judges what surveillance others suffer. */
  private static boolean isRule(Meaning meaning, Code type) {
    return meaning.name() == null && meaning.is("law", "right", "privacy") || type == IncidentType.MISUSE && meaning.is("court");
  }

  /** "An administrator password": the first part of a compound says what kind of thing it is, and names nobody. */
  private static boolean isMereKind(Meaning meaning) {
    return meaning.identity() == null && meaning.name() == null && meaning.phrase().head().pos() == PartOfSpeech.NOUN && meaning.phrase().head().relation().equals("compound");
  }

  /** "He", of whom nothing more is known: no name for a record. */
  private static boolean isPronoun(Meaning meaning) {
    return meaning.phrase().head().pos() == PartOfSpeech.PRON && meaning.identity() == null;
  }

  private static List<String> products(List<Meaning> targets) {
    return targets.stream().filter(meaning -> meaning.is("equipment") && !isPronoun(meaning)).map(meaning -> Parties.thing(meaning.phrase())).distinct().toList();
  }

  private List<String> technologies(Sentence sentence) {
    return within(sentence).filter(match -> match.kind() == KnowledgeKind.TECHNOLOGY).map(match -> match.fact().id()).distinct().toList();
  }

  private @Nullable String scope(Evocation evocation) {
    Stream<Meaning> premises = evocation.in(Slot.PLACE).stream().filter(meaning -> meaning.is("premises") && !meaning.is("equipment"));
    Stream<Meaning> others = Stream.of(Slot.ADDRESSEE, Slot.PLACE).flatMap(slot -> evocation.in(slot).stream()).filter(meaning -> meaning.is("authority", "system"));
    Stream<Meaning> within = evocation.in(Slot.OWNER).stream().filter(meaning -> meaning.is("premises") && !meaning.is("equipment") && isPlaced(meaning));
    return Stream.of(premises, others, within).flatMap(stream -> stream).filter(meaning -> meaning.phrase().head().pos() != PartOfSpeech.PRON && !meaning.isA(KnowledgeKind.VENDOR)).map(meaning -> Parties.describe(meaning.phrase())).findFirst().orElse(null);
  }

  /** "The cameras in all offices": where the things are, not whose they are. */
  private boolean isPlaced(Meaning meaning) {
    return meaning.phrase().tree().children(meaning.phrase().head(), "case").stream().anyMatch(preposition -> words.in("place", preposition));
  }

  private @Nullable String instrument(Sentence sentence) {
    return within(sentence).filter(match -> match.kind() == KnowledgeKind.INSTRUMENT).map(KnowledgeMatch::value).findFirst().orElse(null);
  }

  private Stream<KnowledgeMatch> within(Sentence sentence) {
    return annotated.knowledgeIn(sentence).stream();
  }

  private @Nullable Amount amount(Attempt attempt, Sentence sentence) {
    if (!attempt.frame().name().equals("fine") && !attempt.frame().name().equals("settlement")) {
      return null;
    }
    return annotated.quantitiesIn(sentence).stream().filter(FindingBuilder::isMoney).map(quantity -> new Amount(quantity.value(), quantity.unit())).findFirst().orElse(null);
  }

  private static boolean isMoney(Quantity quantity) {
    return quantity.unit() != null && quantity.unit().matches("[A-Z]{3}");
  }

  /** What the phrases of the event count. */
  private List<Count> counts(Sentence sentence, List<Meaning> everybody) {
    return annotated.quantitiesIn(sentence).stream().filter(quantity -> quantity.unit() != null && !quantity.unit().equals("%"))
        .filter(quantity -> everybody.stream().anyMatch(meaning -> meaning.phrase().touches(quantity.start(), quantity.end())))
        .map(quantity -> new Count(quantity.value(), quantity.unit(), quantity.qualifier() == null ? Qualifier.EXACT : quantity.qualifier()))
        .distinct().toList();
  }

  private List<String> cves(Sentence sentence) {
    return annotated.identifiersIn(sentence).stream().filter(identifier -> identifier.kind() == Identifier.Kind.CVE)
        .map(Identifier::value).distinct().toList();
  }

  private static @Nullable String attribution(Evocation evocation) {
    return evocation.factuality().reality() == Reality.ALLEGED && evocation.factuality().speaker() != null
        ? Parties.describe(evocation.factuality().speaker()) : null;
  }

  /** A noun that no verb brings about only refers to an event, unless it names both sides itself: "the FCC's ban on Acme". */
  private static boolean isRetelling(Attempt attempt, List<VendorReference> vendors, List<String> cves, boolean dated, boolean sum) {
    Evocation evocation = attempt.evocation();
    if (attempt.frame().standsNamed()) {
      return vendors.isEmpty() && cves.isEmpty();
    }
    if (dated && attempt.leavesOutTarget() && !vendors.isEmpty() && (evocation.support() != null || evocation.trigger().pos() == PartOfSpeech.VERB)) {
      return false;
    }
    if (evocation.trigger().pos() != PartOfSpeech.NOUN) {
      boolean attribute = Tree.isRelation(evocation.word(), "amod") || Tree.isRelation(evocation.word(), "acl") && !dated && evocation.in(Slot.DOER).isEmpty();
      boolean imposed = sum && !attempt.role(Frame.AUTHORITY).isEmpty();
      return attribute || !imposed && attempt.refers() && (attempt.role(Frame.TARGET).isEmpty() || !dated && vendors.isEmpty());
    }
    if (evocation.support() != null) {
      return attempt.refers() && !dated;
    }
    return attempt.told() != null || attempt.frame().roles().keySet().stream().anyMatch(role -> attempt.role(role).isEmpty());
  }

  /** "On Monday it fined the firm, which gathers photographs published online": the date is that of the fine. */
  private boolean isDatedByAnother(Sentence sentence, Tree tree, Word participle) {
    return Tree.isRelation(participle, "acl") && annotated.datesIn(sentence).stream()
        .noneMatch(mention -> Timeline.wordAt(tree, mention).filter(date -> tree.isUnder(date, participle)).isPresent());
  }

  private static double confidence(Attempt attempt, Timeline.Dates dates, Map<String, Sentence> support) {
    List<String> doubts = new ArrayList<>();
    attempt.frame().roles().forEach((name, role) -> {
      if (attempt.role(name).isEmpty()) {
        doubts.add(name);
      }
    });
    double confidence = 0.9 - 0.1 * doubts.size() - 0.1 * support.size();
    return Math.max(0.2, dates.when() == null ? confidence - 0.1 : confidence);
  }
}
