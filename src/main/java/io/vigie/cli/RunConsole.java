package io.vigie.cli;

import io.vigie.RunListener;
import io.vigie.export.Run;
import io.vigie.fetch.FetchOptions;
import io.vigie.record.Failure;
import io.vigie.source.Downloads;
import io.vigie.source.Lead;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Says on stderr how a run goes on and how it ended. */
final class RunConsole implements RunListener, AutoCloseable {

  private final PrintWriter err;
  private final Path out;
  private final boolean all;
  private final boolean quiet;
  private final boolean verbose;
  private final RunTally tally = new RunTally();
  private final Progress progress;
  private final AtomicBoolean toldOfContact = new AtomicBoolean();
  private volatile long failures;

  /** @param all whether articles that could not be annotated are written too */
  RunConsole(PrintWriter err, Path out, boolean all, boolean quiet, boolean verbose) {
    this.err = err;
    this.out = out;
    this.all = all;
    this.quiet = quiet;
    this.verbose = verbose;
    this.progress = Progress.of(tally, this::print, quiet);
  }

  @Override
  public void started(long articles, boolean goesOn) {
    if (articles > 0) {
      tell(String.format(Locale.ROOT, "%s holds %d articles already; this run adds to them.", out, articles));
    }
    if (goesOn) {
      tell("The last run was stopped; this one goes on with it.");
    }
    progress.start();
  }

  @Override
  public void found(Lead lead) {
    tally.found(lead);
    boolean web = lead.content() == null || lead.content() instanceof Downloads.Downloaded;
    if (web && !FetchOptions.hasContact(System.getenv()) && !toldOfContact.getAndSet(true)) {
      tell("Servers are not told how to reach you: set the environment variable VIGIE_CONTACT to your address or page.");
    }
  }

  @Override
  public void allFound() {
    tally.allFound();
  }

  @Override
  public void done(Lead lead, Outcome outcome) {
    tally.done(lead, outcome);
    if (verbose) {
      print(outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + lead.source());
    }
  }

  @Override
  public void failed(Lead lead, Failure failure) {
    tally.failed(lead, failure);
    name(failure);
  }

  @Override
  public void failed(Failure failure) {
    tally.failed(null, failure);
    name(failure);
  }

  private void name(Failure failure) {
    String source = failure.message().contains(failure.source()) ? "" : failure.source() + ": ";
    print("vigie: " + source + failure.message());
  }

  @Override
  public void renewed(String name) {
    if (verbose) {
      print("read anew: " + name);
    }
  }

  @Override
  public void merging() {
    progress.close();
    if (verbose) {
      print("merging and writing");
    }
  }

  @Override
  public void repeated(long documents) {
    tell(String.format(Locale.ROOT, "%d documents repeat word for word an article that another holds; each such article is written once", documents));
  }

  @Override
  public void finished(Run run) {
    failures = run.failed();
    Map<String, Long> counts = run.counts();
    tell(String.format(Locale.ROOT, "%d articles, %d incidents, %d policy actions, %d vendors in %s",
        counts.get("articles"), counts.get("incidents"), counts.get("policyActions"), counts.get("vendors"), out));
    summarize(tally.reasons());
  }

  private void summarize(List<RunTally.Reason> reasons) {
    if (!reasons.isEmpty()) {
      tell(failures + " failed (failures.jsonl):");
      reasons.forEach(reason -> tell(String.format(Locale.ROOT, "%7d %s%s, such as %s",
          reason.count(), reason.error(), reason.retriable() ? " (a later run tries again)" : "", reason.example())));
    }
  }

  private void tell(String line) {
    if (!quiet) {
      print(line);
    }
  }

  private void print(@Nullable String line) {
    synchronized (err) {
      err.println(progress.clearing() + line);
      err.flush();
    }
  }

  int exitCode() {
    if (failures == 0) {
      return 0;
    }
    boolean read = tally.done() > 0 || all && tally.unannotated() > 0;
    return read ? Main.SOME_FAILED : Main.NOTHING_READ;
  }

  @Override
  public void close() {
    progress.close();
  }
}
