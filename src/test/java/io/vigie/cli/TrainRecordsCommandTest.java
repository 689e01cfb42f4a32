package io.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the models that judge records can be made with one command that their cards name; how good they are is on the shipped cards. */
class TrainRecordsCommandTest {

  private static final String CORPUS = "src/corpus/records/en";

  private final CapturedCommand command = new CapturedCommand();

  @TempDir
  private Path folder;

  @Test
  void writesModelsEachWithACardThatTellsHowItWasMade() throws IOException {
    int code = command.run("train", "records", "--gold", CORPUS + "/gold", "--out", folder.resolve("records.bin").toString(), "--include", "/en1-*", "--exclude", "/en1-20", CORPUS + "/texts");

    assertThat(code).as(command.errors.toString()).isZero();
    assertThat(command.out.toString()).contains("likelihood 0.9 to 1.0").contains("loss ").contains("status of incidents: ").contains("dates: ").containsPattern("likelihood 0.9 to 1.0: \\d+ events, \\d+ sames");
    for (String name : new String[] {"records", "records-dates", "records-status", "records-coreference", "records-vendors", "records-countries"}) {
      assertThat(folder.resolve(name + ".bin")).isNotEmptyFile();
      assertThat(Files.readString(folder.resolve(name + ".md"))).startsWith("# " + name + ".bin").contains("SHA-256 `")
          .contains("| src/corpus/records/en/texts (19 articles) | Annotated articles of this project | CC0 1.0 | Vigie |")
          .contains("vigie train records --gold src/corpus/records/en/gold --out models/records.bin --include '/en1-*' --exclude '/en1-20' src/corpus/records/en/texts")
          .contains("Ten-fold cross-validation").doesNotContain(folder.toString());
    }
    assertThat(Files.readString(folder.resolve("records.md"))).containsPattern("\\d+ events of 19 annotated articles, \\d+ of them records");
  }

  @Test
  void saysWhenNoArticleHasGoldAndWritesNothing() throws IOException {
    Path gold = Files.createDirectory(folder.resolve("gold"));

    int code = command.run("train", "records", "--gold", gold.toString(), "--out", folder.resolve("records.bin").toString(), CORPUS + "/texts/en1-01.txt");

    assertThat(code).isEqualTo(Main.WRONG_USAGE);
    assertThat(command.errors.toString()).contains("too little to learn from").contains("0 articles with gold in --gold, 1 without");
    assertThat(folder.resolve("records.bin")).doesNotExist();
  }

  @Test
  void namesTheLineOfAnAnnotationThatIsNoJson() throws IOException {
    Path gold = Files.createDirectory(folder.resolve("gold"));
    Files.writeString(gold.resolve("en1-01.json"), "{\n\"incidents\": [,]\n}");

    command.run("train", "records", "--gold", gold.toString(), "--out", folder.resolve("records.bin").toString(), CORPUS + "/texts/en1-01.txt");

    assertThat(command.errors.toString()).contains("en1-01.json:2: no JSON");
  }
}
