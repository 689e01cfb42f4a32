package io.vigie.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.vigie.record.VigieException;
import io.vigie.source.Addresses;
import io.vigie.source.Lead;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FetcherTest {

  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final String HTML = "text/html; charset=utf-8";

  private FetchOptions options = FetchOptions.DEFAULT.withDelay(Duration.ZERO).withAllowPrivateHosts(true)
      .withTimeout(Duration.ofSeconds(2)).withRetries(2, Duration.ofMillis(10), Duration.ofSeconds(3)).withEnvironment(Map.of());

  @BeforeEach
  void theSiteHasNoRobotsFile() {
    SERVER.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(404)));
  }

  private static URI url(String path) {
    return URI.create("http://127.0.0.1:" + SERVER.getPort() + path);
  }

  private static Lead lead(URI url) {
    return new Lead(url.toString(), url, null, null, null, null);
  }

  private Page fetch(String path) {
    return new Fetcher(options).fetch(lead(url(path)));
  }

  private AbstractThrowableAssert<?, ?> assertFails(String path, String kind) {
    return assertThatThrownBy(() -> fetch(path)).isInstanceOfSatisfying(VigieException.class,
        failure -> assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind));
  }

  private static int requests(String path) {
    return SERVER.findAll(getRequestedFor(urlEqualTo(path))).size();
  }

  @Test
  void aPageComesWithItsAddressTypeAndTime() {
    SERVER.stubFor(get("/a").willReturn(okForContentType(HTML, "<p>Héllo")));
    Page page = fetch("/a");
    assertThat(page.url()).isEqualTo(url("/a"));
    assertThat(new String(page.body(), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("<p>Héllo");
    assertThat(page.contentType()).isEqualTo(HTML);
    assertThat(page.retrieved()).matches("20\\d\\d-.*Z");
    assertThat(page.truncated()).isFalse();
  }

  @Test
  void eachRequestSaysWhoAsksAndCarriesNoCookies() {
    options = options.withUserAgent(FetchOptions.userAgent(Map.of("VIGIE_CONTACT", "mailto:desk@news.example")));
    SERVER.stubFor(get("/a").willReturn(okForContentType(HTML, "x").withHeader("Set-Cookie", "id=1")));
    Fetcher fetcher = new Fetcher(options);
    fetcher.fetch(lead(url("/a")));
    fetcher.fetch(lead(url("/a")));
    SERVER.verify(2, getRequestedFor(urlEqualTo("/a")).withHeader("User-Agent", matching("Vigie/.*mailto:desk@news.example.*")).withoutHeader("Cookie"));
  }

  @Test
  void whatTheServerRefusesIsToldApart() {
    for (Map.Entry<Integer, String> entry : Map.of(404, "not-found", 410, "not-found", 403, "forbidden", 451, "forbidden",
        418, "unexpected-status", 500, "server-error", 429, "rate-limited").entrySet()) {
      SERVER.stubFor(get("/s").willReturn(aResponse().withStatus(entry.getKey())));
      assertFails("/s", entry.getValue()).hasMessageContaining("127.0.0.1");
    }
  }

  @Test
  void aPassingFaultIsRetried() {
    SERVER.stubFor(get("/p").inScenario("p").whenScenarioStateIs(Scenario.STARTED).willReturn(aResponse().withStatus(503)).willSetStateTo("up"));
    SERVER.stubFor(get("/p").inScenario("p").whenScenarioStateIs("up").willReturn(okForContentType(HTML, "x")));
    assertThat(fetch("/p").body()).asString().isEqualTo("x");
    SERVER.stubFor(get("/down").willReturn(aResponse().withStatus(502)));
    assertFails("/down", "server-error");
    assertThat(requests("/down")).isEqualTo(3);
  }

  @Test
  void retryAfterIsWaitedForWhenItIsShort() {
    SERVER.stubFor(get("/r").inScenario("r").whenScenarioStateIs(Scenario.STARTED)
        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1")).willSetStateTo("up"));
    SERVER.stubFor(get("/r").inScenario("r").whenScenarioStateIs("up").willReturn(okForContentType(HTML, "x")));
    long start = System.nanoTime();
    fetch("/r");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(700), Duration.ofSeconds(4));
  }

  @Test
  void aLongRetryAfterLeavesTheWholeSiteAlone() {
    SERVER.stubFor(get("/l").willReturn(aResponse().withStatus(503).withHeader("Retry-After", "3600")));
    SERVER.stubFor(get("/other").willReturn(okForContentType(HTML, "x")));
    Fetcher fetcher = new Fetcher(options);
    assertThatThrownBy(() -> fetcher.fetch(lead(url("/l")))).isInstanceOf(VigieException.class);
    assertThatThrownBy(() -> fetcher.fetch(lead(url("/other")))).isInstanceOf(VigieException.class);
    assertThat(requests("/l")).isEqualTo(1);
    assertThat(requests("/other")).isZero();
  }

  @Test
  void anotherPortOfAHostThatRefusesIsAnotherServer() {
    SERVER.stubFor(get("/up").willReturn(okForContentType(HTML, "x")));
    Fetcher fetcher = new Fetcher(options);
    assertThatThrownBy(() -> fetcher.fetch(lead(URI.create("http://127.0.0.1:1/down")))).isInstanceOf(VigieException.class);
    assertThat(fetcher.fetch(lead(url("/up"))).body()).asString().isEqualTo("x");
  }

  @Test
  void aPageOfASiteThatIsLeftAloneIsNamedWithTheReason() {
    Fetcher fetcher = new Fetcher(options);
    for (String path : List.of("/first", "/second")) {
      assertThatThrownBy(() -> fetcher.fetch(lead(URI.create("http://127.0.0.1:1" + path)))).isInstanceOfSatisfying(VigieException.class,
          failure -> assertThat(failure.kind()).isEqualTo("connection-refused"))
          .hasMessage("http://127.0.0.1:1" + path + " was not asked for: The server of http://127.0.0.1:1/robots.txt takes no connection; try again later");
    }
  }

  @Test
  void aSlowDripEndsWithTheTimeout() {
    SERVER.stubFor(get("/drip").willReturn(okForContentType(HTML, "x".repeat(1000)).withChunkedDribbleDelay(100, 20_000)));
    options = options.withRetries(0, Duration.ofMillis(1), Duration.ZERO);
    long start = System.nanoTime();
    assertFails("/drip", "timeout");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void aServerThatNeverAnswersEndsWithTheTimeout() {
    SERVER.stubFor(get("/late").willReturn(okForContentType(HTML, "x").withFixedDelay(30_000)));
    options = options.withRetries(0, Duration.ofMillis(1), Duration.ZERO).withTimeout(Duration.ofMillis(500));
    assertFails("/late", "timeout");
  }

  @Test
  void brokenConnectionsAreNamed() {
    SERVER.stubFor(get("/reset").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    SERVER.stubFor(get("/empty").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    SERVER.stubFor(get("/nothing").willReturn(okForContentType(HTML, "")));
    assertThatThrownBy(() -> fetch("/reset")).isInstanceOfSatisfying(VigieException.class,
        failure -> assertThat(failure.kind()).isIn("connection-lost", "incomplete"));
    assertThatThrownBy(() -> fetch("/empty")).isInstanceOfSatisfying(VigieException.class,
        failure -> assertThat(failure.kind()).isIn("connection-lost", "incomplete"));
    assertFails("/nothing", "empty");
  }

  @Test
  void redirectsAreFollowedRelativeOrNotAndCirclesEnd() {
    SERVER.stubFor(get("/from").willReturn(temporaryRedirect("to?x=1#part")));
    SERVER.stubFor(get("/to?x=1").willReturn(okForContentType(HTML, "x")));
    SERVER.stubFor(get("/loop").willReturn(temporaryRedirect("/pool")));
    SERVER.stubFor(get("/pool").willReturn(temporaryRedirect("/loop")));
    assertThat(fetch("/from").url()).isEqualTo(url("/to?x=1"));
    assertFails("/loop", "too-many-redirects");
  }

  @Test
  void tenRedirectsAreFollowedAndNoMore() {
    for (int i = 0; i < 11; i++) {
      SERVER.stubFor(get("/hop" + i).willReturn(temporaryRedirect("/hop" + (i + 1))));
    }
    SERVER.stubFor(get("/hop11").willReturn(okForContentType(HTML, "x")));
    assertThat(fetch("/hop1").url()).isEqualTo(url("/hop11"));
    assertFails("/hop0", "too-many-redirects");
  }

  @Test
  void noRedirectLeadsIntoPrivateNetworks() throws Exception {
    java.net.InetAddress open = java.net.InetAddress.getByName("93.184.216.34");
    // The test's public host is this machine: the guard is told a public address for it and nothing else.
    AddressGuard guard = new AddressGuard(false, new Proxies(Map.of()), host -> host.equals("public.example")
        ? new java.net.InetAddress[] {open} : java.net.InetAddress.getAllByName(host));
    for (String host : List.of("169.254.169.254", "127.0.0.1", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "[::1]", "[::ffff:10.0.0.1]",
        "[64:ff9b::a00:1]", "[2002:c0a8:101::1]", "[fd00:ec2::254]", "10.1.2.3", "192.168.0.1", "100.100.100.200", "0.0.0.0", "224.0.0.1",
        "localhost", "168.63.129.16")) {
      assertThatThrownBy(() -> guard.check(Addresses.parse("http://" + host + "/x"))).as(host)
          .isInstanceOfSatisfying(VigieException.class, failure -> assertThat(failure.kind()).isEqualTo("private-address"));
    }
    guard.check(URI.create("http://public.example/x"));
    assertThat(Addresses.parse("http://0x08080808/x")).hasToString("http://8.8.8.8/x");
    assertThatThrownBy(() -> Addresses.parse("http://1.2.3.4.5/x")).isInstanceOfSatisfying(VigieException.class,
        failure -> assertThat(failure.kind()).isEqualTo("invalid-url"));
  }

  @Test
  void thisMachineIsNotAskedUnlessAllowed() {
    options = options.withAllowPrivateHosts(false);
    SERVER.stubFor(get("/a").willReturn(okForContentType(HTML, "x")));
    assertFails("/a", "private-address").hasMessageContaining("--allow-private-hosts");
    assertThat(requests("/a")).isZero();
  }

  @Test
  void robotsAreObeyedOnEveryHop() {
    SERVER.stubFor(get("/robots.txt").willReturn(okForContentType("text/plain",
        "User-agent: other\nDisallow: /\n\nUser-agent: VIGIE\nDisallow: /closed\nCrawl-delay: 1\n")));
    SERVER.stubFor(get("/open").willReturn(okForContentType(HTML, "x")));
    SERVER.stubFor(get("/detour").willReturn(temporaryRedirect("/closed/1")));
    Fetcher fetcher = new Fetcher(options);
    long start = System.nanoTime();
    fetcher.fetch(lead(url("/open")));
    assertThatThrownBy(() -> fetcher.fetch(lead(url("/closed/1")))).hasMessageContaining("forbids");
    assertThatThrownBy(() -> fetcher.fetch(lead(url("/detour")))).hasMessageContaining("forbids");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(950));
    assertThat(requests("/closed/1")).isZero();
    assertThat(requests("/robots.txt")).isEqualTo(1);
  }

  @Test
  void robotsThatCannotBeReadCloseTheSiteForNow() {
    SERVER.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(500)));
    SERVER.stubFor(get("/a").willReturn(okForContentType(HTML, "x")));
    assertThatThrownBy(() -> fetch("/a")).isInstanceOfSatisfying(VigieException.class, failure -> assertThat(failure.retriable()).isTrue());
    assertThat(requests("/a")).isZero();
  }

  @Test
  void aBodyBeyondTheLimitIsCutAndSaysSo() {
    options = options.withMaxBytes(100);
    SERVER.stubFor(get("/exact").willReturn(okForContentType(HTML, "x".repeat(100))));
    SERVER.stubFor(get("/big").willReturn(okForContentType(HTML, "x".repeat(101))));
    assertThat(fetch("/exact").truncated()).isFalse();
    assertThat(fetch("/big")).satisfies(page -> {
      assertThat(page.body()).hasSize(100);
      assertThat(page.truncated()).isTrue();
    });
  }

  @Test
  void aCompressedBombStopsAtTheLimit() throws Exception {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(bytes)) {
      byte[] block = "a".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      for (int i = 0; i < 200; i++) {
        gzip.write(block);
      }
    }
    SERVER.stubFor(get("/bomb").willReturn(aResponse().withHeader("Content-Type", HTML).withHeader("Content-Encoding", "gzip").withBody(bytes.toByteArray())));
    options = options.withMaxBytes(1_000_000).withTimeout(Duration.ofSeconds(10));
    assertThat(fetch("/bomb")).satisfies(page -> {
      assertThat(page.body()).hasSize(1_000_000);
      assertThat(page.truncated()).isTrue();
    });
  }

  @Test
  void whatIsNoTextIsNotDownloaded() {
    SERVER.stubFor(get("/pdf").willReturn(okForContentType("application/pdf", "%PDF-1.7")));
    SERVER.stubFor(get("/lie").willReturn(aResponse().withHeader("Content-Type", HTML).withBody(new byte[] {1, 0, 2, 0})));
    assertFails("/pdf", "unsupported-type");
    assertFails("/lie", "unsupported-type");
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    SERVER.stubFor(get("/v").willReturn(okForContentType(HTML, "x").withHeader("ETag", "\"1\"").withHeader("Last-Modified", "Sat, 18 Mar 2023 08:00:00 GMT")));
    SERVER.stubFor(get("/v").withHeader("If-None-Match", equalTo("\"1\"")).withHeader("If-Modified-Since", equalTo("Sat, 18 Mar 2023 08:00:00 GMT"))
        .willReturn(aResponse().withStatus(304)));
    Fetcher fetcher = new Fetcher(options);
    Validators validators = fetcher.fetchIfChanged(lead(url("/v")), Validators.NONE).orElseThrow().validators();
    assertThat(fetcher.fetchIfChanged(lead(url("/v")), validators)).isEqualTo(Optional.empty());
  }

  @Test
  void aHostIsAskedOneByOneWithPauses() throws Exception {
    SERVER.stubFor(get(com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching("/h/.*")).willReturn(okForContentType(HTML, "x")));
    options = options.withDelay(Duration.ofMillis(200));
    Fetcher fetcher = new Fetcher(options);
    long start = System.nanoTime();
    List<Thread> threads = java.util.stream.IntStream.range(0, 5).mapToObj(i -> new Thread(() -> fetcher.fetch(lead(url("/h/" + i))))).toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(790));
  }

  @Test
  void offlineNothingIsAsked() {
    options = options.withOffline(true);
    assertFails("/a", "offline");
    assertThat(requests("/a")).isZero();
  }

  @Test
  void hostsThatAreNotThereAreNamed() {
    assertThatThrownBy(() -> new Fetcher(options).fetch(lead(URI.create("http://no-such-host.invalid/a")))).isInstanceOfSatisfying(
        VigieException.class, failure -> assertThat(failure.kind()).isEqualTo("unknown-host"));
    assertThatThrownBy(() -> new Fetcher(options).fetch(lead(URI.create("http://127.0.0.1:1/a")))).isInstanceOfSatisfying(
        VigieException.class, failure -> assertThat(failure.kind()).isEqualTo("connection-refused"));
  }

  /** The server stands for the whole web: it is asked as a proxy, for hosts that the resolver invents. */
  private Fetcher throughProxy(AddressGuard.Resolver resolver) {
    return new Fetcher(options.withAllowPrivateHosts(false).withEnvironment(Map.of("http_proxy", SERVER.baseUrl())), resolver);
  }

  private static InetAddress[] address(String literal) {
    try {
      return new InetAddress[] {InetAddress.getByName(literal)};
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void aPublicPageCannotSendUsToTheMetadataService() {
    SERVER.stubFor(get("/open").willReturn(temporaryRedirect("http://169.254.169.254/latest/meta-data/")));
    SERVER.stubFor(get("/latest/meta-data/").willReturn(okForContentType(HTML, "secret")));
    Fetcher fetcher = throughProxy(host -> address(host.equals("public.example") ? "93.184.216.34" : host));
    assertThatThrownBy(() -> fetcher.fetch(lead(URI.create("http://public.example/open")))).isInstanceOfSatisfying(VigieException.class,
        failure -> assertThat(failure.kind()).isEqualTo("private-address"));
    assertThat(requests("/open")).isEqualTo(1);
    assertThat(requests("/latest/meta-data/")).isZero();
  }

  @Test
  void aNameThatTurnsPrivateAfterTheFirstLookIsNotBelieved() {
    SERVER.stubFor(get("/rebind").willReturn(okForContentType(HTML, "secret")));
    for (int looks = 1; looks <= 4; looks++) {
      AtomicInteger left = new AtomicInteger(looks);
      Fetcher fetcher = throughProxy(host -> address(left.getAndDecrement() > 0 ? "93.184.216.34" : "127.0.0.1"));
      assertThatThrownBy(() -> fetcher.fetch(lead(URI.create("http://rebind.example/rebind")))).isInstanceOfSatisfying(VigieException.class,
          failure -> assertThat(failure.kind()).isEqualTo("private-address"));
    }
    assertThat(requests("/rebind")).as("sent only where the name turned in the instant between the last look and the answer").isLessThanOrEqualTo(1);
  }

  @Test
  void theProxyOfTheEnvironmentIsAskedExceptForHostsThatAreExempt() {
    SERVER.stubFor(get("/p").willReturn(okForContentType(HTML, "from the proxy")));
    assertThat(throughProxy(host -> address("93.184.216.34")).fetch(lead(URI.create("http://news.example/p"))).body()).asString()
        .isEqualTo("from the proxy");
    Fetcher exempt = new Fetcher(options.withEnvironment(Map.of("http_proxy", SERVER.baseUrl(), "no_proxy", ".invalid")));
    assertThatThrownBy(() -> exempt.fetch(lead(URI.create("http://news.invalid/p")))).isInstanceOfSatisfying(VigieException.class,
        failure -> assertThat(failure.kind()).isEqualTo("unknown-host"));
  }

  @Test
  void aBodyShorterThanItsLengthIsIncompleteAndOneWithoutEndIsCut() throws Exception {
    options = options.withRetries(0, Duration.ofMillis(1), Duration.ZERO).withMaxBytes(50_000);
    try (RawServer server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<p>Half", "")) {
      assertThatThrownBy(() -> new Fetcher(options).fetch(lead(server.url()))).isInstanceOfSatisfying(VigieException.class,
          failure -> assertThat(failure.kind()).isEqualTo("incomplete"));
    }
    try (RawServer server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", "and so on ")) {
      assertThat(new Fetcher(options).fetch(lead(server.url()))).satisfies(page -> {
        assertThat(page.body()).hasSize(50_000);
        assertThat(page.truncated()).isTrue();
      });
    }
  }

  @Test
  void compressedAnswersAreReadAndBrokenOnesNamed() throws Exception {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (java.util.zip.DeflaterOutputStream deflate = new java.util.zip.DeflaterOutputStream(bytes,
        new java.util.zip.Deflater(java.util.zip.Deflater.DEFAULT_COMPRESSION, true))) {
      deflate.write("<p>deflated".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    SERVER.stubFor(get("/deflate").willReturn(aResponse().withHeader("Content-Type", HTML).withHeader("Content-Encoding", "deflate").withBody(bytes.toByteArray())));
    SERVER.stubFor(get("/broken").willReturn(aResponse().withHeader("Content-Type", HTML).withHeader("Content-Encoding", "gzip").withBody("no gzip at all")));
    assertThat(fetch("/deflate").body()).asString().isEqualTo("<p>deflated");
    assertFails("/broken", "malformed-encoding");
    SERVER.verify(getRequestedFor(urlEqualTo("/deflate")).withHeader("Accept-Encoding", equalTo("gzip")));
  }

  @Test
  void hostsAreAskedSideBySide() throws Exception {
    SERVER.stubFor(get("/slow").willReturn(okForContentType(HTML, "x").withFixedDelay(1_000)));
    options = options.withTimeout(Duration.ofSeconds(10));
    Fetcher fetcher = new Fetcher(options);
    fetcher.fetch(lead(url("/slow"))); // warms up
    long start = System.nanoTime();
    List<Thread> threads = java.util.stream.Stream.of("127.0.0.1", "localhost", "127.0.0.2", "127.0.0.3").map(host -> new Thread(() ->
        fetcher.fetch(lead(URI.create("http://" + host + ":" + SERVER.getPort() + "/slow"))))).toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3_500));
  }

  @Test
  void onlyWebAddressesAreAsked() {
    SERVER.stubFor(get("/file").willReturn(temporaryRedirect("file:///etc/passwd")));
    assertFails("/file", "unsupported-scheme");
  }

  /** Answers every request with the same bytes, then with more of them for ever, or closes the connection. */
  private static final class RawServer implements AutoCloseable {
    private final java.net.ServerSocket socket = new java.net.ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    RawServer(String answer, String endless) throws java.io.IOException {
      Thread thread = new Thread(() -> serve(answer, endless));
      thread.setDaemon(true);
      thread.start();
    }

    private void serve(String answer, String endless) {
      while (!socket.isClosed()) {
        try (java.net.Socket connection = socket.accept()) {
          String request = new java.io.BufferedReader(new java.io.InputStreamReader(connection.getInputStream())).readLine();
          boolean robots = request != null && request.contains("robots.txt");
          String bytes = robots ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n" : answer;
          do {
            connection.getOutputStream().write(bytes.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            bytes = endless;
          } while (!robots && !endless.isEmpty());
        } catch (java.io.IOException gone) {
          // The client has seen enough.
        }
      }
    }

    URI url() {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/raw");
    }

    @Override
    public void close() throws java.io.IOException {
      socket.close();
    }
  }
}
