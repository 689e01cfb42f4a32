package io.vigie.article;

import io.vigie.fetch.Page;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Processor time of the extraction, and of jsoup's bare parse, by the size of the page: for a kilobyte it must not grow. Pages are made of
 * numbered paragraphs of prose; of one news page again and again; of teasers and link lists; of one paragraph or one list that does not end;
 * and of each saved page of the folder that is given, if one is, again and again. The least of several times counts: other programs of the
 * machine only lengthen it.
 */
final class PageSizeBenchmark {

  private static final int[] KILOBYTES = {10, 100, 1_000, 5_000};
  private static final long NANOSECONDS = 500_000_000L;

  private final ArticleExtractor extractor = new ArticleExtractor(ArticleOptions.defaults());

  private PageSizeBenchmark() {}

  /** @param arguments a folder of saved pages, or nothing */
  public static void main(String[] arguments) throws IOException {
    System.out.printf("%-28s%10s%14s%14s%14s%14s%n", "page of", "kB", "parse ms", "extract ms", "parse us/kB", "extract us/kB");
    for (Map.Entry<String, List<String>> content : contents(arguments).entrySet()) {
      for (int kilobytes : KILOBYTES) {
        new PageSizeBenchmark().measure(content.getKey(), kilobytes, Pages.html(filled(content.getValue(), kilobytes * 1_000)));
      }
    }
  }

  private static Map<String, List<String>> contents(String[] arguments) throws IOException {
    Map<String, List<String>> contents = new LinkedHashMap<>();
    contents.put("prose", List.of(NewsPage.PARAGRAPH.replace("%d", "%1$d")));
    contents.put("one news page", List.of(Jsoup.parse(NewsPage.withParagraphs(20)).body().html()));
    contents.put("teasers", List.of("<div class=card><h3><a href='/story'>Cameras at quay %1$d switched off</a></h3><p>Nobody noticed it for a week.</p></div>"));
    contents.put("link lists", List.of("<ul><li><a href='/a'>Ports and ships %1$d</a></li><li><a href='/b'>Weather</a></li></ul>"));
    contents.put("one paragraph", List.of("The harbour master of quay %1$d said nothing, <b>nobody</b> asked him. "));
    contents.put("one list", List.of("<li>The cameras at quay %1$d were switched off on Tuesday."));
    if (arguments.length > 0) {
      try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
        for (Path file : files.sorted().toList()) {
          contents.put(file.getFileName().toString(), List.of(Jsoup.parse(Files.readString(file, StandardCharsets.ISO_8859_1)).body().html()));
        }
      }
    }
    return contents;
  }

  private static String filled(List<String> pieces, int length) {
    StringBuilder html = new StringBuilder("<html lang=en><head><title>Quay cameras watched from outside</title></head><body>");
    for (int i = 0; html.length() < length; i++) {
      html.append(pieces.get(i % pieces.size()).replace("%1$d", String.valueOf(i)));
    }
    return html.append("</body></html>").toString();
  }

  private void measure(String content, int kilobytes, Page page) {
    String html = new String(page.body(), StandardCharsets.UTF_8);
    double parse = least(() -> Jsoup.parse(html));
    double extract = least(() -> extract(page));
    System.out.printf(Locale.ROOT, "%-28.27s%10d%14.2f%14.2f%14.1f%14.1f%n", content, kilobytes, parse, extract, parse * 1_000 / kilobytes, extract * 1_000 / kilobytes);
  }

  private void extract(Page page) {
    try {
      extractor.extract(page);
    } catch (VigieException none) {
      if (none.kind().equals("too-slow")) {
        throw none;
      }
    }
  }

  /** Milliseconds: half a second of runs, two at least. */
  private static double least(Runnable task) {
    long least = Long.MAX_VALUE;
    long spent = 0;
    for (int run = 0; run < 2 || spent < NANOSECONDS; run++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      task.run();
      long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      least = Math.min(least, time);
      spent += time;
    }
    return least / 1e6;
  }
}
