package io.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first command of the README, as a user runs it: the jar as a process on the samples. The golden file is what Vigie makes of them
 * today, right or wrong, so that every change shows; it is no claim that each line is right. After a change on purpose, write the expected
 * records anew as {@code CONTRIBUTING.md} says and read the difference against the samples.
 */
class SamplesIT {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/samples.txt");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  @Test
  void theJarFindsTheRecordsOfTheSamples() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/vigie.jar", "run",
        "samples", "-q", "-o", out.toString()).inheritIO().start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(out.resolve("report.html")).isNotEmptyFile();
    List<String> found = new ArrayList<>();
    for (String kind : List.of("incidents", "policy-actions", "vendors")) {
      found.add(kind);
      Files.readAllLines(out.resolve(kind + ".jsonl")).stream().map(SamplesIT::summary).sorted().forEach(found::add);
    }
    if ("write".equals(System.getProperty("vigie.golden"))) {
      Files.write(GOLDEN, found);
    }
    assertThat(found).isEqualTo(Files.readAllLines(GOLDEN));
    for (String kind : List.of("incidents", "policy-actions")) {
      Files.readAllLines(out.resolve(kind + ".jsonl")).forEach(SamplesIT::provesFieldsOfItsOwn);
    }
  }

  private static void provesFieldsOfItsOwn(String line) {
    JsonNode record;
    try {
      record = JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    record.path("evidence").forEach(evidence -> evidence.path("fields").forEach(field ->
        assertThat(record.at("/" + field.asText().replace('.', '/')).isMissingNode()).as(field.asText() + " in " + line).isFalse()));
  }

  /** What a reader would check first. */
  private static String summary(String line) {
    try {
      JsonNode record = JSON.readTree(line);
      if (record.has("roles")) {
        return "  " + record.path("name").asText() + " | " + record.path("country").asText() + " | " + texts(record.path("roles"));
      }
      String quote = record.path("evidence").path(0).path("quote").asText();
      return "  " + record.path("title").asText() + " | " + record.path("status").asText() + " | " + quote.substring(0, Math.min(70, quote.length()));
    } catch (IOException e) {
      throw new IllegalStateException(line, e);
    }
  }

  private static String texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining(", "));
  }
}
