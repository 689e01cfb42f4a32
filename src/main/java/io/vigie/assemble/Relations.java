package io.vigie.assemble;

import io.vigie.record.Code;
import io.vigie.record.Edtf;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Related;
import io.vigie.record.RelationType;
import io.vigie.record.VendorReference;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the records of one article hang together: what a measure answers, what an end of restrictions ends. For one article. */
final class Relations {

  private static final Set<PolicyActionType> ANSWERS = EnumSet.of(PolicyActionType.INVESTIGATION, PolicyActionType.ENFORCEMENT,
      PolicyActionType.TAKEDOWN, PolicyActionType.REMOVAL, PolicyActionType.ADVISORY);
  private static final Set<? extends Code> RESTRICTIONS = EnumSet.of(PolicyActionType.BAN, PolicyActionType.PROCUREMENT_RESTRICTION,
      PolicyActionType.REMOVAL, PolicyActionType.LISTING, PolicyActionType.AUTHORIZATION);

  private final Map<String, Event> incidents = new LinkedHashMap<>();
  private final Map<PolicyAction, Event> actions = new LinkedHashMap<>();

  /** Whether a measure of this type is one that may be lifted. */
  static boolean isRestriction(Code type) {
    return RESTRICTIONS.contains(type);
  }

  void incident(String id, Event event) {
    incidents.put(id, event);
  }

  void action(PolicyAction action, Event event) {
    actions.put(action, event);
  }

  /** The policy actions, each with what it answers and what it lifts; what is lifted has the status of it. */
  List<PolicyAction> related() {
    Set<String> over = actions.keySet().stream().filter(action -> action.status() == PolicyActionStatus.DECIDED).flatMap(this::lifted).map(Related::id)
        .collect(Collectors.toSet());
    return actions.entrySet().stream()
        .map(entry -> entry.getKey().withRelated(Stream.concat(answered(entry.getKey(), entry.getValue()), lifted(entry.getKey())).toList()))
        .map(action -> over.contains(action.id()) ? action.withStatus(PolicyActionStatus.LIFTED) : action).toList();
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
        .filter(other -> isRestriction(other.type()) && Objects.equals(other.authority().country(), action.authority().country()))
        .filter(other -> other.targets().vendors().stream().map(VendorReference::id).anyMatch(vendor -> action.targets().vendors().stream()
            .anyMatch(own -> own.id().equals(vendor))))
        .filter(other -> other.status() == PolicyActionStatus.LIFTED || !isAfter(other.date(), action.date()))
        .map(other -> new Related(other.id(), RelationType.LIFTS));
  }

  /** Nothing lifts what comes later. */
  private static boolean isAfter(@Nullable String one, @Nullable String other) {
    Optional<LocalDate> start = Optional.ofNullable(one).flatMap(Edtf::find).flatMap(Edtf::firstDay);
    Optional<LocalDate> end = Optional.ofNullable(other).flatMap(Edtf::find).map(Edtf::lastDay);
    return start.isPresent() && end.isPresent() && start.get().isAfter(end.get());
  }
}
