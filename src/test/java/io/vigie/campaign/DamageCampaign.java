package io.vigie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages the database as disks do: blocks of zeros or rubbish, a file cut short. A run must say so and leave everything as it is. */
class DamageCampaign {

  private static final int BLOCK = 4096;

  @TempDir private Path folder;

  @Test
  void aDamagedDatabaseIsNamedAndNothingIsOverwritten() throws Exception {
    long seed = Long.getLong("vigie.seed", System.nanoTime());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    SyntheticNews.write(folder.resolve("news.jsonl"), 0, 200);
    assertThat(VigieProcess.run(folder, "run", "news.jsonl", "-o", "out").code()).isZero();
    Map<String, byte[]> sound = contents();

    int named = 0;
    for (int i = 0; i < 12; i++) {
      restore(sound);
      damage(folder.resolve("out/vigie.db"), i, random);
      Map<String, byte[]> before = contents();
      VigieProcess.Ended ended = VigieProcess.run(folder, "run", "news.jsonl", "-o", "out");
      assertThat(ended.err()).doesNotContain("\tat ");
      if (ended.code() == 0) {
        for (String file : VigieProcess.FILES) {
          assertThat(contents().get(file)).as("damage that is not noticed does no harm: " + file).isEqualTo(sound.get(file));
        }
      } else {
        named++;
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("vigie.db is damaged").contains("Nothing was overwritten");
        contents().forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(before.get(file)));
      }
    }
    System.out.println(named + " of 12 damages named");
    assertThat(named).isGreaterThan(6);
  }

  private static void damage(Path file, int kind, Random random) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long blocks = bytes.length() / BLOCK;
      if (kind % 3 == 2) {
        bytes.setLength(BLOCK * (1 + random.nextInt((int) blocks - 1)));
        return;
      }
      byte[] block = new byte[BLOCK];
      if (kind % 3 == 1) {
        random.nextBytes(block);
      }
      for (int i = 0; i < 3; i++) {
        bytes.seek(BLOCK * (long) random.nextInt((int) blocks));
        bytes.write(block);
      }
    }
  }

  private Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      for (Path file : files.filter(path -> !path.getFileName().toString().startsWith(".")).toList()) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private void restore(Map<String, byte[]> contents) throws IOException {
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      Files.write(folder.resolve("out").resolve(file.getKey()), file.getValue());
    }
  }
}
