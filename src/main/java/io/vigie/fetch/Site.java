package io.vigie.fetch;

import crawlercommons.robots.SimpleRobotRules;
import io.vigie.record.VigieException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One scheme, host and port: what its robots.txt says, and whether it is left alone for now. Other ports of the host are other servers. */
final class Site {

  final ReentrantLock learningRules = new ReentrantLock();
  private volatile @Nullable SimpleRobotRules rules;
  private @Nullable VigieException reason;
  private long closedUntil;

  /** The address without its path. */
  static String name(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }

  @Nullable SimpleRobotRules rules() {
    return rules;
  }

  void remember(SimpleRobotRules found) {
    rules = found;
  }

  /** For {@code pause}, every request fails at once for {@code reason}. */
  synchronized void close(VigieException reason, Duration pause) {
    this.reason = reason;
    this.closedUntil = System.nanoTime() + pause.toNanos();
  }

  /** @throws VigieException that names {@code url} and why its site is left alone */
  void requireOpen(URI url) {
    VigieException closed = reason();
    if (closed != null) {
      throw FetchFailure.notAsked(url, closed);
    }
  }

  synchronized boolean isForgettable() {
    return !learningRules.isLocked() && reason() == null;
  }

  private synchronized @Nullable VigieException reason() {
    if (reason != null && closedUntil - System.nanoTime() <= 0) {
      reason = null;
    }
    return reason;
  }
}
