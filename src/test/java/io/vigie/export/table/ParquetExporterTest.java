package io.vigie.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.export.Datasets;
import io.vigie.merge.Dataset;
import io.vigie.record.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read back by DuckDB, as an analyst would. */
class ParquetExporterTest {

  @TempDir Path folder;

  private List<List<String>> query(Dataset dataset, String sql) throws Exception {
    new ParquetExporter().export(dataset, folder);
    List<List<String>> rows = new ArrayList<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet result = duckdb.createStatement().executeQuery(sql.replace("$", folder.toString()))) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void columnsHaveTheTypesThatAnAnalystExpects() throws Exception {
    assertThat(query(Datasets.full(), """
        SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '$/policy-actions.parquet')
        WHERE column_name IN ('date', 'dateFirst', 'vendors', 'amount', 'outlets', 'confidence') ORDER BY 1"""))
        .containsExactly(List.of("amount", "DOUBLE"), List.of("confidence", "DOUBLE"), List.of("date", "VARCHAR"),
            List.of("dateFirst", "DATE"), List.of("outlets", "INTEGER"), List.of("vendors", "VARCHAR[]"));
  }

  @Test
  void whoRestrictedAVendorSinceWhenAndWhereIsTheProof() throws Exception {
    assertThat(query(Datasets.full(), """
        SELECT p.authority, p.dateFirst, p.amount, e.quote FROM '$/policy-actions.parquet' p
        JOIN '$/record-vendors.parquet' v ON v.record = p.id JOIN '$/evidence.parquet' e ON e.record = p.id
        WHERE v.vendor = 'acme' AND p.dateFirst >= DATE '2023-01-01' AND list_contains(e.fields, 'date') AND e.article = 'article-1'"""))
        .containsExactly(List.of("Ministry of Works", "2023-02-09", "1500000.0", Samples.SENTENCE));
  }

  @Test
  void whatIsNotKnownIsNull() throws Exception {
    assertThat(query(Datasets.full(), "SELECT count(*) FROM '$/incidents.parquet' WHERE actor IS NULL AND len(counts) = 2"))
        .containsExactly(List.of("1"));
  }

  @Test
  void everyTableIsThereAlsoWithoutRows() throws Exception {
    assertThat(query(Datasets.empty(), "SELECT count(*) FROM '$/incident-cves.parquet'")).containsExactly(List.of("0"));
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).hasSize(12).allMatch(name -> name.endsWith(".parquet"));
    }
  }

  @Test
  void theSameDatasetGivesTheSameBytes() throws Exception {
    new ParquetExporter().export(Datasets.full(), folder.resolve("a"));
    new ParquetExporter().export(Datasets.full(), folder.resolve("b"));

    assertThat(folder.resolve("a/incidents.parquet")).hasSameBinaryContentAs(folder.resolve("b/incidents.parquet"));
  }
}
