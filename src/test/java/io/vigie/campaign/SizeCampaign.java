package io.vigie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that are large, in a heap of one gigabyte: many articles, many addresses, a large web archive. The resident size stays bounded and an
 * article costs the same at the end as at the beginning. Costs are processor time, for the machine may have other things to do.
 */
class SizeCampaign {

  private static final int ARTICLES = Integer.getInteger("vigie.articles", 200_000);
  private static final int ADDRESSES = Integer.getInteger("vigie.addresses", 1_000_000);
  private static final long ARCHIVE_BYTES = Long.getLong("vigie.archiveBytes", 10_000_000_000L);
  /** The heap, and what Java and SQLite need beside it. */
  private static final long MOST_KIB = 1_500_000;
  private static final Pattern PROGRESS = Pattern.compile("^(\\d+) (?:done|of)", Pattern.MULTILINE);

  @TempDir private Path folder;

  private record Sample(long articles, double seconds) {}

  @Test
  void manyArticlesCostTheSameEachAndFitIntoOneGigabyte() throws Exception {
    SyntheticNews.write(folder.resolve("news.jsonl"), 0, ARTICLES);
    VigieProcess process = VigieProcess.start(folder, VigieProcess.command("1g", List.of("run", "news.jsonl", "-o", "out")));
    List<Sample> samples = new ArrayList<>(List.of(new Sample(0, 0)));
    long peak = 0;
    double seconds = 0;
    long next = ARTICLES / 16;
    while (process.isRunning()) {
      peak = Math.max(peak, process.peak());
      seconds = Math.max(seconds, process.cpuSeconds());
      long done = articlesDone(process.errSoFar());
      if (done >= next) {
        samples.add(new Sample(done, seconds));
        System.out.printf(Locale.ROOT, "%,d articles: %.2f ms each since %,d, peak resident size %,d MiB%n", done,
            cost(samples.get(samples.size() - 2), samples.get(samples.size() - 1)), samples.get(samples.size() - 2).articles(), peak / 1024);
        next *= 2;
      }
      Thread.sleep(500);
    }
    assertThat(process.await().code()).isZero();
    System.out.printf(Locale.ROOT, "%,d articles: %.0f s of processor time in all, %.2f ms each, merging and writing included; peak %,d MiB; %s%n", ARTICLES,
        seconds, seconds * 1000 / ARTICLES, peak / 1024, sizes());
    assertThat(peak).isLessThan(MOST_KIB);
    double early = cost(samples.get(1), samples.get(2));
    double late = cost(samples.get(samples.size() - 2), samples.get(samples.size() - 1));
    assertThat(late).as("an article late in the run, against one early").isLessThan(early * 1.5);
  }

  private static double cost(Sample from, Sample to) {
    return (to.seconds - from.seconds) * 1000 / (to.articles - from.articles);
  }

  private static long articlesDone(String err) {
    long done = 0;
    for (Matcher line = PROGRESS.matcher(err); line.find();) {
      done = Long.parseLong(line.group(1));
    }
    return done;
  }

  private String sizes() throws IOException {
    StringBuilder sizes = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      for (Path file : files.sorted().toList()) {
        sizes.append(file.getFileName()).append(' ').append(Files.size(file) >> 20).append(" MiB, ");
      }
    }
    return sizes.toString();
  }

  @Test
  void aMillionAddressesFitIntoOneGigabyte() throws Exception {
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("list.urls"))) {
      for (int i = 0; i < ADDRESSES; i++) {
        out.write("https://site" + i % 5003 + ".example/news/" + i + "\n");
      }
    }
    VigieProcess.Ended ended = VigieProcess.run(folder, "run", "list.urls", "--offline", "-q", "-o", "out");
    System.out.printf(Locale.ROOT, "%,d addresses: %d s, peak resident size %,d MiB%n", ADDRESSES, ended.time().toSeconds(), ended.peakKib() / 1024);
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.peakKib()).isLessThan(MOST_KIB);
    try (Stream<String> failures = Files.lines(folder.resolve("out/failures.jsonl"))) {
      assertThat(failures.count()).isEqualTo(ADDRESSES);
    }
  }

  @Test
  void aLargeWebArchiveFitsIntoOneGigabyte() throws Exception {
    int pages = writeArchive(folder.resolve("crawl.warc"));
    VigieProcess.Ended ended = VigieProcess.run(folder, "run", "crawl.warc", "-q", "--all", "-o", "out");
    Duration time = ended.time();
    System.out.printf(Locale.ROOT, "archive of %,d MB with %,d pages: %d s, peak resident size %,d MiB%n", ARCHIVE_BYTES / 1_000_000, pages, time.toSeconds(),
        ended.peakKib() / 1024);
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.peakKib()).isLessThan(MOST_KIB);
    try (Stream<String> articles = Files.lines(folder.resolve("out/articles.jsonl"))) {
      assertThat(articles.count()).isEqualTo(pages);
    }
  }

  /** Pages among pictures and films, as crawls have them; returns the number of pages. */
  private static int writeArchive(Path file) throws IOException {
    byte[] picture = new byte[4_000_000];
    new Random(1).nextBytes(picture);
    int pages = 0;
    long written = 0;
    try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      while (written < ARCHIVE_BYTES) {
        var article = SyntheticNews.article(pages++);
        byte[] page = ("<html><head><title>" + article.get("title") + "</title></head><body><article><h1>" + article.get("title") + "</h1><p>"
            + article.get("text").replace("\n\n", "</p><p>") + "</p></article></body></html>").getBytes(StandardCharsets.UTF_8);
        written += record(out, article.get("url"), "text/html; charset=utf-8", page) + record(out, article.get("url") + ".jpg", "image/jpeg", picture);
      }
    }
    return pages;
  }

  private static long record(OutputStream out, String url, String type, byte[] body) throws IOException {
    byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url + "\r\nWARC-Date: 2023-03-18T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
        + java.util.UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8)) + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + (http.length + body.length) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    out.write(head);
    out.write(http);
    out.write(body);
    out.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return head.length + http.length + body.length + 4;
  }
}
