package io.vigie.export;

import io.vigie.assemble.Records;
import io.vigie.merge.Dataset;
import io.vigie.merge.Merger;
import io.vigie.record.Article;
import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import io.vigie.record.Samples;
import io.vigie.record.Vendor;
import java.util.ArrayList;
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

  /** Invented incidents and policy actions of some years, countries, vendors and languages, each with the sentence that proves it. */
  public static Dataset many(int records) {
    List<Incident> incidents = new ArrayList<>();
    List<PolicyAction> actions = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    List<Vendor> vendors = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      News news = new News(i);
      articles.add(news.article());
      if (i % 2 == 0) {
        incidents.add(news.incident());
      } else {
        actions.add(news.action());
      }
      if (i < News.VENDORS) {
        vendors.add(news.maker());
      }
    }
    return new Dataset(incidents, actions, vendors, articles::stream, Stream::empty, Stream::empty);
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
