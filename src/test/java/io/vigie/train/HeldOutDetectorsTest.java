package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldOutDetectorsTest {

  @Test
  void vectorsOfAnotherLengthThanTheNetworkReadsAreRefused(@TempDir Path folder) throws IOException {
    Path vectors = Files.writeString(folder.resolve("words.txt"), "camera 0.5 0.5\n");

    assertThatThrownBy(() -> new HeldOutDetectors(List.of(), vectors, line -> {})).isInstanceOf(VigieException.class)
        .hasMessageContaining("words.txt: vectors of 2 numbers").hasMessageContaining("64");
  }
}
