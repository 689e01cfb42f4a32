package io.vigie;

import io.vigie.annotate.Models;
import io.vigie.assemble.Records;
import io.vigie.finding.Explanation;
import io.vigie.knowledge.Knowledge;
import io.vigie.record.Article;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * As many readers as articles are read at a time; however many threads ask, each has one to itself while it reads. The models, which are
 * large, are there from the first article until {@link #rest}. Thread-safe.
 */
final class ArticleReaders {

  private final Supplier<ArticleReader> newReader;
  private final BlockingQueue<Optional<ArticleReader>> idle;
  private final AtomicReference<@Nullable Models> models = new AtomicReference<>();

  ArticleReaders(int count, Knowledge knowledge, Supplier<Models> newModels) {
    newReader = () -> new ArticleReader(knowledge, models.updateAndGet(loaded -> loaded == null ? newModels.get() : loaded));
    idle = new ArrayBlockingQueue<>(count, false, Collections.nCopies(count, Optional.empty()));
  }

  /** Waits for a reader that is idle. */
  Records read(Article article, Consumer<Explanation> explain) {
    ArticleReader reader = take().orElseGet(newReader);
    try {
      return reader.read(article, explain);
    } finally {
      idle.add(Optional.of(reader));
    }
  }

  /** Lets go of the models; the next article loads them again. */
  void rest() {
    models.set(null);
    int count = idle.size();
    idle.clear();
    idle.addAll(Collections.nCopies(count, Optional.empty()));
  }

  private Optional<ArticleReader> take() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return idle.take();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
