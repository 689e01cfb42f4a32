package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.annotate.WordClasses;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTreeTest {

  private static final String TEXT = "oslo 1 0.1\nbergen 0.9 0\ntromso 1 -0.1\nwalk -1 0.1\nrun -0.9 0\nstand -1 -0.1\n";

  @TempDir
  private Path folder;

  @Test
  void wordsUsedAlikeShareAClass() throws IOException {
    WordVectors vectors = WordVectors.read(Files.writeString(folder.resolve("v.txt"), TEXT), 100);
    WordClasses classes = ClusterTree.grow(vectors, 3, 10);
    assertThat(classes.of("oslo")).isEqualTo(classes.of("bergen")).isEqualTo(classes.of("tromso")).isNotEqualTo(classes.of("walk"));
    assertThat(classes.of("walk")).isEqualTo(classes.of("run")).isEqualTo(classes.of("stand"));
  }

  @Test
  void readsVectorsFromJson() throws IOException {
    String json = "{\"dimensions\":2,\"words\":[\"oslo\",\"dimensions\"],\"vectors\":{\"oslo\":[3,4,5,0],\"dimensions\":[1,0,1,1]}}";
    WordVectors vectors = WordVectors.read(Files.writeString(folder.resolve("v.json"), json), 100);
    assertThat(vectors.words()).containsExactly("oslo", "dimensions");
    assertThat(vectors.vectors()[0]).containsExactly(0.6f, 0.8f);
  }

  @Test
  void takesNoMoreWordsThanAsked() throws IOException {
    assertThat(WordVectors.read(Files.writeString(folder.resolve("v.txt"), TEXT), 2).words()).containsExactly("oslo", "bergen");
  }

  @Test
  void refusesWhatAreNoVectors() throws IOException {
    assertThatThrownBy(() -> vectors("oslo 1 2\nbergen one 2\n")).isInstanceOf(VigieException.class).hasMessageContaining("v.txt:2").hasMessageContaining("one");
    assertThatThrownBy(() -> vectors("oslo 1 2\nbergen 1\n")).isInstanceOf(VigieException.class).hasMessageContaining("v.txt:2").hasMessageContaining("2 numbers");
    assertThatThrownBy(() -> vectors("oslo\n")).isInstanceOf(VigieException.class).hasMessageContaining("v.txt:1");
    assertThatThrownBy(() -> vectors("")).isInstanceOf(VigieException.class).hasMessageContaining("no word");
  }

  private WordVectors vectors(String lines) throws IOException {
    return WordVectors.read(Files.writeString(folder.resolve("v.txt"), lines), 10);
  }
}
