package io.vigie.merge;

import io.vigie.record.Count;
import io.vigie.record.Incident;
import io.vigie.record.IncidentStatus;
import io.vigie.record.Party;
import io.vigie.record.PartyKind;
import io.vigie.record.Provenance;
import io.vigie.record.VendorReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one incident of several about one event. */
final class IncidentFusion {

  private IncidentFusion() {}

  /** @param members in order of publication, one at least */
  static Incident fuse(List<Incident> members, Provenance provenance) {
    Choice<Incident> choice = new Choice<>(members);
    Incident first = choice.first();
    IncidentStatus status = Objects.requireNonNull(choice.supported(Incident::status));
    return new Incident(first.id(), Objects.requireNonNull(choice.supported(Incident::type)), first.title(), status,
        choice.date(Incident::when), choice.date(Incident::reported), choice.supported(Incident::country),
        choice.supported(Incident::place), party(choice.earliest(Incident::victim), choice), choice.earliest(Incident::actor),
        vendors(choice.union(Incident::vendors)), choice.union(Incident::products), choice.union(Incident::technologies),
        choice.supported(Incident::vector), counts(choice.union(Incident::counts)), choice.union(Incident::cves),
        status == IncidentStatus.ALLEGED ? choice.earliest(Incident::attribution) : null, provenance);
  }

  /** The earliest victim's words; its kind from whoever knew it. */
  private static @Nullable Party party(@Nullable Party earliest, Choice<Incident> choice) {
    if (earliest == null || earliest.kind() != PartyKind.OTHER) {
      return earliest;
    }
    var kind = choice.supported(member -> member.victim() == null || member.victim().kind() == PartyKind.OTHER
        ? null : member.victim().kind());
    return kind == null ? earliest : new Party(earliest.name(), kind);
  }

  /** One entry per vendor, under the name that came first. */
  static List<VendorReference> vendors(List<VendorReference> all) {
    List<VendorReference> vendors = new ArrayList<>();
    for (VendorReference vendor : all) {
      if (vendors.stream().noneMatch(known -> known.id().equals(vendor.id()))) {
        vendors.add(vendor);
      }
    }
    return vendors;
  }

  /** Different numbers of one thing all stay; the same number of it stays once, as the most exact text has it. */
  private static List<Count> counts(List<Count> all) {
    List<Count> counts = new ArrayList<>();
    for (Count count : all) {
      int known = -1;
      for (int i = 0; i < counts.size(); i++) {
        known = counts.get(i).unit().equals(count.unit()) && counts.get(i).value().compareTo(count.value()) == 0 ? i : known;
      }
      if (known < 0) {
        counts.add(count);
      } else if (count.qualifier().compareTo(counts.get(known).qualifier()) < 0) {
        counts.set(known, count);
      }
    }
    return counts;
  }
}
