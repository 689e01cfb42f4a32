package io.vigie.fetch;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The proxies that the usual environment variables name: {@code http_proxy}, {@code https_proxy}, {@code all_proxy}, {@code no_proxy}. */
final class Proxies {

  private final Map<String, String> environment;

  Proxies(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The proxy to ask for {@code url}; empty to ask the host itself. */
  Optional<Proxy> forAddress(URI url) {
    String proxy = variable(url.getScheme() + "_proxy");
    String address = proxy == null ? variable("all_proxy") : proxy;
    return address == null || isExempt(url.getHost()) ? Optional.empty() : Optional.of(proxy(address));
  }

  private static Proxy proxy(String address) {
    URI uri;
    try {
      uri = URI.create(address.contains("://") ? address : "http://" + address);
    } catch (IllegalArgumentException broken) {
      throw wrong(address, "it is no address");
    }
    if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
      throw wrong(address, "only HTTP proxies are supported");
    }
    if (uri.getHost() == null) {
      throw wrong(address, "it has no host");
    }
    int port = uri.getPort() < 0 ? 80 : uri.getPort();
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port));
  }

  /** {@code no_proxy}: names that end the host's, a leading dot or {@code *.} being allowed; {@code *} exempts all. */
  private boolean isExempt(String host) {
    String exempt = variable("no_proxy");
    return exempt != null && Arrays.stream(exempt.split("[,\\s]+")).map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(name -> name.equals("*") || covers(name.replaceFirst("^\\*?\\.", ""), host.toLowerCase(Locale.ROOT)));
  }

  private static boolean covers(String name, String host) {
    String bare = name.replaceFirst(":\\d+$", "");
    return !bare.isEmpty() && (host.equals(bare) || host.endsWith("." + bare) || host.equals("[" + bare + "]"));
  }

  private @Nullable String variable(String name) {
    String value = environment.getOrDefault(name, environment.get(name.toUpperCase(Locale.ROOT)));
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static VigieException wrong(String address, String reason) {
    return new VigieException(Stage.FETCH, "wrong-proxy", "The proxy " + address + " of the environment cannot be used: " + reason);
  }
}
