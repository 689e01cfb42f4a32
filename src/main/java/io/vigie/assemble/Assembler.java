package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.finding.Bystanders;
import io.vigie.finding.Circumstances;
import io.vigie.finding.Finding;
import io.vigie.language.LanguagePack;
import io.vigie.record.Amount;
import io.vigie.record.Article;
import io.vigie.record.Authority;
import io.vigie.record.Edtf;
import io.vigie.record.Incident;
import io.vigie.record.IncidentType;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Provenance;
import io.vigie.record.Targets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the records of one article out of its findings: one record an event, however often it is told. Immutable, thread-safe. */
public final class Assembler {

  private static final String UNTITLED = "";

  private final Titles titles;
  private final Relevance relevance;
  private final EventCoreference coreference;
  private final ArgumentLinking linking;
  private final Bystanders bystanders;

  public Assembler(LanguagePack language) {
    this(language, EventCoreference.shipped(), ArgumentLinking.shipped());
  }

  /**
   * @param coreference tells which findings tell one event
   * @param linking tells which vendors and which country are an event's
   */
  public Assembler(LanguagePack language, EventCoreference coreference, ArgumentLinking linking) {
    this.coreference = coreference;
    this.linking = linking;
    this.titles = new Titles(language);
    this.relevance = new Relevance(language);
    this.bystanders = new Bystanders(language);
  }

  /** The records that the findings of an article prove. */
  public Records assemble(Annotated annotated, List<Finding> findings) {
    Article article = annotated.article();
    EvidenceWriter evidence = new EvidenceWriter(annotated);
    Ids ids = new Ids();
    List<Incident> incidents = new ArrayList<>();
    Relations relations = new Relations();
    List<Event> all = events(annotated, findings);
    NamedInArticle named = new NamedInArticle(annotated, all, bystanders);
    Set<String> setting = relevance.setting(annotated, findings);
    Map<Event, Double> likely = new LinkedHashMap<>();
    all.forEach(event -> likely.put(event, Plausibility.of(event, all, annotated, setting, relevance)));
    for (Event event : Selection.of(likely, event -> event.lead().type(), Event::isDetected, Relevance.isSecurity(setting))) {
      if (event.isIncident()) {
        incidents.add(incident(named, event, all, likely.get(event), ids, evidence));
        relations.incident(incidents.get(incidents.size() - 1).id(), event);
      } else {
        relations.action(policyAction(named, event, all, likely.get(event), ids, evidence), event);
      }
    }
    List<PolicyAction> policyActions = relations.related();
    double likeliest = likely.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    Article scored = article.withRelevance(relevance.of(annotated, findings, likeliest));
    return new Records(scored, incidents, policyActions, VendorRecords.of(named, incidents, policyActions, evidence),
        Mentions.of(annotated));
  }

  /** Every event that the findings may tell, however unlikely, with what speaks for and against it. For training. */
  public List<Candidate> candidates(Annotated annotated, List<Finding> findings) {
    EvidenceWriter evidence = new EvidenceWriter(annotated);
    Ids ids = new Ids();
    List<Event> all = events(annotated, findings);
    NamedInArticle named = new NamedInArticle(annotated, all, bystanders);
    Set<String> setting = relevance.setting(annotated, findings);
    return all.stream().map(event -> new Candidate(
        event.isIncident() ? incident(named, event, all, 0.5, ids, evidence) : policyAction(named, event, all, 0.5, ids, evidence),
        Plausibility.features(event, all, annotated, setting, relevance), Dating.options(event, all),
        VendorOptions.of(event, named), CountryOptions.of(event, named),
        event.isIncident() ? Standing.features(event, all) : List.of())).toList();
  }

