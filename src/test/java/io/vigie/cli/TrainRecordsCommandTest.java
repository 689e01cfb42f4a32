package io.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the models that judge records can be made with one command that their cards name; how good they are is on the shipped cards. */
class TrainRecordsCommandTest {

  private static final String CORPUS = "src/corpus/records/en";

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir
  private Path folder;

  @Test
  void writesThreeModelsEachWithACardThatTellsHowItWasMade() throws IOException {
    int code = run("--gold", CORPUS + "/gold", "--out", folder.resolve("records.bin").toString(), "--include", "/en1-*", "--exclude", "/en1-1", CORPUS + "/texts");

    assertThat(code).as(errors.toString()).isZero();
    assertThat(out.toString()).contains("likelihood 0.9 to 1.0").contains("loss ").contains("status of incidents: ").contains("dates: ");
    for (String name : new String[] {"records", "records-dates", "records-status"}) {
      assertThat(folder.resolve(name + ".bin")).isNotEmptyFile();
      assertThat(Files.readString(folder.resolve(name + ".md"))).startsWith("# " + name + ".bin").contains("SHA-256 `")
          .contains("| src/corpus/records/en/texts (10 articles) | Annotated articles of this project | CC0 1.0 | Vigie |")
          .contains("vigie train records --gold src/corpus/records/en/gold --out models/records.bin --include '/en1-*' --exclude '/en1-1' src/corpus/records/en/texts")
          .contains("Ten-fold cross-validation").doesNotContain(folder.toString());
    }
    assertThat(Files.readString(folder.resolve("records.md"))).containsPattern("\\d+ events of 10 annotated articles, \\d+ of them records");
  }

  @Test
  void saysWhenNoArticleHasGoldAndWritesNothing() throws IOException {
    Path gold = Files.createDirectory(folder.resolve("gold"));

    int code = run("--gold", gold.toString(), "--out", folder.resolve("records.bin").toString(), CORPUS + "/texts/en1-01.txt");

    assertThat(code).isEqualTo(Main.WRONG_USAGE);
    assertThat(errors.toString()).contains("too little to learn from").contains("0 articles with gold in --gold, 1 without");
    assertThat(folder.resolve("records.bin")).doesNotExist();
  }

  @Test
  void namesTheLineOfAnAnnotationThatIsNoJson() throws IOException {
    Path gold = Files.createDirectory(folder.resolve("gold"));
    Files.writeString(gold.resolve("en1-01.json"), "{\n\"incidents\": [,]\n}");

    run("--gold", gold.toString(), "--out", folder.resolve("records.bin").toString(), CORPUS + "/texts/en1-01.txt");

    assertThat(errors.toString()).contains("en1-01.json:2: no JSON");
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "train";
    all[1] = "records";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(errors)).execute(all);
  }
}
