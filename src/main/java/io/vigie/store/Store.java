package io.vigie.store;

import io.vigie.assemble.Records;
import io.vigie.fetch.Validators;
import io.vigie.merge.Corrections;
import io.vigie.merge.Dataset;
import io.vigie.record.Article;
import io.vigie.record.Failure;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Lead;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Vigie remembers of a folder: every document that was found and read, what it proves, and what failed, in {@code vigie.db}.
 *
 * <p>Life cycle: {@link #open}, {@link #begin} a run, note what is found, save and confirm documents and failures, {@link #complete}
 * the records, {@link #finish}, close. What was saved survives whatever stops the process from the moment on that the future of
 * the call, or {@link #sync}, says so. The futures' actions run on the writer's thread and must be quick. One process at a time may have the folder open. Safe for use by several threads.
 * Every fault is a {@link VigieException} of the stage {@code STORE} and ends the run: {@code in-use}, {@code not-writable},
 * {@code disk-full}, {@code disk-error}, {@code damaged-database}, {@code foreign-database}, {@code newer-database},
 * {@code store-error}.
 */
public final class Store implements AutoCloseable {

  private static final String KNOWN =
      "SELECT id, name, run, etag, last_modified, input_hash, extraction, annotation, language, nullif(day, '~'), relevance IS NOT NULL FROM document";

  private static final String FAILURE = "SELECT source, stage, error, message, retriable FROM failure";

  private final StoreLock lock;
  private final Database database;
  private final Connection lookup;
  private final Writer writer;
  private volatile long run;

  private Store(StoreLock lock, Database database) throws SQLException {
    this.lock = lock;
    this.database = database;
    this.writer = new Writer(database);
    this.lookup = database.reader();
  }

  /** Opens the store of {@code folder}, making both when they are not there. */
  public static Store open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException refused) {
      throw new VigieException(Stage.STORE, "not-writable", "Cannot make the folder " + folder + ": " + refused.getMessage(), true, refused);
    }
    Path file = Database.in(folder);
    StoreLock lock = StoreLock.take(folder);
    try {
      Database.prepare(file);
      return new Store(lock, new Database(file));
    } catch (SQLException fault) {
      lock.close();
      throw StoreErrors.of(file, fault);
    } catch (RuntimeException fault) {
      lock.close();
      throw fault;
    }
  }

  /**
   * Begins a run, or goes on with the last one when that had the same key and was stopped.
   *
   * @param key sources and options of the run
   * @param leastRelevance articles below it are left out of the records
   * @return the run's number
   */
  public long begin(String key, double leastRelevance) {
    long[] number = new long[1];
    writer.await(statements -> number[0] = statements.begin(key, leastRelevance, now()));
    run = number[0];
    return run;
  }

  /** Whether the run that began has met documents already, before it was stopped. */
  public boolean goesOn() {
    return one("SELECT 1 FROM document WHERE run = ? LIMIT 1", run, row -> true).isPresent();
  }

  /** The run is complete: the next one with the same key is a new one. */
  public void finish() {
    writer.await(statements -> statements.finish(run, now()));
  }

  /** What is known of a document; empty when it was never read. */
  public Optional<Document.Known> find(String name) {
    return one(KNOWN + " WHERE name = ?", name, Store::known);
  }

  /** Whether this run has read a document, before it was stopped. */
  public boolean isDone(String name) {
    return find(name).map(known -> known.run() == run).orElse(false);
  }

  /** How many relevant documents hold word for word the article of another, and so give no article of their own. To be asked when the records are complete. */
  public long repeats(double leastRelevance) {
    return one("SELECT count(*) - (SELECT count(*) FROM selected) FROM document WHERE wanted AND coalesce(relevance, 0) >= ?", leastRelevance,
        row -> row.getLong(1)).orElse(0L);
  }

  /** The failure of a document in this run, when trying again is of no use. */
  public Optional<Failure> finalFailure(String source) {
    return one(FAILURE + " WHERE retriable = 0 AND run = " + run + " AND source = ?", source, StoredRecords::failure);
  }

  /** Why a document gave nothing when it was last tried. */
  public Optional<Failure> failure(String source) {
    return one(FAILURE + " WHERE source = ?", source, StoredRecords::failure);
  }

  /** Whether an article was read at {@code url}. */
  public boolean hasPage(URI url) {
    return one("SELECT 1 FROM document WHERE address = ?", url.toString(), row -> true).isPresent();
  }

  /** The feed or site map that was last read at {@code address}; empty when none is kept. */
  public Optional<StoredListing> listing(URI address) {
    return one("SELECT url, etag, last_modified, content_type, body FROM listing WHERE address = ?", address.toString(),
        row -> new StoredListing(URI.create(row.getString(1)), StoredListing.decompress(row.getBytes(5)), row.getString(4),
            new Validators(row.getString(2), row.getString(3))));
  }

  /** Keeps a feed or site map in place of an earlier version. */
  public void keep(URI address, StoredListing listing) {
    writer.submit(statements -> statements.saveListing(address.toString(), listing));
  }

  /** Notes a document that is yet to be fetched, so that a run that is stopped still knows it. */
  public void note(String name, Lead lead) {
    writer.submit(statements -> statements.savePending(name, lead, run));
  }

  /** What was noted and is still to be fetched. The stream reads as it goes; close it. */
  public Stream<Lead> pending() {
    return Rows.stream(database, "SELECT source, address, title, published, language FROM pending WHERE run = ? ORDER BY name",
        row -> new Lead(row.getString(1), URI.create(row.getString(2)), null, row.getString(3), row.getString(4), row.getString(5)), run);
  }

  /** Keeps a document in place of an earlier version; the future ends when it is safe. */
  public CompletableFuture<Void> save(Document document) {
    StoredArticle article = StoredArticle.of(document.records() == null ? document.article() : document.records().article(), document.records());
    return writer.submit(statements -> statements.save(document, article, run));
  }

  /** Notes that a document was met again and is still the same; the future ends when that is safe. */
  public CompletableFuture<Void> confirm(String name, String source, Validators validators, boolean wanted) {
    return writer.submit(statements -> statements.confirm(name, source, validators, wanted, run));
  }

  /** Keeps a failure, while an earlier version of the document stays; the future ends when it is safe. */
  public CompletableFuture<Void> fail(String name, Failure failure) {
    return writer.submit(statements -> statements.save(name, failure, run));
  }

  /** Shows all documents to {@code action}. They are read in portions, so that the journal does not grow for as long as this takes. */
  public void forEachDocument(Consumer<Document.Known> action) {
    List<Document.Known> portion;
    long last = 0;
    do {
      try (Stream<Document.Known> rows = Rows.stream(database, KNOWN + " WHERE id > ? ORDER BY id LIMIT 1000", Store::known, last)) {
        portion = rows.toList();
      }
      portion.forEach(action);
      last = portion.isEmpty() ? last : portion.get(portion.size() - 1).id();
    } while (!portion.isEmpty());
  }

  /** The article of a document. */
  public Article article(String name) {
    return one("SELECT a.article, a.text FROM document AS d JOIN stored_article AS a ON a.document = d.id WHERE d.name = ?", name,
        row -> StoredArticle.article(row.getString(1), row.getString(2), null)).orElseThrow();
  }

  /**
   * Replaces what a document proves, made anew from the stored article.
   *
   * @param records null when the article could not be annotated
   * @param failure why it could not
   */
  public void update(Document.Known known, String extraction, String annotation, Article article, @Nullable Records records,
      @Nullable Failure failure) {
    StoredArticle stored = StoredArticle.of(records == null ? article : records.article(), records);
    writer.submit(statements -> statements.update(known, extraction, annotation, stored, failure, run));
  }

  /** Notes that what a document proves is already what this input and {@code extraction} would make. */
  public void markMade(String name, String inputHash, String extraction) {
    writer.submit(statements -> statements.markMade(name, inputHash, extraction));
  }

  /** Returns when all that was handed over is safe. */
  public void sync() {
    writer.await(statements -> {});
  }

  /** How many articles were among the records when a run last completed them. */
  public long count() {
    return one("SELECT count(*) FROM selected WHERE position > ?", 0, row -> row.getLong(1)).orElse(0L);
  }

  /** Chooses the articles that count, merges what they prove and keeps the result in the tables made for people. */
  public Dataset complete(double leastRelevance, Corrections corrections) {
    writer.await(statements -> Selection.renew(statements.connection(), leastRelevance));
    Dataset dataset = new StoredRecords(database).read(corrections);
    writer.await(statements -> RecordTables.renew(statements, dataset));
    return dataset;
  }

  private <T> Optional<T> one(String query, Object parameter, Rows.Reader<T> reader) {
    writer.requireSound();
    synchronized (lookup) {
      try (PreparedStatement statement = lookup.prepareStatement(query)) {
        statement.setObject(1, parameter);
        try (ResultSet row = statement.executeQuery()) {
          return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
        }
      } catch (SQLException fault) {
        throw StoreErrors.of(database.file(), fault);
      }
    }
  }

  private static Document.Known known(ResultSet row) throws SQLException {
    return new Document.Known(row.getLong(1), row.getString(2), row.getLong(3), new Validators(row.getString(4), row.getString(5)),
        row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10), row.getBoolean(11));
  }

  private static String now() {
    return OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Override
  public void close() {
    try {
      lookup.close();
    } catch (SQLException fault) {
      throw StoreErrors.of(database.file(), fault);
    } finally {
      writer.close();
      database.settle();
      lock.close();
    }
  }
}
