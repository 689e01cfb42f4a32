package io.vigie;

import io.vigie.article.ArticleOptions;
import io.vigie.fetch.FetchOptions;
import io.vigie.finding.Explanation;
import io.vigie.source.AddressPattern;
import io.vigie.source.SourceOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How a run is made. Immutable.
 *
 * @param output the folder that records are written to
 * @param threads documents read at a time; at least 1
 * @param all whether articles off the topic are kept, with their records
 * @param corrections a file of corrections; null for {@code corrections.jsonl} of the output folder, when it exists
 * @param report whether the HTML report is written
 * @param explain told for every trigger of an article what became of it; called by several threads; null for nobody
 */
public record VigieOptions(
    Path output, int threads, boolean all, @Nullable Path corrections, boolean report, SourceOptions source, FetchOptions fetch,
    ArticleOptions article, @Nullable BiConsumer<String, Explanation> explain) {

  /** Below this relevance an article is off the topic and dropped, unless all are kept. */
  public static final double ON_TOPIC = 0.5;

  public VigieOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads);
    }
  }

  /** Into {@code output}, with a thread a core and everything else as it comes. */
  public static VigieOptions into(Path output) {
    return new VigieOptions(output, Runtime.getRuntime().availableProcessors(), false, null, true, SourceOptions.DEFAULT,
        FetchOptions.DEFAULT, ArticleOptions.defaults(), null);
  }

  /** Articles below it are left out of the records. */
  double leastRelevance() {
    return all ? 0 : ON_TOPIC;
  }

  /** Sources and those options that decide what is read: a run that was stopped goes on when these are the same. */
  String key(List<String> sources) {
    return String.join("\n", sources) + "\n\n" + List.of(all, source.toString(), article.toString());
  }

  /** All options, by their names on the command line; without those that have no value. */
  Map<String, Object> described() {
    Map<String, @Nullable Object> options = new LinkedHashMap<>();
    options.put("out", output.toString());
    options.put("since", source.since() == null ? null : source.since().toString());
    options.put("include", source.include().isEmpty() ? null : source.include().stream().map(AddressPattern::glob).toList());
    options.put("exclude", source.exclude().isEmpty() ? null : source.exclude().stream().map(AddressPattern::glob).toList());
    options.put("published", article.published());
    options.put("language", article.language());
    options.put("threads", threads);
    options.put("all", all);
    options.put("corrections", corrections == null ? null : corrections.toString());
    options.put("report", report);
    options.put("offline", fetch.offline());
    options.put("delay", fetch.delay().toString());
    options.put("maxArticles", source.maxArticles() == Long.MAX_VALUE ? null : source.maxArticles());
    options.put("maxBytes", source.maxBytes());
    options.put("timeout", fetch.timeout().toString());
    options.put("allowPrivateHosts", fetch.allowPrivateHosts());
    options.values().removeIf(Objects::isNull);
    return options;
  }
}
