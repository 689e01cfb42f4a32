package io.vigie.store;

import io.vigie.merge.Dataset;
import io.vigie.record.Code;
import io.vigie.record.EventRecord;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.Json;
import io.vigie.record.Party;
import io.vigie.record.PolicyAction;
import io.vigie.record.Provenance;
import io.vigie.record.Vendor;
import io.vigie.record.VendorReference;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes merged records into the tables made for people, in place of what they held. */
final class RecordTables {

  private static final List<String> TABLES =
      List.of("incident", "policy_action", "vendor", "record_vendor", "evidence", "former_id");
  private static final String INCIDENT = """
      INSERT INTO incident (id, type, title, status, happened, reported, country, place, victim, actor, vector,
        attribution, confidence, outlets, first_seen, last_seen, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String POLICY_ACTION = """
      INSERT INTO policy_action (id, type, title, status, date, effective, authority, country, level, scope, instrument, identifier,
        amount, currency, rationale, practice, origin_country, until, confidence, outlets, first_seen, last_seen, record)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String VENDOR = "INSERT INTO vendor (id, name, country, parent, ownership, mentions, record) VALUES (?, ?, ?, ?, ?, ?, ?)";
  private static final String EVIDENCE = """
      INSERT INTO evidence (record, article, start_offset, end_offset, quote, fields, frame) VALUES (?, ?, ?, ?, ?, ?, ?)""";

  private final Statements statements;

  private RecordTables(Statements statements) {
    this.statements = statements;
  }

  static void renew(Statements statements, Dataset dataset) throws SQLException {
    for (String table : TABLES) {
      statements.execute("DELETE FROM " + table);
    }
    RecordTables tables = new RecordTables(statements);
    for (Incident incident : dataset.incidents()) {
      tables.add(incident);
    }
    for (PolicyAction action : dataset.policyActions()) {
      tables.add(action);
    }
    for (Vendor vendor : dataset.vendors()) {
      tables.add(vendor);
    }
  }

  private void add(Incident incident) throws SQLException {
    Provenance provenance = incident.provenance();
    statements.execute(INCIDENT, incident.id(), incident.type().code(), incident.title(), incident.status().code(), incident.when(),
        incident.reported(), incident.country(), incident.place(), name(incident.victim()), name(incident.actor()), code(incident.vector()),
        incident.attribution(), provenance.confidence(), provenance.outlets(), provenance.firstSeen(), provenance.lastSeen(), Json.line(incident));
    addLinks(incident, incident.vendors());
  }

  private void add(PolicyAction action) throws SQLException {
    Provenance provenance = action.provenance();
    statements.execute(POLICY_ACTION, action.id(), action.type().code(), action.title(), action.status().code(), action.date(),
        action.effective(), action.authority().name(), action.authority().country(), code(action.authority().level()), action.scope(),
        action.instrument(), action.identifier(), action.amount() == null ? null : action.amount().value().doubleValue(),
        action.amount() == null ? null : action.amount().currency(), action.rationale(), action.targets().practice(),
        action.targets().originCountry(), action.until(), provenance.confidence(), provenance.outlets(), provenance.firstSeen(), provenance.lastSeen(), Json.line(action));
    addLinks(action, action.targets().vendors());
  }

  private void add(Vendor vendor) throws SQLException {
    statements.execute(VENDOR, vendor.id(), vendor.name(), vendor.country(), vendor.parent(), code(vendor.ownership()), vendor.mentions(),
        Json.line(vendor));
    addEvidence(vendor.id(), vendor.evidence());
  }

  private void addLinks(EventRecord record, List<VendorReference> vendors) throws SQLException {
    Set<String> ids = new LinkedHashSet<>();
    vendors.forEach(vendor -> ids.add(vendor.id()));
    for (String vendor : ids) {
      statements.execute("INSERT INTO record_vendor (record, vendor) VALUES (?, ?)", record.id(), vendor);
    }
    for (String former : record.provenance().supersedes()) {
      statements.execute("INSERT OR REPLACE INTO former_id (id, record) VALUES (?, ?)", former, record.id());
    }
    addEvidence(record.id(), record.provenance().evidence());
  }

  private void addEvidence(String record, List<Evidence> evidence) throws SQLException {
    for (Evidence each : evidence) {
      statements.execute(EVIDENCE, record, each.article(), each.start(), each.end(), each.quote(), Json.line(each.fields()), each.frame());
    }
  }

  private static @Nullable String name(@Nullable Party party) {
    return party == null ? null : party.name();
  }

  private static @Nullable String code(@Nullable Code code) {
    return code == null ? null : code.code();
  }
}
