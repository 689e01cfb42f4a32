package io.vigie.assemble;

import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Related;
import io.vigie.record.RelationType;
import io.vigie.record.VendorReference;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** How the records of one article hang together: what a measure answers, what an end of restrictions ends. For one article. */
final class Relations {

  private static final Set<PolicyActionType> ANSWERS = EnumSet.of(PolicyActionType.INVESTIGATION, PolicyActionType.ENFORCEMENT,
      PolicyActionType.TAKEDOWN, PolicyActionType.REMOVAL, PolicyActionType.ADVISORY);
  private static final Set<PolicyActionType> RESTRICTIONS = EnumSet.of(PolicyActionType.BAN, PolicyActionType.PROCUREMENT_RESTRICTION,
      PolicyActionType.REMOVAL, PolicyActionType.LISTING, PolicyActionType.AUTHORIZATION);

  private final Map<String, Event> incidents = new LinkedHashMap<>();
  private final Map<PolicyAction, Event> actions = new LinkedHashMap<>();

  void incident(String id, Event event) {
    incidents.put(id, event);
  }

  void action(PolicyAction action, Event event) {
    actions.put(action, event);
  }

  /** The policy actions, each with what it answers and what it lifts. */
  List<PolicyAction> related() {
    return actions.entrySet().stream()
        .map(entry -> entry.getKey().withRelated(Stream.concat(answered(entry.getKey(), entry.getValue()), lifted(entry.getKey())).toList())).toList();
  }

  /** Told in one sentence with the incident. */
  private Stream<Related> answered(PolicyAction action, Event event) {
    return !ANSWERS.contains(action.type()) ? Stream.empty() : incidents.entrySet().stream()
        .filter(incident -> incident.getValue().findings().stream().anyMatch(finding -> event.lead().sentence().equals(finding.sentence())))
        .map(incident -> new Related(incident.getKey(), RelationType.RESPONSE_TO));
  }

  /** The restrictions that the same country had put on the same vendors. */
  private Stream<Related> lifted(PolicyAction action) {
    return action.type() != PolicyActionType.LIFTING ? Stream.empty() : actions.keySet().stream()
        .filter(other -> RESTRICTIONS.contains(other.type()) && Objects.equals(other.authority().country(), action.authority().country()))
        .filter(other -> other.targets().vendors().stream().map(VendorReference::id).anyMatch(vendor -> action.targets().vendors().stream()
            .anyMatch(own -> own.id().equals(vendor))))
        .map(other -> new Related(other.id(), RelationType.LIFTS));
  }
}
