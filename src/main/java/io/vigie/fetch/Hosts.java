package io.vigie.fetch;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is kept of each host during a run. Hosts not asked for long are forgotten, so that a million of them fit. */
final class Hosts {

  /** One host: its gate, and its sites by name. */
  static final class Host {
    final HostGate gate = new HostGate();
    private final Map<String, Site> sites = new HashMap<>();

    synchronized Site site(URI url) {
      return sites.computeIfAbsent(Site.name(url), unknown -> new Site());
    }

    synchronized boolean isForgettable() {
      return gate.isIdle() && sites.values().stream().allMatch(Site::isForgettable);
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
