package io.vigie.cli;

import io.vigie.RunListener.Outcome;
import io.vigie.record.Failure;
import io.vigie.record.Stage;
import io.vigie.source.Lead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what a run has done so far. Thread-safe. */
final class RunTally {

  /**
   * @param perSecond documents done since the run began; those done before it do not count
   * @param all whether no more will be found
   * @param hosts those with most documents left
   */
  record Snapshot(long found, long done, long failed, double perSecond, boolean all, List<HostLoad> hosts) {}

  record HostLoad(String host, int left) {}

  /** What failed for one reason. */
  record Reason(String error, int count, boolean retriable, String example) {}

  private final long start = System.nanoTime();
  private final Map<String, Integer> left = new HashMap<>();
  private final Map<String, Reason> reasons = new TreeMap<>();
  private long found;
  private long done;
  private long doneBefore;
  private long failed;
  private long unannotated;
  private boolean all;

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
    if (lead.content() == null && lead.url() != null) {
      left.merge(String.valueOf(lead.url().getHost()), change, (a, b) -> a + b == 0 ? null : a + b);
    }
  }

  synchronized Snapshot snapshot() {
    double seconds = (System.nanoTime() - start) / 1e9;
    List<HostLoad> hosts = new ArrayList<>();
    left.forEach((host, count) -> hosts.add(new HostLoad(host, count)));
    hosts.sort(Comparator.comparingInt(HostLoad::left).reversed().thenComparing(HostLoad::host));
    return new Snapshot(found, done, failed, (done + failed - doneBefore) / seconds, all, List.copyOf(hosts.subList(0, Math.min(3, hosts.size()))));
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
