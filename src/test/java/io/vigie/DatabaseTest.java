package io.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code vigie.db} as people query it, after a run on the samples: whoever copies a query from the README gets one that was run here. */
class DatabaseTest {

  private static final Pattern QUERY = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  @TempDir private static Path out;

  @BeforeAll
  static void theSamplesAreRead() {
    try (Vigie vigie = new Vigie(VigieOptions.into(out))) {
      vigie.run(List.of("samples"));
    }
  }

  private static List<List<String>> rows(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + out.resolve("vigie.db")); Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The query of the README whose first line holds {@code words}. */
  private static String query(String words) throws IOException {
    return QUERY.matcher(Files.readString(Path.of("README.md"))).results().map(block -> block.group(1))
        .filter(block -> block.lines().findFirst().orElse("").contains(words)).findFirst().orElseThrow();
  }

  @Test
  void restrictionsOfAVendorComeWithTheirProof() throws Exception {
    assertThat(rows(query("Who restricted"))).isNotEmpty().allSatisfy(row -> {
      assertThat(row.get(6)).as("the sentence").isNotBlank();
      assertThat(row.get(7)).as("where it stands").isNotBlank();
    }).anySatisfy(row -> assertThat(row.subList(0, 2)).containsExactly("US", "Federal Communications Commission"))
        .anySatisfy(row -> assertThat(row.get(5)).as("the ground").isNotBlank());
  }

  @Test
  void vendorsAreCountedByTheirRecords() throws Exception {
    assertThat(rows(query("Which vendors"))).anySatisfy(row -> {
      assertThat(row.get(0)).isEqualTo("Hikvision");
      assertThat(Integer.parseInt(row.get(3))).isPositive();
    });
  }

  @Test
  void articlesAreFoundByTheirWords() throws Exception {
    assertThat(rows(query("Which articles"))).anySatisfy(row -> {
      assertThat(row.get(1)).startsWith("Séoul");
      assertThat(row.get(2)).contains("[");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"incident", "policy_action", "vendor", "evidence", "article", "mention"})
  void theTablesForPeopleAreFilled(String table) throws Exception {
    assertThat(Integer.parseInt(rows("SELECT count(*) FROM " + table).get(0).get(0))).isPositive();
  }

  @Test
  void recordsAndArticlesAreFoundWithoutReadingWholeTables() throws Exception {
    for (String sql : List.of(query("Who restricted"), "SELECT * FROM incident WHERE country = 'KR'",
        "SELECT * FROM policy_action WHERE type = 'ban' AND date > '2022'", "SELECT * FROM evidence WHERE article = 'a'",
        "SELECT * FROM article WHERE id = 'a'", "SELECT * FROM mention WHERE value = 'Hikvision'")) {
      assertThat(rows("EXPLAIN QUERY PLAN " + sql)).as(sql).noneMatch(row -> row.get(3).startsWith("SCAN") && !row.get(3).contains("CONSTANT"));
    }
  }

  @Test
  void everyRecordLeadsToItsEvidenceAndEveryQuoteStandsInItsArticle() throws Exception {
    assertThat(rows("SELECT id FROM incident WHERE id NOT IN (SELECT record FROM evidence)")).isEmpty();
    assertThat(rows("SELECT e.quote FROM evidence AS e JOIN article AS a ON a.id = e.article WHERE instr(a.text, e.quote) = 0")).isEmpty();
    assertThat(rows("SELECT e.article FROM evidence AS e LEFT JOIN article AS a ON a.id = e.article WHERE a.id IS NULL")).isEmpty();
  }
}
