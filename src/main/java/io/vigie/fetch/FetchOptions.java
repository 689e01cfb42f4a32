package io.vigie.fetch;

import java.time.Duration;
import java.util.Map;

/**
 * The manners and limits of fetching.
 *
 * @param userAgent who asks and how to reach them
 * @param delay least time between the end of one request to a host and the start of the next; a site's own crawl-delay may only
 *     lengthen it
 * @param timeout for one request, from its start to the last byte of the answer
 * @param maxBytes where a body is cut, after decompression
 * @param allowPrivateHosts whether addresses of private networks and of this machine may be asked
 * @param offline whether nothing may be fetched at all
 * @param retries how often a request is repeated that failed for a passing reason
 * @param retryDelay before the first repetition; each further one waits twice as long
 * @param maxRetryAfter longest pause, as a server asks for with {@code Retry-After}, that is waited for
 * @param environment where {@code http_proxy}, {@code https_proxy} and {@code no_proxy} are looked up
 */
public record FetchOptions(
    String userAgent,
    Duration delay,
    Duration timeout,
    long maxBytes,
    boolean allowPrivateHosts,
    boolean offline,
    int retries,
    Duration retryDelay,
    Duration maxRetryAfter,
    Map<String, String> environment) {

  /** Polite and safe: a second between requests, half a minute for each, ten million bytes, no private hosts. */
  public static final FetchOptions DEFAULT = new FetchOptions(
      userAgent(System.getenv()), Duration.ofSeconds(1), Duration.ofSeconds(30), 10_000_000, false, false, 2,
      Duration.ofSeconds(2), Duration.ofMinutes(5), System.getenv());

  /** Says who asks and, by the variable {@code VIGIE_CONTACT}, how to reach whoever runs it: an address or a page. */
  public static String userAgent(Map<String, String> environment) {
    return "Vigie/0.1 (news analysis" + (hasContact(environment) ? "; +" + contact(environment) : "") + ")";
  }

  /** Whether {@code environment} says how to reach whoever runs it. */
  public static boolean hasContact(Map<String, String> environment) {
    return !contact(environment).isEmpty();
  }

  private static String contact(Map<String, String> environment) {
    return environment.getOrDefault("VIGIE_CONTACT", "").replaceAll("[^\\x21-\\x7e]", "");
  }

  public FetchOptions {
    environment = Map.copyOf(environment);
    if (delay.isNegative() || timeout.isNegative() || timeout.isZero() || maxBytes < 1 || retries < 0) {
      throw new IllegalArgumentException("delay, timeout, maxBytes and retries must not be negative, nor the limits zero");
    }
  }

  public FetchOptions withUserAgent(String userAgent) {
    return new FetchOptions(userAgent, delay, timeout, maxBytes, allowPrivateHosts, offline, retries, retryDelay, maxRetryAfter,
        environment);
  }

  public FetchOptions withDelay(Duration delay) {
    return new FetchOptions(userAgent, delay, timeout, maxBytes, allowPrivateHosts, offline, retries, retryDelay, maxRetryAfter,
        environment);
  }

  public FetchOptions withTimeout(Duration timeout) {
    return new FetchOptions(userAgent, delay, timeout, maxBytes, allowPrivateHosts, offline, retries, retryDelay, maxRetryAfter,
        environment);
  }

  public FetchOptions withMaxBytes(long maxBytes) {
    return new FetchOptions(userAgent, delay, timeout, maxBytes, allowPrivateHosts, offline, retries, retryDelay, maxRetryAfter,
        environment);
  }

  public FetchOptions withAllowPrivateHosts(boolean allowPrivateHosts) {
    return new FetchOptions(userAgent, delay, timeout, maxBytes, allowPrivateHosts, offline, retries, retryDelay, maxRetryAfter,
        environment);
  }

  public FetchOptions withOffline(boolean offline) {
    return new FetchOptions(userAgent, delay, timeout, maxBytes, allowPrivateHosts, offline, retries, retryDelay, maxRetryAfter,
        environment);
  }

  public FetchOptions withRetries(int retries, Duration retryDelay, Duration maxRetryAfter) {
    return new FetchOptions(userAgent, delay, timeout, maxBytes, allowPrivateHosts, offline, retries, retryDelay, maxRetryAfter,
        environment);
  }

  public FetchOptions withEnvironment(Map<String, String> environment) {
    return new FetchOptions(userAgent, delay, timeout, maxBytes, allowPrivateHosts, offline, retries, retryDelay, maxRetryAfter,
        environment);
  }
}
