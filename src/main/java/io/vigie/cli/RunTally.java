package io.vigie.cli;

import io.vigie.RunListener.Outcome;
import io.vigie.record.Failure;
import io.vigie.record.Stage;
import io.vigie.source.Lead;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Counts what a run has done so far. Thread-safe. */
final class RunTally {

  /**
   * @param perSecond documents done since the run began; those done before it do not count
   * @param all whether no more will be found
   * @param hosts the slowest: those that will take longest for what is left
   */
  record Snapshot(long found, long done, long failed, double perSecond, boolean all, List<HostLoad> hosts) {

    /** Seconds until all that was found is done; 0 when nothing is left or nobody can tell. */
    double secondsLeft() {
      double average = perSecond > 0 ? (found - done - failed) / perSecond : 0;
      return Math.max(average, hosts.isEmpty() ? 0 : hosts.get(0).secondsLeft());
    }
  }

  /** @param secondsEach how long a document of this host takes, its pause included; 0 before the first is done */
  record HostLoad(String host, int left, double secondsEach) {

    double secondsLeft() {
      return left * secondsEach;
    }
  }

  /** What is known of a host while documents of it are left. */
  private static final class Host {
    private final long since;
    private int left;
    private int finished;
    private long last;

    Host(long since) {
      this.since = since;
    }

    HostLoad load(String name) {
      return new HostLoad(name, left, finished == 0 ? 0 : (last - since) / 1e9 / finished);
    }
  }

  private static final int SLOWEST = 3;
  private static final Comparator<HostLoad> SLOWEST_FIRST = Comparator.comparingDouble(HostLoad::secondsLeft)
      .thenComparingInt(HostLoad::left).reversed().thenComparing(HostLoad::host);

  /** What failed for one reason. */
  record Reason(String error, int count, boolean retriable, String example) {}

  private final LongSupplier clock;
  private final long start;
  private final Map<String, Host> hosts = new HashMap<>();
  private final Map<String, Reason> reasons = new TreeMap<>();
  private long found;
  private long done;
  private long doneBefore;
  private long failed;
  private long unannotated;
  private boolean all;

  RunTally() {
    this(System::nanoTime);
  }

  /** @param clock in nanoseconds */
  RunTally(LongSupplier clock) {
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  synchronized void found(Lead lead) {
    found++;
    count(lead, 1);
  }

  synchronized void allFound() {
    all = true;
  }

  synchronized void done(Lead lead, Outcome outcome) {
    done++;
    doneBefore += outcome == Outcome.DONE_BEFORE ? 1 : 0;
    count(lead, -1);
  }

  synchronized void failed(@Nullable Lead lead, Failure failure) {
    failed++;
    unannotated += failure.stage() == Stage.ANNOTATE ? 1 : 0;
    if (lead != null) {
      count(lead, -1);
    } else {
      found++;
    }
    reasons.merge(failure.error(), new Reason(failure.error(), 1, failure.retriable(), failure.source()),
        (known, more) -> new Reason(known.error, known.count + 1, known.retriable || more.retriable, known.example));
  }

  /** Hosts with nothing left are forgotten, so that a million of them fit. */
  private void count(Lead lead, int change) {
    if (lead.content() != null || lead.url() == null) {
      return;
    }
    String name = String.valueOf(lead.url().getHost());
    Host host = hosts.computeIfAbsent(name, unknown -> new Host(clock.getAsLong()));
    host.left += change;
    if (change < 0) {
      host.finished++;
      host.last = clock.getAsLong();
    }
    if (host.left == 0) {
      hosts.remove(name);
    }
  }

  synchronized Snapshot snapshot() {
    double seconds = (clock.getAsLong() - start) / 1e9;
    List<HostLoad> slowest = hosts.entrySet().stream().map(host -> host.getValue().load(host.getKey())).sorted(SLOWEST_FIRST).limit(SLOWEST).toList();
    return new Snapshot(found, done, failed, seconds == 0 ? 0 : (done + failed - doneBefore) / seconds, all, slowest);
  }

  /** Reasons of failures, the most frequent first. */
  synchronized List<Reason> reasons() {
    return reasons.values().stream().sorted(Comparator.comparingInt(Reason::count).reversed().thenComparing(Reason::error)).toList();
  }

  synchronized long done() {
    return done;
  }

  /** Articles that were read, but not understood: those in a language without a pack. */
  synchronized long unannotated() {
    return unannotated;
  }
}
