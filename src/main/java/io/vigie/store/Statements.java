package io.vigie.store;

import io.vigie.record.Article;
import io.vigie.record.Failure;
import io.vigie.record.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The prepared statements of the writer. */
final class Statements implements AutoCloseable {

  private final Connection connection;
  private final PreparedStatement saveDocument;
  private final PreparedStatement confirmDocument;
  private final PreparedStatement saveFailure;
  private final PreparedStatement dropFailures;

  Statements(Connection connection) throws SQLException {
    this.connection = connection;
    this.saveDocument = connection.prepareStatement("""
        INSERT OR REPLACE INTO documents (source, run, address, etag, last_modified, input_hash, extraction, annotation, article,
          published, content_hash, relevance, records) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    this.confirmDocument = connection.prepareStatement("UPDATE documents SET run = ?, etag = coalesce(?, etag), "
        + "last_modified = coalesce(?, last_modified) WHERE source = ?");
    this.saveFailure = connection.prepareStatement(
        "INSERT OR REPLACE INTO failures (source, error, run, stage, message, retriable) VALUES (?, ?, ?, ?, ?, ?)");
    this.dropFailures = connection.prepareStatement("DELETE FROM failures WHERE source = ?");
  }

  void save(Document document, long run) throws SQLException {
    Article article = document.records().article();
    int column = 0;
    saveDocument.setString(++column, document.source());
    saveDocument.setLong(++column, run);
    saveDocument.setString(++column, document.address());
    saveDocument.setString(++column, document.validators().etag());
    saveDocument.setString(++column, document.validators().lastModified());
    saveDocument.setString(++column, document.inputHash());
    saveDocument.setString(++column, document.extraction());
    saveDocument.setString(++column, document.annotation());
    saveDocument.setString(++column, article.id());
    saveDocument.setString(++column, article.published() == null ? "" : article.published());
    saveDocument.setString(++column, article.contentHash());
    saveDocument.setDouble(++column, article.relevance());
    saveDocument.setString(++column, Json.line(document.records()));
    saveDocument.executeUpdate();
    dropFailures(document.source());
  }

  /** The document is met again and has not changed. */
  void confirm(String source, io.vigie.fetch.Validators validators, long run) throws SQLException {
    confirmDocument.setLong(1, run);
    confirmDocument.setString(2, validators.etag());
    confirmDocument.setString(3, validators.lastModified());
    confirmDocument.setString(4, source);
    confirmDocument.executeUpdate();
    dropFailures(source);
  }

  void save(Failure failure, long run) throws SQLException {
    saveFailure.setString(1, failure.source());
    saveFailure.setString(2, failure.error());
    saveFailure.setLong(3, run);
    saveFailure.setString(4, failure.stage().name());
    saveFailure.setString(5, failure.message());
    saveFailure.setBoolean(6, failure.retriable());
    saveFailure.executeUpdate();
  }

  private void dropFailures(String source) throws SQLException {
    dropFailures.setString(1, source);
    dropFailures.executeUpdate();
  }

  /** The run that goes on, if the last one had the same key and did not end; else a new one. */
  long begin(String key, String started) throws SQLException {
    try (PreparedStatement last = connection.prepareStatement("SELECT id, key, finished FROM runs ORDER BY id DESC LIMIT 1");
        ResultSet result = last.executeQuery()) {
      if (result.next() && result.getString(2).equals(key) && result.getString(3) == null) {
        return result.getLong(1);
      }
    }
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO runs (key, started) VALUES (?, ?) RETURNING id")) {
      insert.setString(1, key);
      insert.setString(2, started);
      try (ResultSet id = insert.executeQuery()) {
        return id.getLong(1);
      }
    }
  }

  void finish(long run, String finished) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement("UPDATE runs SET finished = ? WHERE id = ?")) {
      update.setString(1, finished);
      update.setLong(2, run);
      update.executeUpdate();
    }
  }

  /** For tables that others keep in the same file. */
  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    saveDocument.close();
    confirmDocument.close();
    saveFailure.close();
    dropFailures.close();
  }
}
