package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorTrainingTest {

  @TempDir
  private Path folder;

  private List<String> lines(int most) throws IOException {
    TinyLanguageModel saved = new TinyLanguageModel();
    for (int i = 0; i < TinyLanguageModel.SIZE; i++) {
      for (int piece = 3; piece < TinyLanguageModel.PIECES.size(); piece++) {
        saved.matrix("embeddings/word_embeddings")[piece][i] = (i + 1) % piece == 0 ? 1 : -1;
      }
    }
    Path language = Files.createDirectories(folder.resolve("written/en"));
    Files.writeString(language.resolve("a.tsv"), "ban\tCameras are forbidden, forbidden!\nnone\tcameras are here");
    VectorTraining training = new VectorTraining(List.of(), line -> {});
    training.addWritten(folder.resolve("written"));
    training.write(saved.write(folder.resolve("model.jar")), most, folder.resolve("words.txt"), 1, 1);
    return Files.readAllLines(folder.resolve("words.txt"));
  }

  @Test
  void writesEachWordOnceWithItsNumbersTheMostFrequentFirst() throws IOException {
    List<String> lines = lines(2);

    assertThat(lines).extracting(line -> line.split(" ")[0]).startsWith("cameras", "are").contains("forbidden", "here").doesNotContain(",", "!");
    assertThat(lines).allSatisfy(line -> assertThat(line.split(" ")).hasSize(65));
    assertThat(WordVectors.read(folder.resolve("words.txt"), 100).words()).hasSize(lines.size());
  }

  @Test
  void withoutASentenceThereIsNothingToRead() throws IOException {
    Path jar = new TinyLanguageModel().write(folder.resolve("model.jar"));

    assertThatThrownBy(() -> new VectorTraining(List.of(), line -> {}).write(jar, 10, folder.resolve("words.txt")))
        .isInstanceOf(VigieException.class).hasMessageContaining("--sentences");
    assertThat(folder.resolve("words.txt")).doesNotExist();
  }

  @Test
  void readsNoMoreSentencesThanAsked() throws IOException {
    assertThat(lines(1)).extracting(line -> line.split(" ")[0]).contains("forbidden").doesNotContain("here");
  }
}
