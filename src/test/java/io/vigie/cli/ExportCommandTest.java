package io.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.Vigie;
import io.vigie.VigieOptions;
import io.vigie.merge.Dataset;
import io.vigie.record.Incident;
import io.vigie.record.Json;
import io.vigie.record.PolicyAction;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of a run over the samples. */
class ExportCommandTest {

  @TempDir static Path folder;
  private static Dataset run;
  private final StringWriter said = new StringWriter();

  @BeforeAll
  static void aRunHasWritten() {
    try (Vigie vigie = new Vigie(VigieOptions.into(folder))) {
      run = vigie.run(List.of("samples"));
    }
  }

  @AfterEach
  void withoutCorrections() throws IOException {
    Files.deleteIfExists(folder.resolve("corrections.jsonl"));
  }

  private int vigie(String... arguments) {
    return Main.commandLine().setErr(new PrintWriter(said, true)).setOut(new PrintWriter(said, true)).execute(arguments);
  }

  private static void correct(String... lines) throws IOException {
    Files.writeString(folder.resolve("corrections.jsonl"), String.join("\n", lines));
  }

  private <T> List<T> exported(String file, Class<T> type, Function<T, Boolean> wanted) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("again").resolve(file))) {
      return lines.map(line -> Json.read(line, type)).filter(wanted::apply).toList();
    }
  }

  private int exportAgain() {
    return vigie("export", folder.toString(), "-f", "jsonl", "-o", folder.resolve("again").toString());
  }

  @ParameterizedTest
  @CsvSource({"csv, csv/incidents.csv", "parquet, parquet/evidence.parquet", "html, report.html", "jsonl, incidents.jsonl", "stix, stix.json",
      "ftm, entities.ftm.json", "jsonld, records.jsonld"})
  void everyFormatHasItsUsualPlace(String format, String file) throws IOException {
    Files.deleteIfExists(folder.resolve(file));

    assertThat(vigie("export", folder.toString(), "--format", format)).isZero();
    assertThat(folder.resolve(file)).isNotEmptyFile();
  }

  @Test
  void outNamesAnotherPlace() {
    assertThat(vigie("export", folder.toString(), "-f", "csv", "-o", folder.resolve("elsewhere").toString())).isZero();

    assertThat(folder.resolve("elsewhere/vendors.csv")).isNotEmptyFile();
  }

  @Test
  void withoutCorrectionsTheRunsFilesAreWrittenAgain() {
    assertThat(exportAgain()).isZero();

    for (String file : List.of("articles", "incidents", "policy-actions", "vendors", "mentions", "failures")) {
      assertThat(folder.resolve("again").resolve(file + ".jsonl")).hasSameBinaryContentAs(folder.resolve(file + ".jsonl"));
    }
  }

  @Test
  void correctionsOfEveryFormApplyOnExport() throws IOException {
    Incident first = run.incidents().get(0);
    List<PolicyAction> actions = run.policyActions();
    correct("{\"id\": \"" + first.id() + "\", \"set\": {\"place\": \"Norhaven\"}}",
        "{\"id\": \"" + actions.get(0).id() + "\", \"drop\": true}",
        "{\"merge\": [\"" + actions.get(1).id() + "\", \"" + actions.get(2).id() + "\"]}",
        "{\"vendor\": \"" + run.vendors().get(0).id() + "\", \"alias\": \"Norcam\"}");

    assertThat(exportAgain()).as(said.toString()).isZero();
    assertThat(exported("incidents.jsonl", Incident.class, incident -> incident.id().equals(first.id()))).extracting(Incident::place)
        .containsExactly("Norhaven");
    assertThat(exported("policy-actions.jsonl", PolicyAction.class, action -> true)).hasSize(actions.size() - 2);
    assertThat(folder.resolve("again/vendors.jsonl")).content().contains("Norcam");

    String both = exported("policy-actions.jsonl", PolicyAction.class, action -> action.provenance().supersedes().contains(actions.get(2).id())
        || action.provenance().supersedes().contains(actions.get(1).id())).get(0).id();
    assertThat(both).isIn(actions.get(1).id(), actions.get(2).id());
  }

  @Test
  void aCorrectionThatDoesNotApplyIsNamed() throws IOException {
    correct("{\"id\": \"gone\", \"drop\": true}");

    assertThat(exportAgain()).isEqualTo(1);
    assertThat(said.toString()).contains("corrections.jsonl:1: the correction no longer applies");
    assertThat(folder.resolve("again/failures.jsonl")).content().contains("correction-not-applied");
  }

  @Test
  void aFolderWithoutRecordsIsNamed() {
    assertThat(vigie("export", folder.resolve("nowhere").toString(), "--format", "csv")).isNotZero();

    assertThat(said.toString()).contains("nowhere holds no results of a run").doesNotContain("\tat ");
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheKnownOnes() {
    assertThat(vigie("export", folder.toString(), "--format", "xlsx")).isEqualTo(2);

    assertThat(said.toString()).contains("jsonl").contains("parquet");
  }

  @Test
  void theSchemaOfARecordIsPrinted() throws IOException {
    assertThat(vigie("schema", "policy-action")).isZero();

    JsonNode schema = Json.mapper().readTree(said.toString());
    assertThat(schema.get("$schema").asText()).contains("2020-12");
    assertThat(schema.at("/properties/type/enum").toString()).contains("procurement-restriction");
  }
}
