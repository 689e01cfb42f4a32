package io.vigie.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a run end cleanly when the user presses Ctrl-C or the system asks the process to end. */
final class Interruption implements AutoCloseable {

  /** Who is interrupted does not want to wait longer; what is stored is safe anyway. */
  private static final int SECONDS = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean happened;

  private Interruption(Runnable stop) {
    hook = new Thread(() -> {
      happened = true;
      stop.run();
      await();
    }, "vigie-interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Until it is closed, an interruption calls {@code stop} and waits a while for {@link #close}. */
  static Interruption stops(Runnable stop) {
    return new Interruption(stop);
  }

  boolean happened() {
    return happened;
  }

  private void await() {
    try {
      ended.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException twice) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException underWay) {
      // The process is ending already.
    }
  }
}
