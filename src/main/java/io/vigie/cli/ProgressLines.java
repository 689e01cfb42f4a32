package io.vigie.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A line every few seconds, for logs. */
final class ProgressLines implements Progress {

  private static final int SECONDS = 5;

  private final RunTally tally;
  private final Consumer<String> print;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread thread = new Thread(task, "vigie-progress");
    thread.setDaemon(true);
    return thread;
  });

  ProgressLines(RunTally tally, Consumer<String> print) {
    this.tally = tally;
    this.print = print;
  }

  @Override
  public void start() {
    clock.scheduleAtFixedRate(this::show, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private void show() {
    RunTally.Snapshot now = tally.snapshot();
    String of = now.all() ? " of " : " done, found so far ";
    print.accept(now.done() + now.failed() + of + now.found() + ", " + Progress.remarks(now));
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
