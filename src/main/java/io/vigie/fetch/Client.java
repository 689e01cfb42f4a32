package io.vigie.fetch;

import crawlercommons.robots.SimpleRobotRules;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Addresses;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Asks for one address with all manners: guard, robots.txt, pace, retries; and follows redirects, each with the same manners. */
final class Client implements AutoCloseable {

  private static final int MAX_REDIRECTS = 10;

  /** How long a site is left alone whose robots.txt could not be had. */
  private static final Duration RULES_PAUSE = Duration.ofMinutes(10);

  private final FetchOptions options;
  private final AddressGuard guard;
  private final Exchange exchange;
  private final Retries retries;
  private final Robots robots;
  private final Hosts hosts = new Hosts(2_000);

  Client(FetchOptions options, AddressGuard.Resolver resolver) {
    Proxies proxies = new Proxies(options.environment());
    this.options = options;
    this.guard = new AddressGuard(options.allowPrivateHosts(), proxies, resolver);
    this.exchange = new Exchange(options, proxies);
    this.retries = new Retries(options);
    this.robots = new Robots(options.userAgent());
  }

  /**
   * The last answer of the chain of redirects: a success, or 304 when {@code headers} ask for changes only.
   *
   * @throws VigieException for every other end
   */
  Answer get(URI start, Map<String, String> headers, MediaTypes wanted, long limit) {
    Answer answer = follow(start, headers, wanted, limit, true);
    if (answer.status() / 100 != 2 && answer.status() != 304) {
      throw FetchFailure.of(answer);
    }
    return answer;
  }

  long readyAt(String host) {
    return hosts.of(host).gate.readyAt();
  }

  @Override
  public void close() {
    exchange.close();
  }

  private Answer follow(URI start, Map<String, String> headers, MediaTypes wanted, long limit, boolean obeyRobots) {
    Set<URI> visited = new HashSet<>();
    URI url = Addresses.parse(start.toString());
    while (visited.add(url) && visited.size() <= MAX_REDIRECTS + 1) {
      guard.check(url);
      Answer answer = hop(url, headers, wanted, limit, obeyRobots);
      if (!answer.isRedirect() || answer.header("location").isEmpty()) {
        return answer;
      }
      url = Addresses.resolve(url, answer.header("location").get());
    }
    throw new VigieException(Stage.FETCH, "too-many-redirects", start + " redirects in a circle or more than " + MAX_REDIRECTS
        + " times; open it in a browser and give the address that it ends at");
  }

  private Answer hop(URI url, Map<String, String> headers, MediaTypes wanted, long limit, boolean obeyRobots) {
    Hosts.Host host = hosts.of(url.getHost());
    Site site = host.site(url);
    site.requireOpen(url);
    Duration pause = obeyRobots ? permit(url, site) : Duration.ZERO;
    return retries.call(() -> host.gate.pass(pause, () -> send(url, headers, wanted, limit, host)));
  }

  /** The pause to keep after the request, if the site allows it at all. */
  private Duration permit(URI url, Site site) {
    SimpleRobotRules rules = rules(url, site);
    Robots.requireAllowed(rules, url);
    return Robots.pause(rules, options.delay());
  }

  private SimpleRobotRules rules(URI url, Site site) {
    site.learningRules.lock();
    try {
      site.requireOpen(url);
      return learnRules(url, site);
    } finally {
      site.learningRules.unlock();
    }
  }

  private SimpleRobotRules learnRules(URI url, Site site) {
    try {
      return robots.rules(url, site, address -> follow(address, Map.of(), MediaTypes.ANY, Robots.MAX_BYTES, false));
    } catch (VigieException failure) {
      site.close(failure, RULES_PAUSE);
      throw FetchFailure.notAsked(url, failure);
    }
  }

  private Answer send(URI url, Map<String, String> headers, MediaTypes wanted, long limit, Hosts.Host host) {
    Answer answer;
    guard.check(url); // it may have waited for its turn long enough for the name to lead elsewhere
    try {
      answer = exchange.get(url, headers, wanted, limit);
    } catch (IOException broken) {
      throw FetchFailure.of(url, broken);
    }
    guard.check(url); // Java remembers names for half a minute: what the request used a moment ago is what is checked now
    if (answer.status() == 429 || answer.status() == 408 || answer.status() >= 500) {
      FetchFailure failure = FetchFailure.of(answer);
      failure.retryAfter().ifPresent(delay -> leaveAlone(host, url, failure, delay));
      throw failure;
    }
    return answer;
  }

  private void leaveAlone(Hosts.Host host, URI url, FetchFailure failure, Duration delay) {
    if (delay.compareTo(options.maxRetryAfter()) > 0) {
      host.site(url).close(failure, delay);
    } else {
      host.gate.postpone(delay);
    }
  }
}
