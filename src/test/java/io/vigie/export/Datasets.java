package io.vigie.export;

import io.vigie.assemble.Records;
import io.vigie.merge.Dataset;
import io.vigie.merge.Merger;
import io.vigie.record.Incident;
import io.vigie.record.Samples;
import java.util.List;
import java.util.stream.Stream;

/** Small datasets for the tests of every format. */
public final class Datasets {

  private Datasets() {}

  /** One record of each kind, every field of them filled. */
  public static Dataset full() {
    return new Merger().merge(() -> Stream.of(
        new Records(Samples.article("article-1"), List.of(Samples.incident()), List.of(Samples.policyAction()), List.of(Samples.vendor()),
            List.of(Samples.mention("article-1"))),
        new Records(Samples.article("article-2"), List.of(), List.of(), List.of(), List.of())), () -> Stream.of(Samples.failure()));
  }

  public static Dataset empty() {
    return new Merger().merge(Stream::empty, Stream::empty);
  }

  /** The full dataset with another title of its incident. */
  public static Dataset titled(String title) {
    Incident plain = Samples.incident();
    Incident titled = new Incident(plain.id(), plain.type(), title, plain.status(), plain.when(), plain.reported(), plain.country(),
        plain.place(), plain.victim(), plain.actor(), plain.vendors(), plain.products(), plain.technologies(), plain.vector(),
        plain.counts(), plain.cves(), plain.attribution(), plain.provenance());
    Dataset full = full();
    return new Dataset(List.of(titled), full.policyActions(), full.vendors(), full.articles(), full.mentions(), full.failures());
  }
}
