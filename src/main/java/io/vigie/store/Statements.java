package io.vigie.store;

import io.vigie.fetch.Validators;
import io.vigie.record.Failure;
import io.vigie.record.Json;
import io.vigie.source.Lead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the writer writes of documents; each statement is prepared once. */
final class Statements implements AutoCloseable {

  private static final String SAVE = """
      INSERT INTO document (name, source, run, address, etag, last_modified, input_hash, extraction, annotation, article, language, day,
        wanted, relevance, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET source = excluded.source, run = excluded.run, address = excluded.address, etag = excluded.etag,
        last_modified = excluded.last_modified, input_hash = excluded.input_hash, extraction = excluded.extraction,
        annotation = excluded.annotation, article = excluded.article, language = excluded.language, day = excluded.day,
        wanted = excluded.wanted, relevance = excluded.relevance, fingerprint = excluded.fingerprint
      RETURNING id""";
  private static final String SAVE_ARTICLE = """
      INSERT INTO stored_article (document, article, records, text) VALUES (?, ?, ?, ?)
      ON CONFLICT (document) DO UPDATE SET article = excluded.article, records = excluded.records, text = excluded.text""";
  private static final String SAVE_MENTION = "INSERT INTO stored_mention (document, kind, text, value, link, starts) VALUES (?, ?, ?, ?, ?, ?)";
  private static final String UPDATE = """
      UPDATE document SET extraction = ?, annotation = ?, language = ?, day = ?, relevance = ? WHERE name = ? RETURNING id""";
  private static final String CONFIRM = """
      UPDATE document SET run = ?, etag = coalesce(?, etag), last_modified = coalesce(?, last_modified), wanted = max(wanted, ?)
      WHERE name = ? RETURNING relevance""";
  private static final String SAVE_FAILURE =
      "INSERT OR REPLACE INTO failure (source, error, run, stage, message, retriable) VALUES (?, ?, ?, ?, ?, ?)";
  private static final String SAVE_PENDING =
      "INSERT OR REPLACE INTO pending (name, run, source, address, title, published, language) VALUES (?, ?, ?, ?, ?, ?, ?)";

  private static final String SAVE_LISTING =
      "INSERT OR REPLACE INTO listing (address, url, etag, last_modified, content_type, body) VALUES (?, ?, ?, ?, ?, ?)";

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  void save(Document document, StoredArticle article, long run) throws SQLException {
    Validators validators = document.validators();
    long id = number(SAVE, document.name(), article.source(), run, document.address(), validators.etag(), validators.lastModified(),
        document.inputHash(), document.extraction(), document.annotation(), article.id(), article.language(), article.day(),
        document.wanted(), article.relevance(), article.fingerprint());
    saveArticle(id, article);
    settled(document.name(), article.source());
    saveFailure(document.failure(), run);
  }

  /** Puts what a document proves in place of what it proved; the document itself stays. */
  void update(Document.Known known, String extraction, String annotation, StoredArticle article, @Nullable Failure failure, long run)
      throws SQLException {
    long id = number(UPDATE, extraction, annotation, article.language(), article.day(), article.relevance(), known.name());
    saveArticle(id, article);
    execute("DELETE FROM failure WHERE source = ?", article.source());
    if (known.run() == run) {
      saveFailure(failure, run);
    }
  }

  private void saveArticle(long id, StoredArticle article) throws SQLException {
    execute(SAVE_ARTICLE, id, article.article(), article.records(), article.text());
    execute("DELETE FROM stored_mention WHERE document = ?", id);
    for (StoredMention mention : article.mentions()) {
      execute(SAVE_MENTION, id, mention.kind().code(), mention.text(), mention.value(), mention.link(), Json.line(mention.starts()));
    }
  }

  /** The document was met again and has not changed. */
  void confirm(String name, String source, Validators validators, boolean wanted, long run) throws SQLException {
    if (isAnnotated(CONFIRM, run, validators.etag(), validators.lastModified(), wanted, name)) {
      settled(name, source);
    } else {
      execute("UPDATE failure SET run = ? WHERE source = ?", run, source);
      execute("DELETE FROM pending WHERE name = ?", name);
    }
  }

  private boolean isAnnotated(String sql, @Nullable Object... values) throws SQLException {
    try (ResultSet row = bind(sql, values).executeQuery()) {
      return row.next() && row.getObject(1) != null;
    }
  }

  /** What {@code name} proves is already what this input and {@code extraction} would make. */
  void markMade(String name, String inputHash, String extraction) throws SQLException {
    execute("UPDATE document SET input_hash = ?, extraction = ? WHERE name = ?", inputHash, extraction, name);
  }

  void save(String name, Failure failure, long run) throws SQLException {
    saveFailure(failure, run);
    execute("DELETE FROM pending WHERE name = ?", name);
  }

  private void saveFailure(@Nullable Failure failure, long run) throws SQLException {
    if (failure != null) {
      execute(SAVE_FAILURE, failure.source(), failure.error(), run, failure.stage().name(), failure.message(), failure.retriable());
    }
  }

  void savePending(String name, Lead lead, long run) throws SQLException {
    execute(SAVE_PENDING, name, run, lead.source(), String.valueOf(lead.url()), lead.title(), lead.published(), lead.language());
  }

  void saveListing(String address, StoredListing listing) throws SQLException {
    execute(SAVE_LISTING, address, listing.url().toString(), listing.validators().etag(), listing.validators().lastModified(),
        listing.contentType(), StoredListing.compress(listing.read()));
  }

  /** Nothing is left to do for a document, and what failed before does no more. */
  private void settled(String name, String source) throws SQLException {
    execute("DELETE FROM failure WHERE source = ?", source);
    execute("DELETE FROM pending WHERE name = ?", name);
  }

  /** The run that goes on, if the last one had the same key and did not end; else a new one. */
  long begin(String key, double leastRelevance, String started) throws SQLException {
    try (ResultSet last = bind("SELECT id, key, finished FROM run ORDER BY id DESC LIMIT 1").executeQuery()) {
      if (last.next() && last.getString(2).equals(key) && last.getString(3) == null) {
        return last.getLong(1);
      }
    }
    execute("DELETE FROM pending");
    return number("INSERT INTO run (key, least_relevance, started) VALUES (?, ?, ?) RETURNING id", key, leastRelevance, started);
  }

  void finish(long run, String finished) throws SQLException {
    execute("UPDATE run SET finished = ? WHERE id = ?", finished, run);
  }

  Connection connection() {
    return connection;
  }

  void execute(String sql, @Nullable Object... values) throws SQLException {
    bind(sql, values).execute();
  }

  private long number(String sql, @Nullable Object... values) throws SQLException {
    try (ResultSet row = bind(sql, values).executeQuery()) {
      if (!row.next()) {
        throw new SQLException("no row for: " + sql);
      }
      return row.getLong(1);
    }
  }

  private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
  }
}
