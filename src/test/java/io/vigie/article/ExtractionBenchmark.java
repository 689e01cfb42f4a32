package io.vigie.article;

import io.vigie.fetch.Page;
import io.vigie.record.Article;
import io.vigie.record.VigieException;
import io.vigie.source.Lead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pages a second on one core: the whole extraction beside jsoup's bare parse of the same pages. {@code -p folder=DIR} measures saved pages
 * ({@code *.html}, one after the other); without it, a made-up news page.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 10)
@Measurement(iterations = 5, time = 5)
public class ExtractionBenchmark {

  @Param("")
  public String folder;

  private final ArticleExtractor extractor = new ArticleExtractor(ArticleOptions.defaults());
  private List<Page> pages;
  private int next;

  @Setup
  public void read() throws IOException {
    if (folder.isEmpty()) {
      pages = List.of(Pages.html(NewsPage.withParagraphs(20)));
      return;
    }
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().map(ExtractionBenchmark::page).toList();
    }
  }

  private static Page page(Path file) {
    try {
      return Pages.saved(Lead.Kind.HTML, Files.readAllBytes(file), "text/html");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Page next() {
    next = (next + 1) % pages.size();
    return pages.get(next);
  }

  @Benchmark
  public Document parse() {
    return Jsoup.parse(new String(next().body(), StandardCharsets.UTF_8));
  }

  @Benchmark
  public @Nullable Article extract() {
    try {
      return extractor.extract(next());
    } catch (VigieException e) {
      return null;
    }
  }
}
