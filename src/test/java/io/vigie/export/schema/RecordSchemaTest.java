package io.vigie.export.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vigie.Vigie;
import io.vigie.VigieOptions;
import io.vigie.export.JsonLines;
import io.vigie.export.Run;
import io.vigie.record.Json;
import io.vigie.record.Samples;
import io.vigie.record.VigieException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordSchemaTest {

  private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static Stream<String> names() {
    return RecordSchema.names().stream();
  }

  private static List<String> faults(String record, String line) throws Exception {
    return faults(SCHEMAS.getSchema(RecordSchema.of(record)), line);
  }

  private static List<String> faults(Schema schema, String line) throws Exception {
    return schema.validate(Json.mapper().readTree(line)).stream().map(fault -> fault.getInstanceLocation() + " " + fault.getMessage()).toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySchemaIsValidItself(String record) throws Exception {
    Schema meta = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(faults(meta, RecordSchema.of(record).toString())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyFieldIsDescribedAndRequired(String record) {
    var schema = RecordSchema.of(record);

    schema.get("properties").properties().forEach(field ->
        assertThat(field.getValue().path("description").asText()).as(field.getKey()).isNotBlank());
    assertThat(schema.get("required")).hasSize(schema.get("properties").size());
  }

  @Test
  void noNoteDescribesAFieldThatIsNot() {
    FieldNotes notes = new FieldNotes();
    for (Class<?> record : List.of(io.vigie.record.Article.class, io.vigie.record.Incident.class, io.vigie.record.PolicyAction.class,
        io.vigie.record.Provenance.class, io.vigie.record.Vendor.class, io.vigie.record.Targets.class, Run.class)) {
      List<String> components = Stream.of(record.getRecordComponents()).map(component -> component.getName()).toList();
      assertThat(components).as(record.getSimpleName()).containsAll(notes.fields(record));
    }
  }

  @Test
  void fullRecordsAreValid() throws Exception {
    assertThat(faults("article", Json.line(Samples.article("article-1")))).isEmpty();
    assertThat(faults("incident", Json.line(Samples.incident()))).isEmpty();
    assertThat(faults("policy-action", Json.line(Samples.policyAction()))).isEmpty();
    assertThat(faults("vendor", Json.line(Samples.vendor()))).isEmpty();
    assertThat(faults("mention", Json.line(Samples.mention("article-1")))).isEmpty();
    assertThat(faults("failure", Json.line(Samples.failure()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"type\":\"leak\" | \"type\":\"theft\"",
      "\"country\":\"NO\" | \"country\":\"Norway\"",
      "\"when\":\"2023-02-24/2023-02-28\" | \"when\":\"last week\"",
      "\"when\":\"2023-02-24/2023-02-28\" | \"when\":\"2023-02-24/..\"",
      "\"confidence\":0.75 | \"confidence\":1.75",
      "\"status\":\"under-investigation\" | \"status\":null",
      "\"place\":\"Norville\" | \"plaice\":\"Norville\"",
      "\"outlets\":1 | \"outlets\":\"1\"",
      "\"CVE-2023-0001\" | \"2023-0001\""})
  void whatNoRecordSaysIsRefused(String right, String wrong) throws Exception {
    String line = Json.line(Samples.incident());

    assertThat(line).contains(right);
    assertThat(faults("incident", line.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void everyLineOfARunIsValid(@TempDir Path folder) throws Exception {
    try (Vigie vigie = new Vigie(VigieOptions.into(folder))) {
      Map<String, Long> counts = JsonLines.write(vigie.run(List.of("samples")), folder);
      JsonLines.writeRun(new Run(Run.SCHEMA_VERSION, "0.1", "2026-01-01T00:00:00+01:00", null, counts, 0, Map.of("threads", "2"), Map.of()), folder);
    }
    List<String> faults = new ArrayList<>();
    for (String record : RecordSchema.names()) {
      Schema schema = SCHEMAS.getSchema(RecordSchema.of(record));
      Path file = folder.resolve(record.equals("run") ? "run.json" : record + "s.jsonl");
      List<String> lines = record.equals("run") ? List.of(Files.readString(file)) : Files.readAllLines(file);
      assertThat(lines).as(record).hasSizeGreaterThanOrEqualTo(record.equals("failure") ? 0 : 1);
      for (String line : lines) {
        faults(schema, line).forEach(fault -> faults.add(record + " " + fault));
      }
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void aLineOfAnyFileFitsTheWholeSchema() throws Exception {
    Schema all = SCHEMAS.getSchema(RecordSchema.ofAll());

    assertThat(faults(all, Json.line(Samples.mention("article-1")))).isEmpty();
    assertThat(faults(all, "{\"id\": \"x\"}")).isNotEmpty();
  }

  @Test
  void anUnknownRecordIsNamedWithThoseThatThereAre() {
    assertThatThrownBy(() -> RecordSchema.of("incidents")).isInstanceOf(VigieException.class)
        .hasMessage("there is no record \"incidents\"; one of article, incident, policy-action, vendor, mention, failure, run");
  }
}
