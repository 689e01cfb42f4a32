package io.vigie.store;

import io.vigie.article.NearDuplicates;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Chooses the documents whose articles count: those that are wanted and relevant, in order of publication, and of several with one
 * article the first by source. An article that could not be annotated is relevant only where every article is. The order, and so which of two near-duplicates is the earlier, does not depend on when a document was read.
 */
final class Selection {

  private static final String SELECT = """
      INSERT INTO selected (document, article)
        SELECT id, article FROM (
          SELECT id, article, day, row_number() OVER (PARTITION BY article ORDER BY relevance IS NULL, source, name) AS place
          FROM document WHERE wanted AND coalesce(relevance, 0) >= ?)
        WHERE place = 1 ORDER BY day, article""";
  private static final String FINGERPRINTS = """
      SELECT s.position, s.article, d.fingerprint FROM selected AS s JOIN document AS d ON d.id = s.document
      WHERE d.fingerprint IS NOT NULL ORDER BY s.position""";

  private Selection() {}

  static void renew(Connection connection, double leastRelevance) throws SQLException {
    try (Statement delete = connection.createStatement(); PreparedStatement select = connection.prepareStatement(SELECT)) {
      delete.executeUpdate("DELETE FROM selected");
      select.setDouble(1, leastRelevance);
      select.executeUpdate();
    }
    markDuplicates(connection);
  }

  private static void markDuplicates(Connection connection) throws SQLException {
    NearDuplicates duplicates = new NearDuplicates();
    try (Statement query = connection.createStatement(); ResultSet row = query.executeQuery(FINGERPRINTS);
        PreparedStatement mark = connection.prepareStatement("UPDATE selected SET duplicate_of = ? WHERE position = ?")) {
      while (row.next()) {
        long fingerprint = row.getLong(3);
        String original = duplicates.find(fingerprint).orElse(null);
        if (original != null) {
          mark.setString(1, original);
          mark.setLong(2, row.getLong(1));
          mark.executeUpdate();
        }
        duplicates.add(row.getString(2), fingerprint);
      }
    }
  }
}
