package io.vigie.merge;

import io.vigie.assemble.Records;
import io.vigie.record.Article;
import io.vigie.record.EventRecord;
import io.vigie.record.Failure;
import io.vigie.record.Incident;
import io.vigie.record.Mention;
import io.vigie.record.PolicyAction;
import io.vigie.record.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Turns the records of single articles into one record per real-world event. Incidents are merged first, so that inquiries and fines that
 * answer one incident can meet. The result does not depend on the order of the articles. A merger may be shared and used by threads.
 */
public final class Merger {

  private final Corrections corrections;

  public Merger() {
    this(Corrections.NONE);
  }

  public Merger(Corrections corrections) {
    this.corrections = corrections;
  }

  /**
   * @param records what each article proves; read twice here and again by each reader of the dataset's articles and mentions
   * @param failures documents that gave nothing
   */
  public Dataset merge(Supplier<Stream<Records>> records, Supplier<Stream<Failure>> failures) {
    return merge(records, () -> records.get().map(Records::article), () -> records.get().flatMap(one -> one.mentions().stream()), failures);
  }

  /**
   * As the other, for records without the text of their article and its mentions.
   *
   * @param articles the articles with their texts
   * @param mentions what they name
   */
  public Dataset merge(Supplier<Stream<Records>> records, Supplier<Stream<Article>> articles, Supplier<Stream<Mention>> mentions,
      Supplier<Stream<Failure>> failures) {
    AppliedCorrections applied = new AppliedCorrections(corrections);
    VendorNames names = new VendorNames(corrections);
    Gathered gathered = gather(records, names, applied);
    Merging merging = new Merging(gathered.articles, applied, gathered.incidents, gathered.policyActions);
    List<Incident> found = merging.incidents(gathered.incidents);
    List<PolicyAction> policyActions = merging.policyActions(gathered.policyActions);
    List<Incident> incidents = merging.relink(found);
    List<Vendor> vendors = gathered.vendors.vendors(incidents, policyActions, gathered.articles.order());
    List<Vendor> corrected = applied.correctVendors(vendors);
    if (names.settle(vendors, corrected)) {
      incidents = merging.retitle(incidents.stream().map(names::resolve).toList());
      policyActions = merging.retitle(policyActions.stream().map(names::resolve).toList());
    }
    List<Failure> unapplied = applied.unapplied();
    return new Dataset(incidents, policyActions, corrected, articles, () -> mentions.get().map(names::resolve),
        () -> Stream.concat(failures.get(), unapplied.stream()));
  }

  /** What all articles say, without their texts. */
  private record Gathered(ArticleFacts articles, List<Incident> incidents, List<PolicyAction> policyActions, VendorLedger vendors) {}

  private static Gathered gather(Supplier<Stream<Records>> records, VendorNames names, AppliedCorrections applied) {
    Gathered gathered = new Gathered(new ArticleFacts(), new ArrayList<>(), new ArrayList<>(), new VendorLedger());
    if (names.needsAll()) {
      try (Stream<Records> all = records.get()) {
        all.flatMap(one -> one.vendors().stream()).forEach(names::learn);
      }
    }
    try (Stream<Records> all = records.get()) {
      all.forEach(one -> {
        gathered.articles.add(one.article());
        one.incidents().forEach(incident -> gathered.incidents.add(names.resolve(incident)));
        one.policyActions().forEach(action -> gathered.policyActions.add(names.resolve(action)));
        one.vendors().forEach(vendor -> gathered.vendors.add(names.resolve(vendor, applied)));
      });
    }
    return gathered;
  }

  static int byFirstSeen(EventRecord a, EventRecord b) {
    return PublicationOrder.compare(a.provenance().firstSeen(), a.id(), b.provenance().firstSeen(), b.id());
  }
}
