package io.vigie.export.jsonld;

import io.vigie.record.Authority;
import io.vigie.record.EventRecord;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.Party;
import io.vigie.record.PartyKind;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.VendorReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Incidents as events, policy actions as actions, each with the sentences that prove it as quotations of their articles. Stateless. */
final class EventThings {

  private EventThings() {}

  static Thing of(Incident incident) {
    List<Thing> about = new ArrayList<>(vendors(incident.vendors()));
    if (incident.victim() != null) {
      about.add(party(incident.victim()));
    }
    List<String> keywords = new ArrayList<>(List.of(incident.status().code()));
    keywords.addAll(incident.technologies());
    keywords.addAll(incident.cves());
    return record("Event", incident).put("additionalType", incident.type().code())
        .put("description", description(incident, incident.status().code(), null, null))
        .put("keywords", keywords).putTime("startDate", "endDate", incident.when())
        .put("location", Thing.place(incident.place(), incident.country())).putAll("about", about)
        .put("contributor", incident.actor() == null ? null : party(incident.actor()));
  }

  static Thing of(PolicyAction action) {
    List<Thing> objects = new ArrayList<>(vendors(action.targets().vendors()));
    action.targets().parties().forEach(party -> objects.add(party(party)));
    action.targets().products().forEach(product -> objects.add(Thing.named("Product", product)));
    String effective = action.effective() == null ? action.date() : action.effective();
    return record("Action", action).put("additionalType", action.type().code())
        .put("description", description(action, action.status().code(), action.rationale(), action.scope()))
        .put("actionStatus", status(action.status())).putTime("startTime", "endTime", effective).putTime("endTime", "endTime", action.until())
        .put("location", Thing.place(null, action.authority().country())).put("agent", authority(action.authority())).putAll("object", objects)
        .put("instrument", action.instrument() == null ? null
            : Thing.named("Legislation", action.instrument()).put("legislationIdentifier", action.identifier()));
  }

  private static Thing record(String type, EventRecord record) {
    return new Thing(type, record.id()).put("identifier", record.id()).put("name", record.title())
        .putAll("subjectOf", record.provenance().evidence().stream().map(EventThings::quotation).toList());
  }

  private static Thing quotation(Evidence evidence) {
    return new Thing("Quotation").put("text", evidence.quote()).put("inLanguage", evidence.language())
        .put("isPartOf", Thing.reference(evidence.article()));
  }

  /** What the vocabulary has no property for, in words. */
  private static String description(EventRecord record, String status, @Nullable String ground, @Nullable String scope) {
    return "Status: " + status + (scope == null ? "" : "; scope: " + scope) + (ground == null ? "" : "; ground: " + ground)
        + "; confidence: " + record.provenance().confidence() + "; independent outlets: " + record.provenance().outlets();
  }

  private static String status(PolicyActionStatus status) {
    return "https://schema.org/" + switch (status) {
      case PROPOSED -> "PotentialActionStatus";
      case IN_FORCE -> "ActiveActionStatus";
      case DECIDED, LIFTED -> "CompletedActionStatus";
      case REJECTED -> "FailedActionStatus";
    };
  }

  private static @Nullable Thing authority(Authority authority) {
    String country = authority.country();
    if (authority.name() == null && country == null) {
      return null;
    }
    String name = authority.name() == null ? "Government of " + new Locale("", country).getDisplayCountry(Locale.ENGLISH) : authority.name();
    return Thing.named("GovernmentOrganization", name).put("location", Thing.place(null, country));
  }

  private static Thing party(Party party) {
    boolean person = party.kind() == PartyKind.PERSON || party.kind() == PartyKind.PEOPLE;
    return Thing.named(person ? "Person" : "Organization", party.name());
  }

  private static List<Thing> vendors(List<VendorReference> vendors) {
    return vendors.stream().map(vendor -> Thing.reference(JsonLdExporter.vendorId(vendor.id()))).toList();
  }
}
