package io.vigie.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar at the foot of a terminal. */
final class ProgressOnTerminal implements Progress {

  private static final int MILLISECONDS = 500;
  private static final String BACK_AND_CLEAR = "\r\u001b[K";

  private final RunTally tally;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread thread = new Thread(task, "vigie-progress");
    thread.setDaemon(true);
    return thread;
  });
  private @Nullable ProgressBar bar;

  ProgressOnTerminal(RunTally tally) {
    this.tally = tally;
  }

  @Override
  public synchronized void start() {
    bar = new ProgressBarBuilder().setTaskName("vigie").setInitialMax(-1).setStyle(ProgressBarStyle.ASCII).hideEta()
        .setUpdateIntervalMillis(MILLISECONDS).continuousUpdate().clearDisplayOnFinish().setConsumer(new ConsoleProgressBarConsumer(System.err)).build();
    clock.scheduleAtFixedRate(this::show, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  private synchronized void show() {
    if (bar != null) {
      RunTally.Snapshot now = tally.snapshot();
      bar.maxHint(now.all() ? Math.max(1, now.found()) : -1);
      bar.stepTo(now.done() + now.failed());
      bar.setExtraMessage(" " + Progress.remarks(now));
    }
  }

  @Override
  public synchronized String clearing() {
    return bar == null ? "" : BACK_AND_CLEAR;
  }

  @Override
  public synchronized void close() {
    clock.shutdownNow();
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
