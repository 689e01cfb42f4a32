package io.vigie.merge;

import io.vigie.record.Article;
import io.vigie.record.Failure;
import io.vigie.record.Incident;
import io.vigie.record.Mention;
import io.vigie.record.PolicyAction;
import io.vigie.record.Vendor;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All that a run knows, after merging and corrections. Records are in memory; articles and mentions are streamed, for a run may hold more
 * of them than fit. Each call of a supplier gives a fresh stream in the same order; the caller closes it.
 *
 * @param incidents ordered by first publication date, then id
 * @param policyActions ordered likewise
 * @param vendors ordered by id
 * @param failures documents that gave nothing, then corrections that no longer apply
 */
public record Dataset(
    List<Incident> incidents,
    List<PolicyAction> policyActions,
    List<Vendor> vendors,
    Supplier<Stream<Article>> articles,
    Supplier<Stream<Mention>> mentions,
    Supplier<Stream<Failure>> failures) {

  public Dataset {
    incidents = List.copyOf(incidents);
    policyActions = List.copyOf(policyActions);
    vendors = List.copyOf(vendors);
  }
}
