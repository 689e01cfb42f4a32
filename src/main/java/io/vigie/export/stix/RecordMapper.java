package io.vigie.export.stix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.record.Amount;
import io.vigie.record.Count;
import io.vigie.record.EventRecord;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.Json;
import io.vigie.record.Party;
import io.vigie.record.PolicyAction;
import io.vigie.record.Provenance;
import io.vigie.record.Related;
import io.vigie.record.Targets;
import io.vigie.record.VendorReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Incidents and policy actions, with all that hangs on them, as STIX objects. */
final class RecordMapper {

  private final Bundle bundle;
  private final Identities identities;

  RecordMapper(Bundle bundle, Identities identities) {
    this.bundle = bundle;
    this.identities = identities;
  }

  static String id(EventRecord record) {
    return StixObject.id(record instanceof Incident ? "incident" : "course-of-action", record.id());
  }

  static String note(EventRecord record, Evidence evidence) {
    return StixObject.id("note", record.id() + ' ' + evidence.article() + ' ' + evidence.start() + ' ' + evidence.frame());
  }

  void add(Incident incident) {
    StixObject object = begin(incident, incident.title());
    String victim = incident.victim() == null ? null : identities.party(incident.id(), incident.victim(), object);
    String actor = incident.actor() == null ? null : identities.party(incident.id(), incident.actor(), object);
    List<String> vendors = vendors(incident.vendors());
    StixObject extension = StixObject.extension("property-extension").put("vigie_id", incident.id())
        .put("incident_type", incident.type()).put("status", incident.status()).put("when", incident.when())
        .put("reported", incident.reported()).put("country", incident.country()).put("place", incident.place())
        .put("victim_ref", victim).put("victim_kind", incident.victim() == null ? null : incident.victim().kind())
        .put("actor_ref", actor).put("actor_kind", incident.actor() == null ? null : incident.actor().kind())
        .put("vendor_refs", vendors).put("products", incident.products()).put("technologies", incident.technologies())
        .put("vector", incident.vector()).put("counts", counts(incident.counts())).put("attribution", incident.attribution());
    finish(object, incident, Extensions.INCIDENT, extension);
    link(object, "targets", victim);
    link(object, "attributed-to", actor);
    vendors.forEach(vendor -> link(object, "related-to", vendor));
    if (incident.country() != null) {
      link(object, "located-at", identities.location(incident.country(), incident.place()));
    }
    incident.cves().forEach(cve -> link(object, "related-to", vulnerability(cve, object)));
    products(object, incident.products(), incident.vendors());
  }

  void add(PolicyAction action) {
    StixObject object = begin(action, action.title());
    Targets targets = action.targets();
    String authority = identities.authority(action.authority());
    List<String> vendors = vendors(targets.vendors());
    List<String> parties = new ArrayList<>();
    for (Party party : targets.parties()) {
      parties.add(identities.party(action.id(), party, object));
    }
    StixObject extension = StixObject.extension("property-extension").put("vigie_id", action.id())
        .put("action_type", action.type()).put("status", action.status()).put("date", action.date())
        .put("effective", action.effective()).put("until", action.until()).put("authority_ref", authority)
        .put("authority_country", action.authority().country()).put("authority_level", action.authority().level())
        .put("vendor_refs", vendors).put("party_refs", parties).put("products", targets.products())
        .put("technologies", targets.technologies()).put("practice", targets.practice())
        .put("origin_country", targets.originCountry()).put("scope", action.scope()).put("instrument", action.instrument())
        .put("identifier", action.identifier()).put("amount", amount(action.amount()))
        .put("rationale", action.rationale());
    finish(object, action, Extensions.POLICY_ACTION, extension);
    link(object, "related-to", authority);
    vendors.forEach(vendor -> link(object, "related-to", vendor));
    parties.forEach(party -> link(object, "related-to", party));
    products(object, targets.products(), targets.vendors());
  }

  /** What a link of the record says of two records; both must be in the bundle. */
  void relate(EventRecord record) {
    Provenance provenance = record.provenance();
    StixObject told = begin(record, "");
    for (Related related : provenance.related()) {
      for (String type : List.of("incident", "course-of-action")) {
        String other = StixObject.id(type, related.id());
        if (bundle.has(other)) {
          bundle.relate(id(record), "related-to", other, told, related.type().code());
        }
      }
    }
  }

  private StixObject begin(EventRecord record, String title) {
    Provenance provenance = record.provenance();
    String created = StixTime.of(provenance.firstSeen());
    Optional<String> modified = StixTime.find(provenance.lastSeen()).filter(time -> time.compareTo(created) > 0);
    return new StixObject(id(record), created, modified.orElse(created)).put("name", title)
        .put("confidence", (int) Math.round(100 * provenance.confidence()));
  }

  private void finish(StixObject object, EventRecord record, String extensionName, StixObject extension) {
    Provenance provenance = record.provenance();
    extension.put("outlets", provenance.outlets()).put("supersedes", provenance.supersedes());
    Set<ObjectNode> references = new LinkedHashSet<>();
    provenance.evidence().forEach(evidence -> Bundle.reference(evidence.outlet(), evidence.url()).ifPresent(references::add));
    object.put("external_references", JsonNodeFactory.instance.arrayNode().addAll(references)).put("extensions", Extensions.property(extensionName, extension));
    bundle.add(object);
    provenance.evidence().forEach(evidence -> note(record, evidence, object));
  }

  private void note(EventRecord record, Evidence evidence, StixObject object) {
    String published = StixTime.of(evidence.published());
    ArrayNode references = JsonNodeFactory.instance.arrayNode();
    Bundle.reference(evidence.outlet(), evidence.url()).ifPresent(references::add);
    bundle.add(new StixObject(note(record, evidence), published, published).put("lang", evidence.language())
        .put("abstract", evidence.fields().isEmpty() ? null : "Proves " + String.join(", ", evidence.fields()))
        .put("content", evidence.quote()).put("object_refs", List.of(object.id())).put("external_references", references));
  }

  private List<String> vendors(List<VendorReference> references) {
    List<String> ids = new ArrayList<>();
    references.forEach(reference -> ids.add(identities.vendor(reference)));
    return ids;
  }

  private void link(StixObject object, String type, @Nullable String target) {
    if (target != null) {
      bundle.relate(object.id(), type, target, object, null);
    }
  }

  private String vulnerability(String cve, StixObject told) {
    ArrayNode reference = JsonNodeFactory.instance.arrayNode();
    reference.addObject().put("source_name", "cve").put("external_id", cve);
    return bundle.add(new StixObject(StixObject.id("vulnerability", cve), told.json().get("created").asText(),
        told.json().get("modified").asText()).put("name", cve).put("external_references", reference));
  }

  /** The vendor of a product is known where only one vendor is named. */
  private void products(StixObject object, List<String> products, List<VendorReference> vendors) {
    String vendor = vendors.size() == 1 ? vendors.get(0).name() : null;
    products.forEach(product -> link(object, "related-to", bundle.add(Software.of(product, vendor))));
  }

  private static @Nullable JsonNode amount(@Nullable Amount amount) {
    return amount == null ? null : Json.mapper().valueToTree(amount);
  }

  private static @Nullable JsonNode counts(List<Count> counts) {
    return counts.isEmpty() ? null : Json.mapper().valueToTree(counts);
  }
}
