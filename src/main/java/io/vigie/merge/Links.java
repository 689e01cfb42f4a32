package io.vigie.merge;

import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import io.vigie.record.Provenance;
import io.vigie.record.Related;
import io.vigie.record.Targets;
import io.vigie.record.VendorReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Points the links of records at the ids that other records and vendors now go by. */
final class Links {

  private Links() {}

  /** @param id gives the id that a record now goes by; null where the record is no more */
  static Incident map(Incident incident, Function<String, @Nullable String> id) {
    Provenance provenance = map(incident.id(), incident.provenance(), id);
    return provenance == incident.provenance() ? incident : new Incident(incident.id(), incident.type(), incident.title(),
        incident.status(), incident.when(), incident.reported(), incident.country(), incident.place(), incident.victim(),
        incident.actor(), incident.vendors(), incident.products(), incident.technologies(), incident.vector(), incident.counts(),
        incident.cves(), incident.attribution(), provenance);
  }

  static PolicyAction map(PolicyAction action, Function<String, @Nullable String> id) {
    Provenance provenance = map(action.id(), action.provenance(), id);
    return provenance == action.provenance() ? action : new PolicyAction(action.id(), action.type(), action.title(), action.status(),
        action.date(), action.effective(), action.authority(), action.targets(), action.scope(), action.instrument(),
        action.identifier(), action.amount(), action.until(), action.rationale(), provenance);
  }

  static Incident withVendors(Incident incident, List<VendorReference> vendors) {
    return vendors.equals(incident.vendors()) ? incident : new Incident(incident.id(), incident.type(), incident.title(),
        incident.status(), incident.when(), incident.reported(), incident.country(), incident.place(), incident.victim(),
        incident.actor(), vendors, incident.products(), incident.technologies(), incident.vector(), incident.counts(),
        incident.cves(), incident.attribution(), incident.provenance());
  }

  static PolicyAction withTargets(PolicyAction action, Targets targets) {
    return targets.equals(action.targets()) ? action : new PolicyAction(action.id(), action.type(), action.title(), action.status(),
        action.date(), action.effective(), action.authority(), targets, action.scope(), action.instrument(),
        action.identifier(), action.amount(), action.until(), action.rationale(), action.provenance());
  }

  private static Provenance map(String self, Provenance provenance, Function<String, @Nullable String> id) {
    List<Related> related = new ArrayList<>();
    for (Related link : provenance.related()) {
      String now = id.apply(link.id());
      Related renamed = now == null ? null : new Related(now, link.type());
      if (renamed != null && !now.equals(self) && !related.contains(renamed)) {
        related.add(renamed);
      }
    }
    return related.equals(provenance.related()) ? provenance : new Provenance(related, provenance.confidence(), provenance.outlets(),
        provenance.firstSeen(), provenance.lastSeen(), provenance.supersedes(), provenance.articles(), provenance.evidence());
  }
}
