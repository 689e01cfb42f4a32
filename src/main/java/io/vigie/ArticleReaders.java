package io.vigie;

import io.vigie.annotate.Models;
import io.vigie.assemble.Records;
import io.vigie.finding.Explanation;
import io.vigie.knowledge.Knowledge;
import io.vigie.record.Article;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** As many readers as articles are read at a time; however many threads ask, each has one to itself while it reads. Thread-safe. */
final class ArticleReaders {

  private final BlockingQueue<ArticleReader> idle;

  ArticleReaders(int count, Knowledge knowledge, Models models) {
    idle = new ArrayBlockingQueue<>(count);
    for (int i = 0; i < count; i++) {
      idle.add(new ArticleReader(knowledge, models));
    }
  }

  /** Waits for a reader that is idle. */
  Records read(Article article, Consumer<Explanation> explain) {
    ArticleReader reader = take();
    try {
      return reader.read(article, explain);
    } finally {
      idle.add(reader);
    }
  }

  private ArticleReader take() {
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
