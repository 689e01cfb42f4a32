package io.vigie.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.assemble.Records;
import io.vigie.merge.Corrections;
import io.vigie.merge.Dataset;
import io.vigie.merge.Merger;
import io.vigie.record.Article;
import io.vigie.record.Failure;
import io.vigie.record.Mention;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The dataset that the last completed run left in a store: merged anew, with texts and mentions streamed from the database. */
public final class StoredRecords {

  private static final String RECORDS = """
      SELECT a.article, s.duplicate_of, a.records FROM selected AS s JOIN stored_article AS a ON a.document = s.document
      ORDER BY s.position""";
  private static final String ARTICLES = """
      SELECT a.article, s.duplicate_of, a.text FROM selected AS s JOIN stored_article AS a ON a.document = s.document
      ORDER BY s.position""";
  private static final String MENTIONS = """
      SELECT s.article, m.kind, m.text, m.value, m.link, m.starts FROM selected AS s JOIN stored_mention AS m ON m.document = s.document
      ORDER BY s.position, m.rowid""";
  private static final String FAILURES = """
      SELECT source, stage, error, message, retriable FROM failure WHERE run = (SELECT max(id) FROM run) ORDER BY source, error""";
  private static final Comparator<Mention> IN_TEXT =
      Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end).thenComparing(Mention::kind);

  private final Database database;

  StoredRecords(Database database) {
    this.database = database;
  }

  /**
   * Reads what a run left in {@code folder}, which nobody should write to meanwhile. The dataset may be used as long as the folder is there;
   * its streams read from the database as they go.
   *
   * @param corrections to apply, such as {@link Corrections#of}
   * @throws VigieException of kind {@code no-database} when {@code folder} holds no results, or as {@link Store} throws
   */
  public static Dataset read(Path folder, Corrections corrections) {
    Path file = Database.in(folder);
    if (!Files.isRegularFile(file)) {
      throw new VigieException(Stage.STORE, "no-database", folder + " holds no results of a run: there is no " + file
          + ". Make them with: vigie run SOURCE… --out " + folder);
    }
    Database.check(file);
    return new StoredRecords(new Database(file)).read(corrections);
  }

  Dataset read(Corrections corrections) {
    return new Merger(corrections).merge(this::records, this::articles, this::mentions, this::failures);
  }

  /** What each article proves, without its text and mentions. */
  private Stream<Records> records() {
    ObjectMapper mapper = SharedStrings.mapper();
    return Rows.stream(database, RECORDS, row -> StoredArticle.records(mapper, row.getString(1), row.getString(2), row.getString(3)));
  }

  private Stream<Article> articles() {
    return Rows.stream(database, ARTICLES, row -> StoredArticle.article(row.getString(1), row.getString(3), row.getString(2)));
  }

  private Stream<Mention> mentions() {
    return Runs.of(Rows.stream(database, MENTIONS, row -> new ArticleMention(row.getString(1),
            StoredMention.of(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6)))), ArticleMention::article)
        .flatMap(StoredRecords::inText);
  }

  private record ArticleMention(String article, StoredMention mention) {}

  private static Stream<Mention> inText(List<ArticleMention> mentions) {
    List<Mention> all = new ArrayList<>();
    mentions.forEach(each -> each.mention.mentions(each.article).forEach(all::add));
    all.sort(IN_TEXT);
    return all.stream();
  }

  private Stream<Failure> failures() {
    return Rows.stream(database, FAILURES, StoredRecords::failure);
  }

  static Failure failure(ResultSet row) throws SQLException {
    return new Failure(row.getString(1), Stage.valueOf(row.getString(2)), row.getString(3), row.getString(4), row.getBoolean(5));
  }
}
