package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.knowledge.VendorFact;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import io.vigie.record.Vendor;
import io.vigie.record.VendorReference;
import io.vigie.record.VendorRole;
import java.util.ArrayList;
import java.util.List;

/** The vendors that one article names. */
final class VendorRecords {

  private VendorRecords() {}

  static List<Vendor> of(NamedInArticle article, List<Incident> incidents, List<PolicyAction> policyActions, EvidenceWriter evidence) {
    List<Vendor> vendors = new ArrayList<>();
    article.vendors().forEach((fact, named) -> vendors.add(vendor(article.annotated(), fact, named, incidents, policyActions, evidence)));
    return vendors;
  }

  private static Vendor vendor(Annotated annotated, VendorFact fact, NamedThing named, List<Incident> incidents,
      List<PolicyAction> policyActions, EvidenceWriter evidence) {
    List<String> implicating = incidents.stream().filter(incident -> names(incident.vendors(), fact)).map(Incident::id).toList();
    List<String> restricting = policyActions.stream().filter(action -> names(action.targets().vendors(), fact)).map(PolicyAction::id).toList();
    List<Evidence> proof = named.sentences().stream().limit(1).map(sentence -> evidence.evidence(sentence, List.of("name"), null)).toList();
    return new Vendor(fact.id(), fact.name(), fact.aliases(), fact.country(), fact.parent(), fact.ownership(), fact.wikidata(),
        roles(fact, implicating, restricting), named.mentions().size(), implicating, restricting, List.of(annotated.article().id()), proof);
  }

  private static List<VendorRole> roles(VendorFact fact, List<String> implicating, List<String> restricting) {
    List<VendorRole> roles = new ArrayList<>();
    if (!implicating.isEmpty()) {
      roles.add(VendorRole.IMPLICATED);
    }
    if (!restricting.isEmpty()) {
      roles.add(VendorRole.RESTRICTED);
    }
    if (fact.securityFirm()) {
      roles.add(VendorRole.SECURITY_FIRM);
    }
    return roles.isEmpty() ? List.of(VendorRole.MENTIONED) : roles;
  }

  private static boolean names(List<VendorReference> references, VendorFact fact) {
    return references.stream().anyMatch(reference -> reference.id().equals(fact.id()));
  }
}
