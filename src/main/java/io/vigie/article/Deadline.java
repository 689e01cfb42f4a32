package io.vigie.article;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.time.Duration;

/** The moment when a document is given up. For one document, on one thread. */
final class Deadline {

  private static final int STEPS_BETWEEN_LOOKS = 1 << 12;

  private final String source;
  private final Duration limit;
  private final long end;
  private int steps;

  Deadline(String source, Duration limit) {
    this.source = source;
    this.limit = limit;
    this.end = System.nanoTime() + limit.toNanos();
  }

  /** Cheap enough to be called at every node. */
  void check() {
    if (++steps % STEPS_BETWEEN_LOOKS == 0) {
      look();
    }
  }

  void look() {
    if (System.nanoTime() - end > 0) {
      throw new VigieException(Stage.ARTICLE, "too-slow", source + ": gave up after " + limit.toMillis() + " ms; raise the time limit to read it");
    }
  }
}
