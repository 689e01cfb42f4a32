package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BertEncoderTest {

  private static final int CAMERAS = 3;
  private static final int ARE = 4;

  private final TinyLanguageModel saved = new TinyLanguageModel();

  @TempDir
  private Path folder;

  @BeforeEach
  void twoPiecesThatDiffer() {
    for (int i = 0; i < TinyLanguageModel.SIZE; i++) {
      saved.matrix("embeddings/word_embeddings")[CAMERAS][i] = i % 2 == 0 ? 1 : -1;
      saved.matrix("embeddings/word_embeddings")[ARE][i] = i % 4 < 2 ? 1 : -1;
    }
  }

  private float[][] read(List<Integer> pieces) throws IOException {
    try (TensorBundle model = TensorBundle.open(saved.write(folder.resolve("model.jar")))) {
      return new BertEncoder(model, 1, 1).read(pieces);
    }
  }

  @Test
  void withoutAttentionAPieceMeansWhatItMeansByItself() throws IOException {
    float[][] read = read(List.of(CAMERAS, ARE));

    assertThat(read[0]).startsWith(new float[] {1, -1, 1, -1}, within(1e-4f));
    assertThat(read[1]).startsWith(new float[] {1, 1, -1, -1}, within(1e-4f));
  }

  @Test
  void attentionMixesWhatTheOthersMean() throws IOException {
    for (String dense : List.of("attention/self/value/", "attention/output/dense/")) {
      for (int i = 0; i < TinyLanguageModel.SIZE; i++) {
        saved.matrix("encoder/layer_0/" + dense + "kernel")[i][i] = 1;
      }
    }

    float[][] read = read(List.of(CAMERAS, ARE));

    // The piece itself and the mean of both, (2, 0, 0, -2) and (1, -1, 1, -1) / 2 added, brought to a variance of 1.
    assertThat(read[0]).startsWith(new float[] {1.2649f, -0.6325f, 0.6325f, -1.2649f}, within(1e-3f));
  }
}
