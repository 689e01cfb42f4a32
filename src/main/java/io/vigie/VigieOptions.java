package io.vigie;

import io.vigie.article.ArticleOptions;
import io.vigie.fetch.FetchOptions;
import io.vigie.finding.Explanation;
import io.vigie.source.SourceOptions;
import java.nio.file.Path;
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
}
