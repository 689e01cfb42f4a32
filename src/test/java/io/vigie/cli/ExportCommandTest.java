package io.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.export.Datasets;
import io.vigie.export.JsonLines;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void aRunHasWritten() {
    JsonLines.write(Datasets.full(), folder);
  }

  private int vigie(String... arguments) {
    return Main.commandLine().setErr(new PrintWriter(said, true)).setOut(new PrintWriter(said, true)).execute(arguments);
  }

  @ParameterizedTest
  @CsvSource({"csv, csv/incidents.csv", "parquet, parquet/evidence.parquet", "html, report.html", "jsonl, incidents.jsonl", "stix, stix.json", "ftm, entities.ftm.json"})
  void everyFormatHasItsUsualPlace(String format, String file) {
    assertThat(vigie("export", folder.toString(), "--format", format)).isZero();

    assertThat(folder.resolve(file)).isNotEmptyFile();
  }

  @Test
  void outNamesAnotherPlace() {
    assertThat(vigie("export", folder.toString(), "-f", "csv", "-o", folder.resolve("elsewhere").toString())).isZero();

    assertThat(folder.resolve("elsewhere/vendors.csv")).isNotEmptyFile();
    assertThat(folder.resolve("csv")).doesNotExist();
  }

  @Test
  void correctionsApplyAndOneThatDoesNotIsNamed() throws Exception {
    Files.writeString(folder.resolve("corrections.jsonl"), """
        {"id": "incident-1", "set": {"place": "Norhaven"}}
        {"id": "gone", "drop": true}
        """);

    assertThat(vigie("export", folder.toString(), "--format", "csv")).isEqualTo(1);
    assertThat(folder.resolve("csv/incidents.csv")).content().contains(",Norhaven,");
    assertThat(said.toString()).contains("corrections.jsonl:2: the correction no longer applies");
  }

  @Test
  void aFolderWithoutRecordsIsNamed() {
    assertThat(vigie("export", folder.resolve("nowhere").toString(), "--format", "csv")).isEqualTo(2);

    assertThat(said.toString()).contains("nowhere holds no records").doesNotContain("\tat ");
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheKnownOnes() {
    assertThat(vigie("export", folder.toString(), "--format", "xlsx")).isEqualTo(2);

    assertThat(said.toString()).contains("jsonl").contains("parquet");
  }

  @Test
  void aDamagedLineIsNamed() throws Exception {
    Files.writeString(folder.resolve("incidents.jsonl"), "{\"id\": 1\n");

    assertThat(vigie("export", folder.toString(), "--format", "csv")).isEqualTo(2);
    assertThat(said.toString()).contains("incidents.jsonl:1: not a JSON Incident");
  }

  @Test
  void theSchemaOfARecordIsPrinted() {
    assertThat(vigie("schema", "policy-action")).isZero();

    assertThat(said.toString()).contains("2020-12").contains("\"procurement-restriction\"");
  }
}
