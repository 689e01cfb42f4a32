package io.vigie.assemble;

import io.vigie.record.Article;
import io.vigie.record.Incident;
import io.vigie.record.Mention;
import io.vigie.record.PolicyAction;
import io.vigie.record.Vendor;
import java.util.List;

/** What one article proves. Vendors carry what this article says of them; merging sums them up. */
public record Records(
    Article article, List<Incident> incidents, List<PolicyAction> policyActions, List<Vendor> vendors, List<Mention> mentions) {

  public Records {
    incidents = List.copyOf(incidents);
    policyActions = List.copyOf(policyActions);
    vendors = List.copyOf(vendors);
    mentions = List.copyOf(mentions);
  }
}
