package io.vigie.export.ftm;

import io.vigie.export.Exporter;
import io.vigie.merge.Dataset;
import io.vigie.record.Article;
import io.vigie.store.AtomicFile;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * FollowTheMoney entities in one file, one a line: vendors as companies, authorities as public bodies, restrictions of somebody named as
 * sanctions, rulings of courts as court cases, other records as events, articles as articles, and each sentence as the documentation that
 * ties an article to what it proves. The texts of articles are not exported.
 */
public final class FtmExporter implements Exporter {

  @Override
  public void export(Dataset dataset, Path out) {
    AtomicFile.write(out, stream -> write(dataset, stream));
  }

  private static void write(Dataset dataset, OutputStream out) {
    FtmWriter writer = new FtmWriter(out);
    EventMapper events = new EventMapper(writer, new Bodies(writer, dataset.vendors()));
    Set<String> proving = new HashSet<>();
    dataset.incidents().forEach(incident -> proving.addAll(incident.provenance().articles()));
    dataset.policyActions().forEach(action -> proving.addAll(action.provenance().articles()));
    try (Stream<Article> articles = dataset.articles().get()) {
      articles.filter(article -> proving.contains(article.id())).forEach(article -> writer.write(entity(article)));
    }
    dataset.incidents().forEach(events::add);
    dataset.policyActions().forEach(events::add);
  }

  static String id(String article) {
    return FtmWriter.id("article", article);
  }

  private static FtmEntity entity(Article article) {
    String title = article.title() == null ? article.source() : article.title();
    return new FtmEntity(id(article.id()), "Article").add("name", title).add("title", title).add("author", article.bylines())
        .add("publisher", article.outlet()).add("sourceUrl", EventMapper.webAddress(article.url() == null ? article.canonicalUrl() : article.url()))
        .addDate("publishedAt", article.published()).addDate("modifiedAt", article.modified()).addDate("retrievedAt", article.retrieved())
        .add("language", article.language() == null ? null : Locale.forLanguageTag(article.language()).getISO3Language());
  }
}
