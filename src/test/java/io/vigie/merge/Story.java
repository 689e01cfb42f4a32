package io.vigie.merge;

import io.vigie.assemble.Records;
import io.vigie.record.Amount;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.Authority;
import io.vigie.record.AuthorityLevel;
import io.vigie.record.Count;
import io.vigie.record.DateEvidence;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.IncidentStatus;
import io.vigie.record.IncidentType;
import io.vigie.record.Party;
import io.vigie.record.PartyKind;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Provenance;
import io.vigie.record.Qualifier;
import io.vigie.record.Related;
import io.vigie.record.RelationType;
import io.vigie.record.Targets;
import io.vigie.record.VendorReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds what one article tells, for tests: {@code article(...)} first, then its events, then {@link #records}. */
final class Story {

  private final Article article;
  private final List<Incident> incidents = new ArrayList<>();
  private final List<PolicyAction> actions = new ArrayList<>();

  private Story(Article article) {
    this.article = article;
  }

  static Story article(String id, String language, String published) {
    return article(id, language, published, "Outlet of " + id, null);
  }

  static Story article(String id, String language, String published, String outlet, @Nullable String duplicateOf) {
    return new Story(new Article(id, id + ".txt", null, null, "Title of " + id, outlet, List.of(), published, DateEvidence.META, null,
        language, null, "hash-" + id, 3, ArticleKind.NEWS, false, 0.9, duplicateOf, "Text of " + id + "."));
  }

  /** An incident with the fields that tests vary; empty strings and lists stand for what the article does not tell. */
  record Event(IncidentType type, String when, String country, String place, String victim, String actor, List<String> vendors,
      List<Integer> videos, List<String> cves) {}

  Story leak(String when, String country, String place, String victim, List<String> vendors, Integer... videos) {
    return incident(new Event(IncidentType.LEAK, when, country, place, victim, "", vendors, List.of(videos), List.of()));
  }

  Story flaw(String when, List<String> vendors, String... cves) {
    return incident(new Event(IncidentType.VULNERABILITY, when, "", "", "", "", vendors, List.of(), List.of(cves)));
  }

  Story incident(Event event) {
    String id = "incident-" + article.id() + "-" + incidents.size();
    incidents.add(new Incident(id, event.type, "Incident", IncidentStatus.CONFIRMED, given(event.when), null, given(event.country),
        given(event.place), party(event.victim), party(event.actor), vendors(event.vendors), List.of(), List.of(), null,
        event.videos.stream().map(number -> new Count(BigDecimal.valueOf(number), "videos", Qualifier.EXACT)).toList(), event.cves, null,
        provenance(id, List.of())));
    return this;
  }

  /** A policy action with the fields that tests vary. */
  record Measure(PolicyActionType type, String date, String authority, String country, @Nullable AuthorityLevel level,
      List<String> vendors, List<String> parties, String scope, @Nullable Integer euros, @Nullable String answers) {}

  Story measure(PolicyActionType type, String date, String authority, String country, List<String> vendors, String scope) {
    return measure(new Measure(type, date, authority, country, null, vendors, List.of(), scope, null, null));
  }

  Story fine(String date, String authority, String country, String party, @Nullable Integer euros) {
    return measure(new Measure(PolicyActionType.ENFORCEMENT, date, authority, country, null, List.of(), List.of(party), "", euros, null));
  }

  /** Somebody is proceeded against for what befell people who have no name. */
  Story caseOf(String date, String authority, String country, String people) {
    return measure(new Measure(PolicyActionType.ENFORCEMENT, date, authority, country, null, List.of(), List.of(people), "", null, null), PartyKind.PEOPLE);
  }

  Story inquiry(String date, String authority, String country, String answeredIncident) {
    return measure(
        new Measure(PolicyActionType.INVESTIGATION, date, authority, country, null, List.of(), List.of(), "", null, answeredIncident));
  }

  Story measure(Measure measure) {
    return measure(measure, PartyKind.COMPANY);
  }

  private Story measure(Measure measure, PartyKind kind) {
    String id = "policy-" + article.id() + "-" + actions.size();
    List<Related> related = measure.answers == null ? List.of() : List.of(new Related(measure.answers, RelationType.RESPONSE_TO));
    List<Party> parties = measure.parties.stream().map(name -> new Party(name, kind)).toList();
    actions.add(new PolicyAction(id, measure.type, "Measure", PolicyActionStatus.DECIDED, given(measure.date), null,
        new Authority(given(measure.authority), given(measure.country), measure.level),
        new Targets(vendors(measure.vendors), parties, List.of(), List.of(), null, null), given(measure.scope), null, null,
        measure.euros == null ? null : new Amount(BigDecimal.valueOf(measure.euros), "EUR"), null, null, provenance(id, related)));
    return this;
  }

  Records records() {
    return new Records(article, incidents, actions, List.of(), List.of());
  }

  private Provenance provenance(String id, List<Related> related) {
    String quote = "The sentence of " + id + ", long enough to tell one text from another.";
    Evidence evidence = new Evidence(article.id(), null, article.outlet(), article.published(), article.language(), 0, quote.length(),
        quote, List.of("type"), "test");
    return new Provenance(related, 0.6, 1, article.published(), article.published(), List.of(), List.of(article.id()), List.of(evidence));
  }

  private static @Nullable Party party(String name) {
    return name.isEmpty() ? null : new Party(name, PartyKind.OTHER);
  }

  private static @Nullable String given(String value) {
    return value.isEmpty() ? null : value;
  }

  private static List<VendorReference> vendors(List<String> ids) {
    return ids.stream().map(id -> new VendorReference(id, id)).toList();
  }
}
