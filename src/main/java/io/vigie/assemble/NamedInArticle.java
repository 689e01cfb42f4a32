package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.finding.Bystanders;
import io.vigie.finding.Finding;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.VendorFact;
import io.vigie.record.Authority;
import io.vigie.record.VendorReference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The vendors and countries that an article names, in order of the text, and which of them the tellings of each event took for themselves.
 * For one thread.
 */
final class NamedInArticle {

  private static final Set<KnowledgeKind> COUNTRIES = EnumSet.of(KnowledgeKind.COUNTRY, KnowledgeKind.METONYM, KnowledgeKind.DEMONYM, KnowledgeKind.PLACE,
      KnowledgeKind.AUTHORITY, KnowledgeKind.INSTRUMENT, KnowledgeKind.VENDOR);
  /** What a name says by where it stands depends on what else is known of it: these are weighed two by two as well. */
  private static final List<String> WEIGHED_TOGETHER = List.of("told=", "from-lead=", "from-any=", "titled=", "commoner=", "type=", "others=", "kind=");

  private final Annotated annotated;
  private final List<Event> events;
  private final Map<VendorFact, NamedThing> vendors = new LinkedHashMap<>();
  private final Map<String, NamedThing> countries = new LinkedHashMap<>();
  private final Map<Event, Told> told = new IdentityHashMap<>();
  /** The tellings of measures by the sentence that they stand in. */
  private final Map<Integer, List<Finding>> measures;
  /** How many events took each vendor, and each country: a page may tell thousands of events. */
  private final Map<VendorReference, Integer> takers = new HashMap<>();
  private final Map<VendorReference, Integer> incidents = new HashMap<>();
  private final Map<String, Integer> inCountry = new HashMap<>();
  private final Bystanders bystanders;
  /** Names that were asked for already: a page may tell thousands of events. */
  private final Map<KnowledgeMatch, Boolean> aside = new IdentityHashMap<>();

  /** What the tellings of an event themselves say. */
  record Told(List<VendorReference> vendors, @Nullable String country) {}

  NamedInArticle(Annotated annotated, List<Event> events, Bystanders bystanders) {
    this.annotated = annotated;
    this.bystanders = bystanders;
    this.events = List.copyOf(events);
    this.measures = events.stream().filter(event -> !event.isIncident()).flatMap(event -> event.findings().stream())
        .collect(Collectors.groupingBy(finding -> finding.sentence().index()));
    Map<VendorFact, List<KnowledgeMatch>> makers = new LinkedHashMap<>();
    Map<String, List<KnowledgeMatch>> lands = new LinkedHashMap<>();
    for (KnowledgeMatch match : annotated.knowledge()) {
      if (match.kind() == KnowledgeKind.VENDOR) {
        makers.computeIfAbsent((VendorFact) match.fact(), any -> new ArrayList<>()).add(match);
      }
      if (COUNTRIES.contains(match.kind()) && match.country() != null) {
        lands.computeIfAbsent(match.country(), any -> new ArrayList<>()).add(match);
      }
    }
    makers.forEach((fact, mentions) -> vendors.put(fact, NamedThing.of(mentions, annotated)));
    lands.forEach((country, mentions) -> countries.put(country, NamedThing.of(mentions, annotated)));
    events.forEach(this::take);
  }

  private void take(Event event) {
    Told own = new Told(vendors(event), country(event));
    told.put(event, own);
    own.vendors().forEach(vendor -> takers.merge(vendor, 1, Integer::sum));
    own.vendors().stream().filter(vendor -> event.isIncident()).forEach(vendor -> incidents.merge(vendor, 1, Integer::sum));
    if (own.country() != null) {
      inCountry.merge(own.country(), 1, Integer::sum);
    }
  }

