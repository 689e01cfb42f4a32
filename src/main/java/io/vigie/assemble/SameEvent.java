package io.vigie.assemble;

import io.vigie.finding.Finding;
import io.vigie.record.Authority;
import io.vigie.record.Code;
import io.vigie.record.Edtf;
import io.vigie.record.IncidentType;
import io.vigie.record.Party;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import io.vigie.record.VendorReference;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two findings of one article tell one event. They do unless the text tells them apart: by the kind of event, by who decides,
 * by date, by vendor or by victim.
 */
final class SameEvent {

  private static final Set<PolicyActionType> RESTRICTIONS = EnumSet.of(PolicyActionType.BAN, PolicyActionType.PROCUREMENT_RESTRICTION,
      PolicyActionType.REMOVAL, PolicyActionType.AUTHORIZATION);
  private static final Set<IncidentType> BREACHES = EnumSet.of(IncidentType.LEAK, IncidentType.INTRUSION);

  private SameEvent() {}

  static boolean test(Event event, Finding finding) {
    return event.findings().stream().allMatch(other -> compatible(other, finding))
        && event.findings().stream().anyMatch(other -> other.type() == finding.type() || sameFamily(other.type(), finding.type()));
  }

  private static boolean compatible(Finding one, Finding other) {
    return sameFamily(one.type(), other.type()) && sameDates(one, other) && sameVendors(one.vendors(), other.vendors())
        && (one.isIncident() ? sameIncident(one, other) : sameAction(one, other));
  }

  private static boolean sameFamily(Code one, Code other) {
    return one == other || RESTRICTIONS.contains(one) && RESTRICTIONS.contains(other) || BREACHES.contains(one) && BREACHES.contains(other);
  }

  private static boolean sameDates(Finding one, Finding other) {
    return overlap(date(one), date(other));
  }

  private static @Nullable String date(Finding finding) {
    if (finding.when() != null && !finding.when().inherited()) {
      return finding.when().value();
    }
    boolean announced = !finding.isIncident() && finding.announced() != null;
    return announced ? finding.announced().value() : null;
  }

  private static boolean overlap(@Nullable String one, @Nullable String other) {
    Optional<Edtf> first = Optional.ofNullable(one).flatMap(Edtf::find);
    Optional<Edtf> second = Optional.ofNullable(other).flatMap(Edtf::find);
    return first.isEmpty() || second.isEmpty() || first.get().overlaps(second.get());
  }

  private static boolean sameVendors(List<VendorReference> one, List<VendorReference> other) {
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }

  private static boolean sameAction(Finding one, Finding other) {
    boolean ended = one.status() == PolicyActionStatus.REJECTED ^ other.status() == PolicyActionStatus.REJECTED;
    return !ended && sameAuthority(one.authority(), other.authority()) && sameParties(one.parties(), other.parties());
  }

  private static boolean sameAuthority(@Nullable Authority one, @Nullable Authority other) {
    if (one == null || other == null) {
      return true;
    }
    if (one.country() != null && other.country() != null && !one.country().equals(other.country())) {
      return false;
    }
    return Objects.equals(one.name(), other.name()) || one.level() != other.level() || one.level() == null || common(one.name(), other.name());
  }

  private static boolean sameParties(List<Party> one, List<Party> other) {
    return one.isEmpty() || other.isEmpty()
        || one.stream().anyMatch(party -> other.stream().anyMatch(second -> common(party.name(), second.name()) || party.kind() == second.kind()));
  }

  private static boolean sameIncident(Finding one, Finding other) {
    boolean place = one.place() == null || other.place() == null || one.place().country() == null || other.place().country() == null
        || one.place().country().equals(other.place().country());
    boolean cves = one.cves().isEmpty() || other.cves().isEmpty() || one.cves().stream().anyMatch(other.cves()::contains);
    return place && cves;
  }

  private static boolean common(@Nullable String one, @Nullable String other) {
    Set<String> words = words(one);
    words.retainAll(words(other));
    return !words.isEmpty();
  }

  private static Set<String> words(@Nullable String text) {
    Set<String> words = new HashSet<>();
    for (String word : (text == null ? "" : text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > 3) {
        words.add(word);
      }
    }
    return words;
  }
}
