package io.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainEventsCommandTest {

  private static final String CORPUS = "src/corpus/records/en";

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir
  private Path folder;

  @Test
  void writesADetectorWithACardThatTellsHowItWasMade() throws IOException {
    Files.createDirectories(folder.resolve("sentences/en"));
    Files.writeString(folder.resolve("sentences/en/1.tsv"), "ban\tNorland bans cameras\nnone\tPeople shrug\n\nban\tTown bans drones\nban\tIt bans lenses\nnone\tIt rains\n");

    int code = run("--sentences", folder.resolve("sentences").toString(), "--gold", CORPUS + "/gold", "--out", folder.resolve("events.bin").toString(),
        CORPUS + "/texts/en1-01.txt");

    assertThat(code).as(errors.toString()).isZero();
    assertThat(out.toString()).contains("likelihood 0.5 and more: ");
    assertThat(folder.resolve("events.bin")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("events.md"))).startsWith("# events.bin").contains("vigie train events").contains("some of 1 annotated articles");
  }

  @Test
  void namesALineWithoutATab() throws IOException {
    Files.createDirectories(folder.resolve("sentences/en"));
    Files.writeString(folder.resolve("sentences/en/1.tsv"), "ban Norland bans cameras\n");

    run("--sentences", folder.resolve("sentences").toString(), "--out", folder.resolve("events.bin").toString());

    assertThat(errors.toString()).contains("1.tsv: no tab between types and sentence in \"ban Norland bans cameras\"");
    assertThat(folder.resolve("events.bin")).doesNotExist();
  }

  @Test
  void saysWhenThereIsNothingToLearnFrom() {
    assertThat(run("--out", folder.resolve("events.bin").toString())).isNotZero();
    assertThat(errors.toString()).contains("too little to learn from");
    assertThat(folder.resolve("events.bin")).doesNotExist();
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "train";
    all[1] = "events";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(errors)).execute(all);
  }
}
