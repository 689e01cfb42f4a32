package io.vigie.export.table;

import io.vigie.merge.Dataset;
import io.vigie.record.EventRecord;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import io.vigie.record.VendorReference;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The tables of a dataset: one for each kind of record, and link tables for what a record has several of. */
final class Tables {

  private static final String INCIDENT = "incident";
  private static final String POLICY_ACTION = "policy-action";
  private static final String VENDOR = "vendor";

  private final Dataset dataset;

  private Tables(Dataset dataset) {
    this.dataset = dataset;
  }

  static List<Table<?>> of(Dataset dataset) {
    Tables tables = new Tables(dataset);
    return Stream.concat(tables.records(), tables.links()).toList();
  }

  private Stream<Table<?>> records() {
    return Stream.of(
        new Table<>("incidents", Rows.IncidentRow.class, () -> dataset.incidents().stream().map(RowMaker::row)),
        new Table<>("policy-actions", Rows.PolicyActionRow.class, () -> dataset.policyActions().stream().map(RowMaker::row)),
        new Table<>("vendors", Rows.VendorRow.class, () -> dataset.vendors().stream().map(RowMaker::row)),
        new Table<>("articles", Rows.ArticleRow.class, () -> dataset.articles().get().map(RowMaker::row)));
  }

  private Stream<Table<?>> links() {
    return Stream.of(
        new Table<>("record-vendors", Rows.RecordVendor.class, () -> each((record, kind) -> vendors(record).stream()
            .map(vendor -> new Rows.RecordVendor(record.id(), kind, vendor.id(), vendor.name())))),
        new Table<>("record-articles", Rows.RecordArticle.class, () -> each((record, kind) -> record.provenance().articles().stream()
            .map(article -> new Rows.RecordArticle(record.id(), kind, article)))),
        new Table<>("vendor-articles", Rows.VendorArticle.class, () -> dataset.vendors().stream()
            .flatMap(vendor -> vendor.articles().stream().map(article -> new Rows.VendorArticle(vendor.id(), article)))),
        new Table<>("related-records", Rows.RelatedRecord.class, () -> each((record, kind) -> record.provenance().related().stream()
            .map(link -> new Rows.RelatedRecord(record.id(), kind, link.id(), link.type().code())))),
        new Table<>("incident-counts", Rows.IncidentCount.class, () -> dataset.incidents().stream().flatMap(incident -> incident.counts()
            .stream().map(count -> new Rows.IncidentCount(incident.id(), count.value().doubleValue(), count.unit(), count.qualifier().code())))),
        new Table<>("incident-cves", Rows.IncidentCve.class, () -> dataset.incidents().stream()
            .flatMap(incident -> incident.cves().stream().map(cve -> new Rows.IncidentCve(incident.id(), cve)))),
        new Table<>("policy-action-parties", Rows.PolicyActionParty.class, () -> dataset.policyActions().stream().flatMap(action -> action
            .targets().parties().stream().map(party -> new Rows.PolicyActionParty(action.id(), party.name(), party.kind().code())))),
        new Table<>("evidence", Rows.EvidenceRow.class, () -> Stream.concat(
            each((record, kind) -> evidence(record.id(), kind, record.provenance().evidence())),
            dataset.vendors().stream().flatMap(vendor -> evidence(vendor.id(), VENDOR, vendor.evidence())))));
  }

  private <R> Stream<R> each(BiFunction<EventRecord, String, Stream<R>> rows) {
    return Stream.concat(dataset.incidents().stream().flatMap(incident -> rows.apply(incident, INCIDENT)),
        dataset.policyActions().stream().flatMap(action -> rows.apply(action, POLICY_ACTION)));
  }

  private static List<VendorReference> vendors(EventRecord record) {
    return record instanceof Incident incident ? incident.vendors() : ((PolicyAction) record).targets().vendors();
  }

  private static Stream<Rows.EvidenceRow> evidence(String record, String kind, List<Evidence> evidence) {
    return evidence.stream().map(one -> new Rows.EvidenceRow(record, kind, one.article(), one.url(), one.outlet(), one.published(),
        one.language(), one.start(), one.end(), one.quote(), one.fields(), one.frame()));
  }
}
