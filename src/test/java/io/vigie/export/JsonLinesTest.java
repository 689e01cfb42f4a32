package io.vigie.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.assemble.Records;
import io.vigie.merge.Dataset;
import io.vigie.merge.Merger;
import io.vigie.record.Incident;
import io.vigie.record.Json;
import io.vigie.record.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

  @TempDir Path folder;

  private final Dataset dataset = new Merger().merge(
      () -> Stream.of(new Records(Samples.article("article-1"), List.of(Samples.incident()), List.of(Samples.policyAction()),
          List.of(Samples.vendor()), List.of(Samples.mention("article-1")))),
      () -> Stream.of(Samples.failure()));

  @Test
  void everyKindHasItsFileWithOneObjectALine() throws Exception {
    Map<String, Long> counts = JsonLines.write(dataset, folder);

    assertThat(counts).containsExactly(Map.entry("articles", 1L), Map.entry("incidents", 1L), Map.entry("vendors", 1L),
        Map.entry("policyActions", 1L), Map.entry("mentions", 1L), Map.entry("failures", 1L));
    List<String> incidents = Files.readAllLines(folder.resolve("incidents.jsonl"));
    assertThat(incidents).singleElement().satisfies(line -> assertThat(Json.read(line, Incident.class).id()).isEqualTo("incident-1"));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("articles.jsonl", "incidents.jsonl", "vendors.jsonl",
        "policy-actions.jsonl", "mentions.jsonl", "failures.jsonl");
  }

  @Test
  void theRunNamesItsCountsOptionsAndModels() throws Exception {
    JsonLines.writeRun(new Run(Run.SCHEMA_VERSION, "0.1", "2026-01-01T00:00:00Z", "2026-01-01T00:01:00Z", Map.of("articles", 1L), 0,
        Map.of("threads", 2), Map.of("model.bin", "00ff")), folder);

    assertThat(Json.mapper().readTree(folder.resolve("run.json").toFile()).fieldNames()).toIterable()
        .containsExactly("schemaVersion", "version", "started", "finished", "counts", "failed", "options", "models");
  }
}
