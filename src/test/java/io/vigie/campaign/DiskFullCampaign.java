package io.vigie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fills the disk under a run: it says so, keeps what it has done, and goes on when there is room again. */
class DiskFullCampaign {

  private static final int ARTICLES = 400;

  @TempDir private Path folder;

  /** Mounts a small disk for the process alone, runs on it, makes it larger, runs again, and copies the result out. */
  private static final String SCRIPT = """
      set -u
      mkdir -p disk kept
      mount -t tmpfs -o size=%s tmpfs disk || exit 77
      %s -o disk/out 2> small.err; echo $? > small.code
      ls disk/out > small.files
      mount -o remount,size=500m disk
      %s -o disk/out 2> large.err; echo $? > large.code
      cp disk/out/* kept/
      """;

  @Test
  void aFullDiskStopsTheRunAndMoreRoomLetsItGoOn() throws Exception {
    SyntheticNews.write(folder.resolve("news.jsonl"), 0, ARTICLES);
    VigieProcess.Ended whole = VigieProcess.run(folder, "run", "news.jsonl", "-o", "whole");
    assertThat(whole.code()).as(whole.err()).isZero();
    long database = Files.size(folder.resolve("whole/vigie.db"));

    for (long size : new long[] {64 << 10, database / 4, database, database * 3 / 2}) {
      mountAndRun(size);
      String small = Files.readString(folder.resolve("small.err"));
      System.out.println(size / 1024 + " KiB: " + small.strip().lines().reduce((first, last) -> last).orElse(""));
      assertThat(Files.readString(folder.resolve("small.code")).strip()).as(small).isIn("1", "2");
      assertThat(small).doesNotContain("\tat ").containsAnyOf("No space is left", "cannot write", "free some space");
      assertThat(Files.readString(folder.resolve("large.code")).strip()).as(Files.readString(folder.resolve("large.err"))).isEqualTo("0");
      for (String file : VigieProcess.FILES) {
        assertThat(Files.mismatch(folder.resolve("kept").resolve(file), folder.resolve("whole").resolve(file))).as(file).isEqualTo(-1);
      }
    }
  }

  private void mountAndRun(long size) throws IOException, InterruptedException {
    String run = String.join(" ", VigieProcess.command("1g", List.of("run", "news.jsonl")));
    Process process = new ProcessBuilder("unshare", "--map-root-user", "--mount", "sh", "-c", SCRIPT.formatted(size, run, run)).directory(folder.toFile())
        .redirectErrorStream(true).redirectOutput(folder.resolve("script.out").toFile()).start();
    int code = process.waitFor();
    Assumptions.assumeTrue(code != 77 && code != 1, "this system lets nobody mount a disk in a namespace: " + Files.readString(folder.resolve("script.out")));
    assertThat(code).isZero();
  }
}
