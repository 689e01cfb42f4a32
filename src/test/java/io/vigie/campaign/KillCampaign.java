package io.vigie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process at random moments; it must go on and end with the same files as if nothing had happened. */
class KillCampaign {

  private static final int KILLS = 20;
  private static final int ARTICLES = 300;
  private static final Pattern DONE = Pattern.compile("^(?:read|unchanged): (.+)$", Pattern.MULTILINE);

  @TempDir private static Path folder;
  private static Duration whole;

  @BeforeAll
  static void anUninterruptedRun() throws Exception {
    SyntheticNews.write(folder.resolve("news.jsonl"), 0, ARTICLES);
    Files.createDirectories(folder.resolve("files"));
    for (int i = 0; i < 30; i++) {
      Files.writeString(folder.resolve("files/" + i + ".txt"), SyntheticNews.article(ARTICLES + i).get("title") + "\n\n" + SyntheticNews.article(ARTICLES + i).get("text"));
    }
    Files.writeString(folder.resolve("files/empty.html"), "");
    Files.writeString(folder.resolve("files/bad.jsonl"), "{\"text\": 1}\n");
    VigieProcess.Ended ended = run("whole");
    assertThat(ended.code()).as(ended.err()).isEqualTo(1);
    whole = ended.time();
  }

  private static String[] arguments(String out) {
    return new String[] {"run", "news.jsonl", "files", "-v", "-o", out};
  }

  private static VigieProcess.Ended run(String out) throws IOException, InterruptedException {
    return VigieProcess.run(folder, arguments(out));
  }

  @Test
  void twentyKillsAtRandomMomentsLoseNothing() throws Exception {
    long seed = Long.getLong("vigie.seed", System.nanoTime());
    Random random = new Random(seed);
    System.out.println("seed " + seed + ", uninterrupted run " + whole.toMillis() + " ms");
    int kills = 0;
    for (int trial = 0; kills < KILLS; trial++) {
      String out = "killed-" + trial;
      for (int kill = 0; kill < 4 && kills < KILLS; kill++) {
        Duration moment = Duration.ofMillis((long) (random.nextDouble() * whole.toMillis()));
        VigieProcess.Ended ended = VigieProcess.start(folder, VigieProcess.command("1g", java.util.List.of(arguments(out)))).killAfter(moment);
        if (ended.code() == 137) {
          kills++;
          requireNothingLost(out, ended.err());
        }
      }
      VigieProcess.Ended ended = run(out);
      assertThat(ended.code()).as(ended.err()).isEqualTo(1);
      for (String file : VigieProcess.FILES) {
        assertThat(Files.mismatch(folder.resolve(out).resolve(file), folder.resolve("whole").resolve(file))).as(out + "/" + file).isEqualTo(-1);
      }
      System.out.println(kills + " kills, same files");
    }
  }

  /** Whatever the process has said to be done is in the database. */
  private static void requireNothingLost(String out, String err) throws SQLException {
    Path file = folder.resolve(out).resolve("vigie.db");
    Set<String> kept = new HashSet<>();
    if (Files.exists(file) && DONE.matcher(err).find()) {
      try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = database.createStatement();
          ResultSet row = statement.executeQuery("SELECT source FROM document")) {
        while (row.next()) {
          kept.add(row.getString(1));
        }
      }
    }
    for (Matcher done = DONE.matcher(err); done.find();) {
      assertThat(kept).contains(done.group(1));
    }
  }

  @Test
  void anInterruptedRunEndsCleanlyAndGoesOn() throws Exception {
    Random random = new Random(11);
    int interrupted = 0;
    for (int i = 0; i < 4; i++) {
      Duration moment = Duration.ofMillis((long) (whole.toMillis() * (0.2 + 0.7 * random.nextDouble())));
      VigieProcess.Ended ended = VigieProcess.start(folder,
          VigieProcess.interruptible(VigieProcess.command("1g", java.util.List.of(arguments("interrupted"))))).interruptAfter(moment);
      assertThat(ended.code()).isIn(130, 1);
      assertThat(ended.err()).doesNotContain("Exception").doesNotContain("\tat ");
      boolean begun = !ended.err().isEmpty();
      if (ended.code() == 130 && begun) {
        interrupted++;
        assertThat(ended.err()).contains("start it again to go on");
      }
    }
    assertThat(interrupted).isPositive();
    assertThat(run("interrupted").code()).isEqualTo(1);
    for (String file : VigieProcess.FILES) {
      assertThat(Files.mismatch(folder.resolve("interrupted").resolve(file), folder.resolve("whole").resolve(file))).as(file).isEqualTo(-1);
    }
  }
}
