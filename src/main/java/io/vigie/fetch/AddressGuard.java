package io.vigie.fetch;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Keeps requests away from private networks: every address of the host must be a public one. */
final class AddressGuard {

  /** How names become addresses. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private final boolean allowPrivateHosts;
  private final Proxies proxies;
  private final Resolver resolver;

  AddressGuard(boolean allowPrivateHosts, Proxies proxies, Resolver resolver) {
    this.allowPrivateHosts = allowPrivateHosts;
    this.proxies = proxies;
    this.resolver = resolver;
  }

  /**
   * @param url as {@link io.vigie.source.Addresses} spells it
   * @throws VigieException of kind {@code private-address} or {@code unknown-host}
   */
  void check(URI url) {
    InetAddress[] addresses;
    try {
      addresses = resolver.resolve(url.getHost());
    } catch (UnknownHostException unknown) {
      if (proxies.forAddress(url).isPresent()) {
        return; // The proxy knows names that this machine does not; what it may reach is its own decision.
      }
      throw new VigieException(Stage.FETCH, "unknown-host", "There is no host " + url.getHost() + ": check the address " + url,
          true, unknown);
    }
    if (!allowPrivateHosts && Arrays.stream(addresses).anyMatch(Networks::isClosed)) {
      throw new VigieException(Stage.FETCH, "private-address", url + " leads into a private network or to this machine; "
          + "allow it with --allow-private-hosts if that is meant");
    }
  }
}
