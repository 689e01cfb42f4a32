package io.vigie.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.vigie.export.Datasets;
import io.vigie.merge.Dataset;
import io.vigie.record.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExporterTest {

  @TempDir Path folder;

  private List<Map<String, String>> rows(Dataset dataset, String table) throws Exception {
    new CsvExporter().export(dataset, folder);
    try (MappingIterator<Map<String, String>> rows = new CsvMapper().readerForMapOf(String.class)
        .with(CsvSchema.emptySchema().withHeader()).readValues(folder.resolve(table + ".csv").toFile())) {
      return rows.readAll();
    }
  }

  @Test
  void anIncidentIsOneRowWithItsFields() throws Exception {
    assertThat(rows(Datasets.full(), "incidents")).singleElement().satisfies(row -> assertThat(row)
        .containsEntry("id", "incident-1").containsEntry("type", "leak").containsEntry("status", "under-investigation")
        .containsEntry("when", "2023-02-24/2023-02-28").containsEntry("whenFirst", "2023-02-24").containsEntry("whenLast", "2023-02-28")
        .containsEntry("victim", "a clinic in Norville").containsEntry("victimKind", "health").containsEntry("actor", "")
        .containsEntry("counts", "at least 31 videos; about 400000 EUR").containsEntry("vendors", "Acme")
        .containsEntry("urls", "https://one.example/article-1"));
  }

  @Test
  void aPolicyActionIsOneRowWithItsFields() throws Exception {
    assertThat(rows(Datasets.full(), "policy-actions")).singleElement().satisfies(row -> assertThat(row)
        .containsEntry("authority", "Ministry of Works").containsEntry("authorityCountry", "NO").containsEntry("amount", "1500000")
        .containsEntry("currency", "NOK").containsEntry("articles", "article-1; article-2").containsEntry("originCountry", "CN"));
  }

  @Test
  void whatARecordHasSeveralOfStandsInLinkTables() throws Exception {
    assertThat(rows(Datasets.full(), "record-vendors")).containsExactly(
        Map.of("record", "incident-1", "recordKind", "incident", "vendor", "acme", "name", "Acme"),
        Map.of("record", "policy-1", "recordKind", "policy-action", "vendor", "acme", "name", "Acme"));
    assertThat(rows(Datasets.full(), "record-articles")).hasSize(3);
    assertThat(rows(Datasets.full(), "incident-counts")).extracting(row -> row.get("value")).containsExactly("31", "400000");
    assertThat(rows(Datasets.full(), "evidence")).hasSize(4)
        .allSatisfy(row -> assertThat(row).containsEntry("quote", Samples.SENTENCE).containsEntry("fields", "type; authority; date"));
    assertThat(rows(Datasets.full(), "related-records")).extracting(row -> row.get("related")).containsExactly("incident-1");
  }

  @Test
  void linesEndAsTheStandardSaysAndQuotesAreDoubled() throws Exception {
    new CsvExporter().export(Datasets.titled("Leak, \"31\" videos\nin Norville; Østby"), folder);

    String file = Files.readString(folder.resolve("incidents.csv"));
    assertThat(file).contains(",\"Leak, \"\"31\"\" videos\nin Norville; Østby\",").endsWith("\r\n").startsWith("id,type,title,");
    assertThat(rows(Datasets.titled("Leak, \"31\" videos\nin Norville; Østby"), "incidents").get(0))
        .containsEntry("title", "Leak, \"31\" videos\nin Norville; Østby");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"https://evil.example\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1"})
  void noCellIsRunAsAFormula(String title) throws Exception {
    assertThat(rows(Datasets.titled(title), "incidents").get(0)).containsEntry("title", "'" + title);
  }

  @Test
  void aTableWithoutRowsHasItsHeader() throws Exception {
    new CsvExporter().export(Datasets.empty(), folder);

    assertThat(Files.readString(folder.resolve("incident-cves.csv"))).isEqualTo("incident,cve\r\n");
  }
}
