package io.vigie.fetch;

import crawlercommons.robots.SimpleRobotRules;
import io.vigie.record.VigieException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What is kept of each host during a run. Hosts not asked for long are forgotten, so that a million of them fit. */
final class Hosts {

  /** One host: its gate, whether it wants to be left alone, and the rules of each of its sites (one per scheme and port). */
  static final class Host {
    final HostGate gate = new HostGate();
    final ReentrantLock learningRules = new ReentrantLock();
    private final Map<String, SimpleRobotRules> rules = new HashMap<>();
    private @Nullable VigieException reason;
    private long closedUntil;

    synchronized @Nullable SimpleRobotRules rules(String site) {
      return rules.get(site);
    }

    synchronized void remember(String site, SimpleRobotRules found) {
      rules.put(site, found);
    }

    /** For {@code pause}, every request fails at once for {@code reason}. */
    synchronized void close(VigieException reason, Duration pause) {
      this.reason = reason;
      this.closedUntil = System.nanoTime() + pause.toNanos();
    }

    synchronized void requireOpen() {
      if (reason != null && closedUntil - System.nanoTime() > 0) {
        throw reason;
      }
      reason = null;
    }

    synchronized boolean isForgettable() {
      return gate.isIdle() && !learningRules.isLocked() && reason == null;
    }
  }

  private final int capacity;
  private final LinkedHashMap<String, Host> hosts = new LinkedHashMap<>(16, 0.75f, true);

  Hosts(int capacity) {
    this.capacity = capacity;
  }

  synchronized Host of(String name) {
    Host host = hosts.computeIfAbsent(name, unknown -> new Host());
    if (hosts.size() > capacity) {
      forget(hosts.size() - capacity * 3 / 4, host);
    }
    return host;
  }

  /** Forgets up to {@code count} of those not asked for longest. */
  private void forget(int count, Host kept) {
    int[] left = {count};
    hosts.values().removeIf(host -> left[0] > 0 && host != kept && host.isForgettable() && left[0]-- > 0);
  }
}
