package io.vigie.export.jsonld;

import io.vigie.export.Exporter;
import io.vigie.merge.Dataset;
import io.vigie.record.Article;
import io.vigie.record.Json;
import io.vigie.record.Vendor;
import io.vigie.store.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One JSON-LD document in the vocabulary of <a href="https://schema.org">schema.org</a>: vendors as organizations, incidents as events,
 * policy actions as actions, articles as news articles. It needs no context of elsewhere to be read. The texts of articles are not in it.
 */
public final class JsonLdExporter implements Exporter {

  private static final String CONTEXT = """
      {"@context":{"@vocab":"https://schema.org/","url":{"@type":"@id"},"sameAs":{"@type":"@id"},"actionStatus":{"@type":"@id"}},"@graph":[""";

  @Override
  public void export(Dataset dataset, Path out) {
    AtomicFile.write(out, stream -> write(dataset, stream));
  }

  private static void write(Dataset dataset, OutputStream stream) throws IOException {
    Graph graph = new Graph(stream);
    graph.write(CONTEXT.strip());
    Set<String> proving = new HashSet<>();
    dataset.incidents().forEach(incident -> proving.addAll(incident.provenance().articles()));
    dataset.policyActions().forEach(action -> proving.addAll(action.provenance().articles()));
    dataset.vendors().forEach(vendor -> graph.add(organization(vendor)));
    dataset.incidents().forEach(incident -> graph.add(EventThings.of(incident)));
    dataset.policyActions().forEach(action -> graph.add(EventThings.of(action)));
    try (Stream<Article> articles = dataset.articles().get()) {
      articles.filter(article -> proving.contains(article.id())).forEach(article -> graph.add(newsArticle(article)));
    }
    graph.write("\n]}\n");
  }

  /** Vendors have readable ids, which must not meet those of records. */
  static String vendorId(String vendor) {
    return "vendor-" + vendor;
  }

  private static Thing organization(Vendor vendor) {
    return new Thing("Organization", vendorId(vendor.id())).put("identifier", vendor.id()).put("name", vendor.name())
        .put("alternateName", vendor.aliases()).put("location", Thing.place(null, vendor.country()))
        .put("parentOrganization", vendor.parent() == null ? null : Thing.named("Organization", vendor.parent()))
        .putUrl("sameAs", vendor.wikidata() == null ? null : "https://www.wikidata.org/entity/" + vendor.wikidata());
  }

  private static Thing newsArticle(Article article) {
    return new Thing("NewsArticle", article.id()).put("headline", article.title())
        .putUrl("url", article.url() == null ? article.canonicalUrl() : article.url()).put("datePublished", article.published())
        .put("dateModified", article.modified()).put("inLanguage", article.language())
        .put("publisher", article.outlet() == null ? null : Thing.named("Organization", article.outlet()))
        .putAll("author", article.bylines().stream().map(name -> Thing.named("Person", name)).toList());
  }

  /** The things, one a line. */
  private static final class Graph {
    private final OutputStream out;
    private boolean begun;

    Graph(OutputStream out) {
      this.out = out;
    }

    void add(Thing thing) {
      write((begun ? ",\n" : "\n") + Json.line(thing.json()));
      begun = true;
    }

    void write(String text) {
      try {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException exception) {
        throw new UncheckedIOException(exception);
      }
    }
  }
}
