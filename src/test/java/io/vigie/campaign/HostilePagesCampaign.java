package io.vigie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as large as the worst of the web, read by the command in a heap of one gigabyte: each ends soon, as an article or as a clear failure. */
class HostilePagesCampaign {

  private static final String PROSE = "<p>The port switched off its cameras on Tuesday night, and nobody noticed it for a whole week, the harbour master said.</p>";
  private static final int LARGE = 20 << 20;
  /** Of processor time, so that a busy machine fails no page that an idle one reads; the start of the program and the models are part of it. */
  private static final double SECONDS = 120;
  private static final long MEMORY_MIB = 1_500;

  @TempDir private Path folder;

  private String run(String html) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("page.html"), html);
    VigieProcess.Ended ended = VigieProcess.run(folder, "run", "page.html", "--all", "--no-report", "--max-bytes", String.valueOf(4 * LARGE), "-o", "out");
    System.out.printf(Locale.ROOT, "%,d characters: exit code %d after %,d ms (%.1f s of processor time), peak resident size %,d MiB%n", html.length(),
        ended.code(), ended.time().toMillis(), ended.cpuSeconds(), ended.peakKib() / 1024);
    assertThat(ended.cpuSeconds()).isLessThan(SECONDS);
    assertThat(ended.peakKib() / 1024).isLessThan(MEMORY_MIB);
    assertThat(ended.err()).doesNotContain("internal-error").doesNotContain("\tat ");
    return Files.readString(folder.resolve("out/articles.jsonl")) + Files.readString(folder.resolve("out/failures.jsonl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<a href=x>x ", "<ul><li>x", "<table><tr><td>", "<p><b><i>x", "<font><div>"})
  void aHundredThousandNestedTags(String tag) throws Exception {
    assertThat(run(tag.repeat(100_000) + PROSE)).containsAnyOf("harbour master", "too-slow");
  }

  @Test
  void aMillionAttributes() throws Exception {
    StringBuilder html = new StringBuilder("<html><body><div");
    for (int i = 0; i < 1_000_000; i++) {
      html.append(" a").append(i);
    }
    assertThat(run(html + ">" + PROSE)).containsAnyOf("harbour master", "too-slow");
  }

  @Test
  void aScriptThatNeverEnds() throws Exception {
    assertThat(run("<html><body>" + PROSE + "<script>" + "var x = '<p>';".repeat(LARGE / 14))).containsAnyOf("harbour master", "too-large");
  }

  /** One paragraph again and again is one paragraph. */
  @Test
  void twentyMegabytesOfProse() throws Exception {
    assertThat(run(PROSE.repeat(LARGE / PROSE.length()))).containsAnyOf("\"wordCount\":21", "too-large", "too-slow");
  }

  /** Of which no paragraph repeats another. */
  @Test
  void twentyMegabytesOfProseInManyWords() throws Exception {
    StringBuilder html = new StringBuilder();
    for (int i = 0; html.length() < LARGE; i++) {
      html.append(PROSE.replace("Tuesday", "night " + i).replace("cameras", i % 7 + " cameras"));
    }
    assertThat(run(html.toString())).containsAnyOf("\"truncated\":true", "too-large", "too-slow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"@type\":\"NewsArticle\",\"headline\":\"x\",", "\"author\":{\"a\":1,"})
  void brokenJson(String piece) throws Exception {
    assertThat(run("<script type=application/ld+json>" + piece.repeat(100_000) + "</script>" + PROSE)).contains("harbour master");
  }
}
