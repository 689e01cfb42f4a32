package io.vigie.export.ftm;

import io.vigie.record.AuthorityLevel;
import io.vigie.record.EventRecord;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.Party;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Targets;
import io.vigie.record.VendorReference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Incidents and policy actions as events, sanctions and court cases, with their evidence. */
final class EventMapper {

  /** What restricts somebody, as a designation does. */
  private static final Set<PolicyActionType> SANCTIONS = EnumSet.of(PolicyActionType.BAN, PolicyActionType.PROCUREMENT_RESTRICTION,
      PolicyActionType.REMOVAL, PolicyActionType.LISTING, PolicyActionType.AUTHORIZATION);

  private final FtmWriter writer;
  private final Bodies bodies;

  EventMapper(FtmWriter writer, Bodies bodies) {
    this.writer = writer;
    this.bodies = bodies;
  }

  void add(Incident incident) {
    FtmEntity event = event(incident, incident.title()).addTime(incident.when()).addCountry("country", incident.country())
        .add("location", incident.place()).add("keywords", incident.type().code()).add("keywords", incident.status().code())
        .add("keywords", incident.technologies()).add("keywords", incident.cves());
    for (Party party : present(incident.victim(), incident.actor())) {
      event.add("involved", bodies.party(incident.id(), party));
    }
    for (VendorReference vendor : incident.vendors()) {
      event.add("involved", bodies.vendor(vendor));
    }
    writer.write(event);
    document(incident, List.of(event.id()));
  }

  private static List<Party> present(@Nullable Party victim, @Nullable Party actor) {
    List<Party> parties = new ArrayList<>();
    if (victim != null) {
      parties.add(victim);
    }
    if (actor != null) {
      parties.add(actor);
    }
    return parties;
  }

  void add(PolicyAction action) {
    List<String> targets = new ArrayList<>();
    action.targets().vendors().forEach(vendor -> targets.add(bodies.vendor(vendor)));
    action.targets().parties().forEach(party -> targets.add(bodies.party(action.id(), party)));
    String authority = bodies.authority(action.authority());
    if (SANCTIONS.contains(action.type()) && !targets.isEmpty()) {
      writer.write(sanction(action, targets));
      document(action, targets);
    } else if (action.type() == PolicyActionType.ENFORCEMENT && action.authority().level() == AuthorityLevel.COURT) {
      document(action, List.of(courtCase(action, targets)));
    } else {
      document(action, List.of(writer.write(measure(action, authority, targets))));
    }
  }

  private static FtmEntity sanction(PolicyAction action, List<String> targets) {
    return new FtmEntity(FtmWriter.id("sanction", action.id()), "Sanction").add("entity", targets)
        .add("authority", action.authority().name()).add("authorityId", action.identifier()).add("program", action.instrument())
        .add("provisions", action.type().code()).add("provisions", action.scope()).add("provisions", action.targets().practice())
        .add("status", action.status().code()).add("reason", action.rationale()).addCountry("country", action.authority().country())
        .addDate("listingDate", action.date()).addDate("startDate", action.effective()).addDate("endDate", action.until())
        .add("summary", action.title()).add("recordId", action.id()).add("sourceUrl", urls(action));
  }

  private String courtCase(PolicyAction action, List<String> targets) {
    FtmEntity ruling = new FtmEntity(FtmWriter.id("case", action.id()), "CourtCase").add("name", action.title())
        .add("type", action.type().code()).add("status", action.status().code()).add("caseNumber", action.identifier())
        .add("court", action.authority().name()).addDate("closeDate", action.date()).addCountry("country", action.authority().country())
        .add("sourceUrl", urls(action)).add("notes", amount(action));
    writer.write(ruling);
    for (String target : targets) {
      writer.write(new FtmEntity(FtmWriter.id("party-to", action.id(), target), "CourtCaseParty").add("party", target)
          .add("case", ruling.id()));
    }
    return ruling.id();
  }

  private static FtmEntity measure(PolicyAction action, @Nullable String authority, List<String> targets) {
    Targets aims = action.targets();
    return event(action, action.title()).addTime(action.date()).addCountry("country", action.authority().country())
        .add("keywords", action.type().code()).add("keywords", action.status().code()).add("keywords", aims.technologies())
        .add("program", action.instrument()).add("notes", action.scope()).add("notes", aims.practice()).add("notes", action.rationale())
        .add("notes", amount(action)).add("organizer", authority).add("involved", targets);
  }

  private static FtmEntity event(EventRecord record, String title) {
    return new FtmEntity(FtmWriter.id("event", record.id()), "Event").add("name", title).add("recordId", record.id()).add("sourceUrl", urls(record));
  }

  private static @Nullable String amount(PolicyAction action) {
    return action.amount() == null ? null : action.amount().value().toPlainString() + ' ' + action.amount().currency();
  }

  private static List<String> urls(EventRecord record) {
    return record.provenance().evidence().stream().map(Evidence::url).map(EventMapper::webAddress).filter(Objects::nonNull).distinct().toList();
  }

  static @Nullable String webAddress(@Nullable String url) {
    return url != null && url.matches("https?://\\S+") ? url : null;
  }

  /** Ties each sentence's article to what it proves; a sanction is no thing that can be documented, so whom it hits stands for it. */
  private void document(EventRecord record, List<String> things) {
    for (Evidence evidence : record.provenance().evidence()) {
      String article = FtmExporter.id(evidence.article());
      for (String thing : writer.has(article) ? things : List.<String>of()) {
        writer.write(new FtmEntity(FtmWriter.id("evidence", record.id(), evidence.article(), String.valueOf(evidence.start()), thing), "Documentation")
            .add("document", article).add("entity", thing).add("role", "evidence: " + String.join(", ", evidence.fields()))
            .add("summary", evidence.quote()).add("sourceUrl", webAddress(evidence.url())).addDate("date", evidence.published())
            .add("recordId", record.id()));
      }
    }
  }
}
