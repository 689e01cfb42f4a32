package io.vigie.assemble;

import io.vigie.finding.DateClue;
import io.vigie.record.Edtf;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a measure holds: "has kept them out since 2020", "stands on the list since May" say so beside when it began; of a law that is no
 * news any more what it does now says so: "the act of 2018 prohibits". Stateless.
 */
final class Validity {

  /** What goes on once it is decided. */
  private static final Set<PolicyActionType> LASTING = EnumSet.of(PolicyActionType.BAN, PolicyActionType.PROCUREMENT_RESTRICTION, PolicyActionType.LISTING,
      PolicyActionType.AUTHORIZATION, PolicyActionType.LEGISLATION);

  /** How long the adoption of a law is news. */
  private static final int YEARS_OF_NEWS = 1;

  private Validity() {}

  /**
   * The status of a measure of this date.
   *
   * @param published when the article appeared
   */
  static PolicyActionStatus of(Event event, @Nullable String date, @Nullable String published) {
    PolicyActionStatus told = (PolicyActionStatus) event.lead().status();
    boolean lasts = told == PolicyActionStatus.DECIDED && LASTING.contains((PolicyActionType) event.lead().type())
        && (begins(event, date) || stands(event, date, published));
    return lasts ? PolicyActionStatus.IN_FORCE : told;
  }

  private static boolean stands(Event event, @Nullable String date, @Nullable String published) {
    Optional<LocalDate> decided = Optional.ofNullable(date).flatMap(Edtf::find).map(Edtf::lastDay);
    Optional<LocalDate> told = Optional.ofNullable(published).flatMap(Edtf::find).flatMap(Edtf::firstDay);
    return event.lead().tellsStandingLaw() && decided.isPresent() && told.isPresent()
        && decided.get().plusYears(YEARS_OF_NEWS).isBefore(told.get());
  }

  private static boolean begins(Event event, @Nullable String date) {
    Optional<Edtf> start = Optional.ofNullable(date).flatMap(Edtf::find);
    return start.isPresent() && event.findings().stream().filter(finding -> !finding.retelling()).flatMap(finding -> finding.clues().stream())
        .filter(DateClue::inTelling).filter(clue -> clue.traits().contains("since"))
        .anyMatch(clue -> Edtf.find(clue.value()).map(Edtf::firstDay).equals(start.map(Edtf::firstDay)));
  }
}
