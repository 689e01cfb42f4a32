package io.vigie.assemble;

import io.vigie.finding.DateClue;
import io.vigie.record.Edtf;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a measure holds: "has kept them out since 2020", "stands on the list since May" say so beside when it began. Stateless. */
final class Validity {

  /** What goes on once it is decided. */
  private static final Set<PolicyActionType> LASTING = EnumSet.of(PolicyActionType.BAN, PolicyActionType.PROCUREMENT_RESTRICTION, PolicyActionType.LISTING,
      PolicyActionType.AUTHORIZATION, PolicyActionType.LEGISLATION);

  private Validity() {}

  /** The status of a measure of this date. */
  static PolicyActionStatus of(Event event, @Nullable String date) {
    PolicyActionStatus told = (PolicyActionStatus) event.lead().status();
    boolean lasts = told == PolicyActionStatus.DECIDED && LASTING.contains((PolicyActionType) event.lead().type()) && begins(event, date);
    return lasts ? PolicyActionStatus.IN_FORCE : told;
  }

  private static boolean begins(Event event, @Nullable String date) {
    Optional<Edtf> start = Optional.ofNullable(date).flatMap(Edtf::find);
    return start.isPresent() && event.findings().stream().filter(finding -> !finding.retelling()).flatMap(finding -> finding.clues().stream())
        .filter(DateClue::inTelling).filter(clue -> clue.traits().contains("since"))
        .anyMatch(clue -> Edtf.find(clue.value()).map(Edtf::firstDay).equals(start.map(Edtf::firstDay)));
  }
}
