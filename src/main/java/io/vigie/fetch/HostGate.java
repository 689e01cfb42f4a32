package io.vigie.fetch;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** Lets requests to one host through one at a time, in the order they came, with a pause between them. */
final class HostGate {

  interface Request<T> {
    T send() throws Exception;
  }

  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile long notBefore = System.nanoTime();

  /** Sends {@code request} when it is its turn, and keeps the next one waiting for {@code pause} after it. */
  <T> T pass(Duration pause, Request<T> request) throws Exception {
    turn.lockInterruptibly();
    try {
      for (long wait = notBefore - System.nanoTime(); wait > 0; wait = notBefore - System.nanoTime()) {
        Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
      }
      try {
        return request.send();
      } finally {
        postpone(pause);
      }
    } finally {
      turn.unlock();
    }
  }

  /** Nothing more for {@code pause} from now. */
  void postpone(Duration pause) {
    long until = System.nanoTime() + pause.toNanos();
    if (until - notBefore > 0) {
      notBefore = until;
    }
  }

  /** When the pause is over, by {@link System#nanoTime}. */
  long readyAt() {
    return notBefore;
  }

  /** Whether nobody waits here and the pause is over, so that forgetting this gate changes nothing. */
  boolean isIdle() {
    return !turn.isLocked() && !turn.hasQueuedThreads() && notBefore - System.nanoTime() <= 0;
  }
}