  /** Joins the findings that tell one event. */
  private List<Event> events(Annotated annotated, List<Finding> findings) {
    Wording wording = new Wording(annotated);
    List<Event> events = new ArrayList<>();
    for (Finding finding : findings) {
      Optional<Event> known = coreference.told(events, finding, wording);
      if (known.isPresent()) {
        known.get().add(finding);
      } else {
        events.add(new Event(finding));
      }
    }
    events.removeIf(Event::isOnlySource);
    return events;
  }

  private Incident incident(NamedInArticle named, Event event, List<Event> all, double confidence, Ids ids, EvidenceWriter evidence) {
    Article article = named.annotated().article();
    Finding lead = event.lead();
    WhomAndWhere whom = WhomAndWhere.of(event, named, linking);
    String when = Dating.of(event, all).map(Assembler::value).orElse(null);
    Optional<Finding.Place> place = Optional.ofNullable(whom.place());
    String id = ids.next("i", key(article, "incident", lead.type().code(), lead, lead.victimSpan()));
    Incident untitled = new Incident(id, (IncidentType) lead.type(), UNTITLED,
        Standing.of(event, all), when, event.first(Finding::announced).map(Assembler::value).orElse(null),
        place.map(Finding.Place::country).orElse(null), place.map(Finding.Place::name).orElse(null), whom.victim(),
        whom.actor(), whom.vendors(), event.all(Finding::products), event.all(Finding::technologies), told(event, Circumstances::vector),
        event.all(Finding::counts), event.all(Finding::cves), event.first(Finding::attribution).orElse(null),
        provenance(article, event, confidence, evidence, when, whom));
    return untitled.withTitle(titles.of(untitled));
  }

  private PolicyAction policyAction(NamedInArticle named, Event event, List<Event> all, double confidence, Ids ids, EvidenceWriter evidence) {
    Article article = named.annotated().article();
    Finding lead = event.lead();
    WhomAndWhere whom = WhomAndWhere.of(event, named, linking);
    String date = Dating.of(event, all).map(Assembler::value).orElse(null);
    Authority authority = whom.authority();
    Targets targets = new Targets(whom.vendors(), event.all(Finding::parties).stream().filter(party -> !party.name().equals(authority.name())).toList(), event.all(Finding::products), event.all(Finding::technologies),
        event.first(Finding::practice).orElse(null), event.first(Finding::originCountry).orElse(null));
    String id = ids.next("p", key(article, "policy-action", lead.type().code(), lead, authority.equals(lead.authority()) ? lead.authoritySpan() : null));
    Amount amount = event.first(Finding::amount).orElse(null);
    PolicyAction untitled = new PolicyAction(id, (PolicyActionType) lead.type(), UNTITLED,
        Validity.of(event, date, article.published()), date, told(event, Circumstances::effective), authority, targets, event.first(Finding::scope).orElse(null),
        event.first(Finding::instrument).orElse(null), told(event, Circumstances::identifier), amount, told(event, Circumstances::until),
        told(event, Circumstances::rationale),
        provenance(article, event, confidence, evidence, date, whom));
    return untitled.withTitle(titles.of(untitled));
  }

  private static <T> @Nullable T told(Event event, Function<Circumstances, @Nullable T> field) {
    return event.first(finding -> field.apply(finding.circumstances())).orElse(null);
  }

  private static String value(Finding.When when) {
    return when.inherited() ? Edtf.parse(when.value()).approximate(true).toString() : when.value();
  }

  private static String key(Article article, String kind, String type, Finding lead, Finding.@Nullable Span party) {
    return String.join("|", article.id(), kind, type, lead.trigger().start() + "-" + lead.trigger().end(),
        party == null ? "" : party.start() + "-" + party.end());
  }

  private static Provenance provenance(Article article, Event event, double confidence, EvidenceWriter evidence, @Nullable String date,
      WhomAndWhere whom) {
    return new Provenance(List.of(), Math.round(confidence * 100) / 100.0, 1, article.published(), article.published(), List.of(),
        List.of(article.id()), evidence.of(event.findings(), date, whom));
  }
}