  /** Where the telling itself is of somebody else, makers that stand beside a retelling are none of the event's. */
  private static List<VendorReference> vendors(Event event) {
    return !event.lead().hasNoOtherMakers() ? event.all(Finding::vendors)
        : event.findings().stream().filter(finding -> finding == event.lead() || finding.namesMakers() || narrowsDown(finding, event.lead()))
            .flatMap(finding -> finding.vendors().stream()).distinct().toList();
  }

  /** "The order to take down Norland's cameras" and, of the same, "will remove its own" beside their makers. */
  private static boolean narrowsDown(Finding telling, Finding lead) {
    return lead.originCountry() != null && !telling.retelling() && !telling.hasNoOtherMakers();
  }

  private static @Nullable String country(Event event) {
    return event.isIncident() ? event.place().map(Finding.Place::country).orElse(null)
        : event.authority().isPresent() ? event.authority().get().country() : event.first(Finding::place).map(Finding.Place::country).orElse(null);
  }

  /** What a telling itself says: where an incident happened, whose measure it is. */
  static @Nullable String country(Finding finding) {
    Authority authority = finding.authority();
    return !finding.isIncident() && authority != null ? authority.country() : finding.place() == null ? null : finding.place().country();
  }

  Annotated annotated() {
    return annotated;
  }

  Map<VendorFact, NamedThing> vendors() {
    return vendors;
  }

  Map<String, NamedThing> countries() {
    return countries;
  }

  Told told(Event event) {
    return told.get(event);
  }

  List<Event> events() {
    return events;
  }

  /** Whether nothing that the article names so has a part in its events. */
  boolean isBystander(NamedThing thing) {
    return thing.mentions().stream().allMatch(this::isBystander);
  }

  boolean isBystander(KnowledgeMatch name) {
    return aside.computeIfAbsent(name, any -> bystanders.isOne(name, annotated));
  }

  /** How many of the other events took a vendor too, in words of a feature. */
  String sharing(Event event, VendorReference vendor) {
    return share(takers.getOrDefault(vendor, 0) - (told(event).vendors().contains(vendor) ? 1 : 0));
  }

  /** The same of a country. */
  String sharing(Event event, String country) {
    return share(inCountry.getOrDefault(country, 0) - (country.equals(told(event).country()) ? 1 : 0));
  }

  /** Whether another event, an incident, took the vendor. */
  boolean isOfAnotherIncident(Event event, VendorReference vendor) {
    return incidents.getOrDefault(vendor, 0) > (event.isIncident() && told(event).vendors().contains(vendor) ? 1 : 0);
  }

  /**
   * Whether something is named only where measures of other countries than the event's are told: whom Canada bans is not whom a French
   * court rules on.
   */
  boolean isOnlyAbroad(Event event, NamedThing thing) {
    String own = told(event).country();
    return !event.isIncident() && own != null && !thing.titled() && thing.sentences().stream().allMatch(sentence -> tellsOnlyAbroad(sentence, own));
  }

  private boolean tellsOnlyAbroad(Sentence sentence, String country) {
    List<Finding> told = measures.getOrDefault(sentence.index(), List.of());
    return !told.isEmpty() && told.stream().map(NamedInArticle::country).allMatch(abroad -> abroad != null && !abroad.equals(country));
  }

  private String share(int sharing) {
    int others = events.size() - 1;
    return "others=" + (others == 0 ? "alone" : sharing == others ? "all" : sharing > 0 ? "some" : "none");
  }

  /** The features and pairs of them, each under the kind of event: what speaks for the place of an incident need not speak for that of a measure. */
  static List<String> weighedTogether(Event event, Set<String> features) {
    Set<String> each = new TreeSet<>(features);
    each.add("type=" + event.lead().type().code());
    String kind = event.isIncident() ? "incident/" : "action/";
    List<String> all = new ArrayList<>(each);
    each.forEach(feature -> all.add(kind + feature));
    FeaturePairs.of(each, WEIGHED_TOGETHER).forEach(pair -> all.add(kind + pair));
    return all;
  }
}
