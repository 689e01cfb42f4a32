package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped model says what it is made of, and the notice thanks whom the cards name. */
class ModelCardsTest {

  private static final Path MODELS = Path.of("models");
  private static final long MOST_BYTES = 60_000_000;

  static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(MODELS)) {
      return files.filter(file -> !file.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** Those that learnt from works of others; {@code records*.bin} and {@code events.bin} learnt from the project's own sentences. */
  static List<Path> learntFromOthers() throws IOException {
    return models().stream().filter(file -> !file.getFileName().toString().matches("(records|events).*")).toList();
  }

  @ParameterizedTest
  @MethodSource("models")
  void hasACard(Path model) throws IOException {
    assertThat(Files.readString(ModelCard.beside(model))).startsWith("# " + model.getFileName()).contains("vigie train ");
  }

  @ParameterizedTest
  @MethodSource("models")
  void itsCardIsOfThisVeryFile(Path model) throws IOException {
    String card = Files.readString(ModelCard.beside(model));

    assertThat(card).contains(ModelFile.sha256(model));
    assertThat(card).doesNotContain("NOT TO BE PASSED ON").doesNotContain("do not pass this model on");
    assertThat(card.lines().filter(line -> line.startsWith("vigie train "))).noneMatch(line -> line.matches(".*[ =']/.*"));
  }

  @ParameterizedTest
  @MethodSource("learntFromOthers")
  void itsSourcesStandInTheNotice(Path model) throws IOException {
    String notice = Files.readString(Path.of("NOTICE"));
    List<String> rows = Files.readAllLines(ModelCard.beside(model)).stream().filter(line -> line.startsWith("| ") && line.split("\\|").length == 5).skip(1).toList();

    assertThat(rows).isNotEmpty().allSatisfy(row -> {
      String[] words = row.split("\\|")[4].strip().split("[ ,]");
      assertThat(notice).contains(words[0]);
    });
  }

  @Test
  void theFolderIsSmallEnoughToTravelInTheJar() throws IOException {
    long bytes = 0;
    for (Path model : models()) {
      bytes += Files.size(model);
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }
}
