package io.vigie.merge;

import io.vigie.assemble.Records;
import io.vigie.record.Article;
import io.vigie.record.EventRecord;
import io.vigie.record.Failure;
import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the records of single articles into one record per real-world event. The result does not depend on the order of the articles. */
public final class Merger {

  private static final Comparator<EventRecord> BY_FIRST_SEEN = (a, b) ->
      PublicationOrder.compare(a.provenance().firstSeen(), a.id(), b.provenance().firstSeen(), b.id());

  /**
   * @param records what each article proves; read once here and again by each reader of the dataset's articles and mentions
   * @param failures documents that gave nothing
   */
  public Dataset merge(Supplier<Stream<Records>> records, Supplier<Stream<Failure>> failures) {
    List<Incident> incidents = new ArrayList<>();
    List<PolicyAction> policyActions = new ArrayList<>();
    VendorLedger vendors = new VendorLedger();
    Map<String, @Nullable String> published = new HashMap<>();
    try (Stream<Records> all = records.get()) {
      all.forEach(one -> {
        Article article = one.article();
        published.put(article.id(), article.published());
        incidents.addAll(one.incidents());
        policyActions.addAll(one.policyActions());
        one.vendors().forEach(vendors::add);
      });
    }
    incidents.sort(BY_FIRST_SEEN);
    policyActions.sort(BY_FIRST_SEEN);
    Comparator<String> articleOrder = (a, b) -> PublicationOrder.compare(published.get(a), a, published.get(b), b);
    return new Dataset(incidents, policyActions, vendors.vendors(incidents, policyActions, articleOrder),
        () -> records.get().map(Records::article), () -> records.get().flatMap(one -> one.mentions().stream()), failures);
  }
}
