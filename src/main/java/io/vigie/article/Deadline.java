package io.vigie.article;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The moment when a document is given up, in processor time where the platform tells it, so that a busy machine gives up no document that an
 * idle one reads. For one document, on one thread.
 */
final class Deadline {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int STEPS_BETWEEN_LOOKS = 1 << 12;

  private final String source;
  private final Duration limit;
  private final long end;
  private int steps;

  Deadline(String source, Duration limit) {
    this.source = source;
    this.limit = limit;
    this.end = now() + limit.toNanos();
  }

  private static long now() {
    return THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }

  /** Cheap enough to be called at every node. */
  void check() {
    if (++steps % STEPS_BETWEEN_LOOKS == 0) {
      look();
    }
  }

  void look() {
    if (now() - end > 0) {
      throw new VigieException(Stage.ARTICLE, "too-slow", source + ": gave up after " + limit.toMillis() + " ms; raise the time limit to read it");
    }
  }
}
