package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.VendorFact;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import io.vigie.record.Vendor;
import io.vigie.record.VendorReference;
import io.vigie.record.VendorRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The vendors that one article names. */
final class VendorRecords {

  private VendorRecords() {}

  static List<Vendor> of(Annotated annotated, List<Incident> incidents, List<PolicyAction> policyActions, EvidenceWriter evidence) {
    Map<VendorFact, List<KnowledgeMatch>> mentions = new LinkedHashMap<>();
    annotated.knowledge().stream().filter(match -> match.kind() == KnowledgeKind.VENDOR)
        .forEach(match -> mentions.computeIfAbsent((VendorFact) match.fact(), any -> new ArrayList<>()).add(match));
    List<Vendor> vendors = new ArrayList<>();
    mentions.forEach((fact, matches) -> vendors.add(vendor(annotated, fact, matches, incidents, policyActions, evidence)));
    return vendors;
  }

  private static Vendor vendor(Annotated annotated, VendorFact fact, List<KnowledgeMatch> matches, List<Incident> incidents,
      List<PolicyAction> policyActions, EvidenceWriter evidence) {
    List<String> implicating = incidents.stream().filter(incident -> names(incident.vendors(), fact)).map(Incident::id).toList();
    List<String> restricting = policyActions.stream().filter(action -> names(action.targets().vendors(), fact)).map(PolicyAction::id).toList();
    List<Evidence> proof = annotated.sentences().stream()
        .filter(sentence -> matches.stream().anyMatch(match -> within(sentence, match))).limit(1)
        .map(sentence -> evidence.evidence(sentence, List.of("name"), null)).toList();
    return new Vendor(fact.id(), fact.name(), fact.aliases(), fact.country(), fact.parent(), fact.ownership(), fact.wikidata(),
        roles(fact, implicating, restricting), matches.size(), implicating, restricting, List.of(annotated.article().id()), proof);
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

  private static boolean within(Sentence sentence, KnowledgeMatch match) {
    return match.start() >= sentence.start() && match.end() <= sentence.end();
  }
}
