package io.vigie.store;

import io.vigie.assemble.Records;
import io.vigie.fetch.Validators;
import io.vigie.record.Article;
import io.vigie.record.Failure;
import io.vigie.record.Json;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * What Vigie remembers of a folder: every document that was read, what it proves, and what failed, in {@code vigie.db}.
 *
 * <p>Life cycle: {@link #open}, {@link #begin} a run, save and confirm documents and failures, {@link #finish}, close. What
 * {@link #save} has said to be done survives whatever stops the process. One process at a time may have the folder open. Safe for
 * use by several threads. Every fault is a {@link VigieException} of the stage {@code STORE} and ends the run: {@code in-use},
 * {@code not-writable}, {@code disk-full}, {@code disk-error}, {@code damaged-database}, {@code foreign-database},
 * {@code newer-database}, {@code store-error}.
 */
public final class Store implements AutoCloseable {

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
    Path file = folder.resolve("vigie.db");
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
   * @return the run's number
   */
  public long begin(String key) {
    long[] number = new long[1];
    writer.await(statements -> number[0] = statements.begin(key, now()));
    run = number[0];
    return run;
  }

  /** The run is complete: the next one with the same key is a new one. */
  public void finish() {
    writer.await(statements -> statements.finish(run, now()));
  }

  /** What is known of a document; empty when it was never read. */
  public Optional<Document.Known> find(String source) {
    return one("SELECT run, etag, last_modified, input_hash, extraction, annotation FROM documents WHERE source = ?", source,
        row -> new Document.Known(row.getLong(1), new Validators(row.getString(2), row.getString(3)), row.getString(4),
            row.getString(5), row.getString(6)));
  }

  /** What a document proves, as it was stored; empty when it was never read. */
  public Optional<Records> records(String source) {
    return one("SELECT records FROM documents WHERE source = ?", source, row -> Json.read(row.getString(1), Records.class));
  }

  /** The failure of a document in this run, when trying again is of no use. */
  public Optional<Failure> finalFailure(String source) {
    return one("SELECT source, stage, error, message, retriable FROM failures WHERE retriable = 0 AND run = " + run + " AND source = ?",
        source, Store::failure);
  }

  /** Whether an article was read at {@code url}. */
  public boolean hasPage(URI url) {
    return one("SELECT 1 FROM documents WHERE address = ?", url.toString(), row -> true).isPresent();
  }

  /** Keeps a document in place of an earlier version; the future ends when it is safe. */
  public CompletableFuture<Void> save(Document document) {
    return writer.submit(statements -> statements.save(document, run));
  }

  /** Notes that a document was met again and is still the same. */
  public CompletableFuture<Void> confirm(String source, Validators validators) {
    return writer.submit(statements -> statements.confirm(source, validators, run));
  }

  /** Keeps a failure; an earlier version of the document stays. */
  public CompletableFuture<Void> save(Failure failure) {
    return writer.submit(statements -> statements.save(failure, run));
  }

  /**
   * What each article proves, ordered by publication date, article id and source. Of several sources with one article, the first
   * counts. The stream reads as it goes; close it.
   *
   * @param relevance articles below are left out
   */
  public Stream<Records> records(double relevance) {
    return Rows.stream(database, """
        SELECT records FROM documents AS d WHERE relevance >= ? AND NOT EXISTS (
          SELECT 1 FROM documents AS e WHERE e.article = d.article AND e.source < d.source AND e.relevance >= ?)
        ORDER BY published, article, source""", row -> Json.read(row.getString(1), Records.class), relevance, relevance);
  }

  /** How many articles there are. */
  public long count(double relevance) {
    return one("SELECT count(DISTINCT article) FROM documents WHERE relevance >= ?", relevance, row -> row.getLong(1)).orElse(0L);
  }

  /** What failed in this run, ordered by source. The stream reads as it goes; close it. */
  public Stream<Failure> failures() {
    return Rows.stream(database, "SELECT source, stage, error, message, retriable FROM failures WHERE run = ? ORDER BY source, error",
        Store::failure, run);
  }

  /** Documents whose records were made in another way than {@code annotation} says. The stream reads as it goes; close it. */
  public Stream<String> outdated(String annotation) {
    return Rows.stream(database, "SELECT source FROM documents WHERE annotation <> ? ORDER BY source", row -> row.getString(1), annotation);
  }

  /** Replaces what {@code source} proves, made anew from the stored article. */
  public CompletableFuture<Void> update(String source, String annotation, Records records) {
    Article article = records.article();
    return writer.submit(statements -> {
      try (PreparedStatement update = statements.connection()
          .prepareStatement("UPDATE documents SET annotation = ?, relevance = ?, records = ? WHERE source = ?")) {
        update.setString(1, annotation);
        update.setDouble(2, article.relevance());
        update.setString(3, Json.line(records));
        update.setString(4, source);
        update.executeUpdate();
      }
    });
  }

  /** Something that others write into the same file. */
  public interface TableWork {
    void write(Connection connection) throws SQLException;
  }

  /** Does {@code work} in one transaction, which is complete or undone when this returns. */
  public void inTransaction(TableWork work) {
    writer.await(statements -> work.write(statements.connection()));
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

  private static Failure failure(ResultSet row) throws SQLException {
    return new Failure(row.getString(1), Stage.valueOf(row.getString(2)), row.getString(3), row.getString(4), row.getBoolean(5));
  }

  private static String now() {
    return OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Override
  public void close() {
    writer.close();
    try {
      lookup.close();
    } catch (SQLException fault) {
      throw StoreErrors.of(database.file(), fault);
    } finally {
      lock.close();
    }
  }
}
