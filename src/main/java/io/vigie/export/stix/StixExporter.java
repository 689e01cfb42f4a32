package io.vigie.export.stix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vigie.export.Exporter;
import io.vigie.merge.Dataset;
import io.vigie.record.Article;
import io.vigie.record.EventRecord;
import io.vigie.store.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A STIX 2.1 bundle in one file. Incidents are incidents, policy actions are courses of action, articles reports, sentences notes, vendors,
 * authorities and parties identities or threat actors; what STIX has no property for stands in two extensions that the bundle defines. Ids
 * are UUIDs of version 5 and times those of publication, so that a platform that imports the next export updates what it has. The texts
 * of articles are not in the bundle, and articles without a date of publication, which STIX wants, are told of by the notes alone.
 */
public final class StixExporter implements Exporter {

  @Override
  public void export(Dataset dataset, Path out) {
    AtomicFile.write(out, stream -> write(dataset, stream));
  }

  private static void write(Dataset dataset, OutputStream out) throws IOException {
    try (Bundle bundle = new Bundle(out)) {
      Extensions extensions = new Extensions();
      bundle.add(new StixObject(Bundle.PRODUCER, extensions.created(), extensions.created()).put("name", "Vigie")
          .put("identity_class", "system").put("description", "Reads news and writes records with the sentences that prove them."));
      bundle.add(extensions.definition(Extensions.INCIDENT));
      bundle.add(extensions.definition(Extensions.POLICY_ACTION));
      RecordMapper records = new RecordMapper(bundle, new Identities(bundle, dataset.vendors()));
      dataset.incidents().forEach(records::add);
      dataset.policyActions().forEach(records::add);
      Stream.concat(dataset.incidents().stream(), dataset.policyActions().stream()).forEach(records::relate);
      reports(dataset, bundle);
    }
  }

  private static void reports(Dataset dataset, Bundle bundle) {
    Map<String, Set<String>> proven = new HashMap<>();
    Stream.concat(dataset.incidents().stream(), dataset.policyActions().stream()).forEach(record ->
        record.provenance().articles().forEach(article ->
            proven.computeIfAbsent(article, none -> new TreeSet<>()).addAll(objects(record, article))));
    try (Stream<Article> articles = dataset.articles().get()) {
      articles.filter(article -> proven.containsKey(article.id())).forEach(article -> report(article, proven.get(article.id()), bundle));
    }
  }

  private static List<String> objects(EventRecord record, String article) {
    Stream<String> notes = record.provenance().evidence().stream().filter(evidence -> evidence.article().equals(article))
        .map(evidence -> RecordMapper.note(record, evidence));
    return Stream.concat(Stream.of(RecordMapper.id(record)), notes).toList();
  }

  private static void report(Article article, Set<String> objects, Bundle bundle) {
    Optional<String> published = StixTime.find(article.published());
    if (published.isEmpty()) {
      return;
    }
    String modified = StixTime.find(article.modified()).filter(time -> time.compareTo(published.get()) > 0).orElse(published.get());
    ArrayNode references = JsonNodeFactory.instance.arrayNode();
    Bundle.reference(article.outlet(), article.url() == null ? article.canonicalUrl() : article.url()).ifPresent(references::add);
    bundle.add(new StixObject(StixObject.id("report", article.id()), published.get(), modified)
        .put("lang", article.language()).put("name", article.title() == null ? article.source() : article.title())
        .put("description", article.outlet() == null ? null : "Article of " + article.outlet())
        .put("report_types", List.of("threat-report")).put("published", published.get())
        .put("object_refs", objects).put("external_references", references));
  }
}
