package io.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainEventsCommandTest {

  private static final String CORPUS = "src/corpus/records/en";

  private final CapturedCommand command = new CapturedCommand();

  @TempDir
  private Path folder;

  @Test
  void writesADetectorWithACardThatTellsHowItWasMade() throws IOException {
    Files.createDirectories(folder.resolve("sentences/en"));
    Files.writeString(folder.resolve("sentences/en/1.tsv"), "ban\tNorland bans cameras\nnone\tPeople shrug\n\nban\tTown bans drones\nban\tIt bans lenses\nnone\tIt rains\n");

    int code = command.run("train", "events", "--sentences", folder.resolve("sentences").toString(), "--gold", CORPUS + "/gold", "--out", folder.resolve("events.bin").toString(),
        CORPUS + "/texts/en1-01.txt");

    assertThat(code).as(command.errors.toString()).isZero();
    assertThat(command.out.toString()).contains("likelihood 0.5 and more: ");
    assertThat(folder.resolve("events.bin")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("events.md"))).startsWith("# events.bin").contains("vigie train events").contains("some of 1 annotated articles");
  }

  @Test
  void namesALineWithoutATab() throws IOException {
    Files.createDirectories(folder.resolve("sentences/en"));
    Files.writeString(folder.resolve("sentences/en/1.tsv"), "ban Norland bans cameras\n");

    command.run("train", "events", "--sentences", folder.resolve("sentences").toString(), "--out", folder.resolve("events.bin").toString());

    assertThat(command.errors.toString()).contains("1.tsv: no tab between types and sentence in \"ban Norland bans cameras\"");
    assertThat(folder.resolve("events.bin")).doesNotExist();
  }

  @Test
  void saysWhenThereIsNothingToLearnFrom() {
    assertThat(command.run("train", "events", "--out", folder.resolve("events.bin").toString())).isNotZero();
    assertThat(command.errors.toString()).contains("too little to learn from");
    assertThat(folder.resolve("events.bin")).doesNotExist();
  }
}
