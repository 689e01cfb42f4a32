package io.vigie.cli;

import io.vigie.RunListener;
import io.vigie.export.Run;
import io.vigie.record.Failure;
import io.vigie.source.Lead;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Says on stderr how a run goes on and how it ended. */
final class RunConsole implements RunListener {

  private final PrintWriter err;
  private final Path out;
  private final boolean quiet;
  private final boolean verbose;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final Map<String, Integer> reasons = new TreeMap<>();

  RunConsole(PrintWriter err, Path out, boolean quiet, boolean verbose) {
    this.err = err;
    this.out = out;
    this.quiet = quiet;
    this.verbose = verbose;
  }

  @Override
  public void started(long articles, boolean goesOn) {
    if (!quiet && articles > 0) {
      err.printf("%s holds %d articles already; this run adds to them.%n", out, articles);
    }
    if (!quiet && goesOn) {
      err.println("The last run was stopped; this one goes on with it.");
    }
    err.flush();
  }

  @Override
  public void done(Lead lead, Outcome outcome) {
    done.incrementAndGet();
    if (verbose) {
      err.println(outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " " + lead.source());
      err.flush();
    }
  }

  @Override
  public synchronized void failed(Failure failure) {
    failed.incrementAndGet();
    reasons.merge(failure.error(), 1, Integer::sum);
    err.println("vigie: " + failure.source() + ": " + failure.message());
    err.flush();
  }

  @Override
  public void finished(Run run) {
    if (quiet) {
      return;
    }
    Map<String, Long> counts = run.counts();
    err.printf("%d articles, %d incidents, %d policy actions, %d vendors in %s%n",
        counts.get("articles"), counts.get("incidents"), counts.get("policyActions"), counts.get("vendors"), out);
    if (!reasons.isEmpty()) {
      err.println("failed: " + reasons);
    }
    err.flush();
  }

  int exitCode() {
    if (failed.get() == 0) {
      return 0;
    }
    return done.get() == 0 ? Main.NOTHING_READ : Main.SOME_FAILED;
  }
}
