package io.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path folder;

  @Test
  void aWriterThatFailsLeavesTheOldFileAndNothingElse() throws Exception {
    Path file = folder.resolve("records.jsonl");
    AtomicFile.write(file, out -> out.write("old".getBytes(StandardCharsets.UTF_8)));

    assertThatThrownBy(() -> AtomicFile.write(file, out -> {
      out.write("half".getBytes(StandardCharsets.UTF_8));
      throw new IOException("disk full");
    })).isInstanceOf(VigieException.class).hasMessageContaining("records.jsonl").hasMessageContaining("disk full");

    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("records.jsonl");
  }

  @Test
  void theFolderIsMadeAndTheFileReplaced() throws Exception {
    Path file = folder.resolve("new/records.jsonl");
    AtomicFile.write(file, out -> out.write('1'));
    AtomicFile.write(file, out -> out.write('2'));

    assertThat(Files.readString(file)).isEqualTo("2");
  }
}
