package io.vigie.merge;

import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import io.vigie.record.Provenance;
import io.vigie.record.Related;
import java.util.List;
import java.util.function.UnaryOperator;

/** Points the links between records at the ids that the records now go by. */
final class Links {

  private Links() {}

  static Incident map(Incident incident, UnaryOperator<String> id) {
    Provenance provenance = map(incident.id(), incident.provenance(), id);
    return provenance == incident.provenance() ? incident : new Incident(incident.id(), incident.type(), incident.title(),
        incident.status(), incident.when(), incident.reported(), incident.country(), incident.place(), incident.victim(),
        incident.actor(), incident.vendors(), incident.products(), incident.technologies(), incident.vector(), incident.counts(),
        incident.cves(), incident.attribution(), provenance);
  }

  static PolicyAction map(PolicyAction action, UnaryOperator<String> id) {
    Provenance provenance = map(action.id(), action.provenance(), id);
    return provenance == action.provenance() ? action : new PolicyAction(action.id(), action.type(), action.title(), action.status(),
        action.date(), action.effective(), action.authority(), action.targets(), action.scope(), action.instrument(),
        action.identifier(), action.amount(), action.until(), action.rationale(), provenance);
  }

  private static Provenance map(String self, Provenance provenance, UnaryOperator<String> id) {
    List<Related> related = provenance.related().stream().map(link -> new Related(id.apply(link.id()), link.type()))
        .filter(link -> !link.id().equals(self)).distinct().toList();
    return related.equals(provenance.related()) ? provenance : new Provenance(related, provenance.confidence(), provenance.outlets(),
        provenance.firstSeen(), provenance.lastSeen(), provenance.supersedes(), provenance.articles(), provenance.evidence());
  }
}
