package io.vigie.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident or a policy action comes from and how sure it is. In JSON its fields stand in the record itself.
 *
 * @param confidence from 0 to 1
 * @param outlets number of independent outlets; copies of one agency text count once
 * @param firstSeen earliest publication date (EDTF) of the articles
 * @param lastSeen latest publication date (EDTF) of the articles
 * @param supersedes ids of the records that a merge ended
 * @param articles ids of the articles, in order of publication date, then id
 */
public record Provenance(
    List<Related> related,
    double confidence,
    int outlets,
    @Nullable String firstSeen,
    @Nullable String lastSeen,
    List<String> supersedes,
    List<String> articles,
    List<Evidence> evidence) {

  public Provenance {
    related = List.copyOf(related);
    supersedes = List.copyOf(supersedes);
    articles = List.copyOf(articles);
    evidence = List.copyOf(evidence);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }
}
