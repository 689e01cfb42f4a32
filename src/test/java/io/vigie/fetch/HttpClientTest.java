package io.vigie.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.sun.net.httpserver.HttpServer;
import io.vigie.source.Lead;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTTP client below jsoup: which protocol it speaks, and that it is one for all requests. */
class HttpClientTest {

  private static final String PASSWORD = "password";
  private static final FetchOptions OPTIONS = FetchOptions.DEFAULT.withDelay(Duration.ZERO).withAllowPrivateHosts(true).withEnvironment(Map.of());

  private static Page fetch(Fetcher fetcher, String url) {
    return fetcher.fetch(new Lead(url, URI.create(url), null, null, null, null));
  }

  /** A key for this machine that nobody else trusts. */
  private static Path keyStore(Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "test",
        "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-keystore", file.toString(),
        "-storepass", PASSWORD, "-keypass", PASSWORD).redirectErrorStream(true).start();
    String output = new String(keytool.getInputStream().readAllBytes());
    assertThat(keytool.waitFor()).as(output).isZero();
    return file;
  }

  private static SSLContext trusting(Path keyStore) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keyStore)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("test", keys.getCertificate("test"));
    TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  @Test
  void http2IsSpokenWithServersThatOfferIt(@TempDir Path folder) throws Exception {
    Path keys = keyStore(folder);
    WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort().dynamicHttpsPort().keystorePath(keys.toString())
        .keystorePassword(PASSWORD).keyManagerPassword(PASSWORD).keystoreType("PKCS12"));
    SSLContext before = SSLContext.getDefault();
    server.start();
    try {
      SSLContext.setDefault(trusting(keys));
      server.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(404)));
      server.stubFor(get("/a").willReturn(okForContentType("text/html", "<p>x")));
      try (Fetcher fetcher = new Fetcher(OPTIONS)) {
        assertThat(fetch(fetcher, "https://localhost:" + server.httpsPort() + "/a").body()).asString().isEqualTo("<p>x");
      }
      assertThat(server.getAllServeEvents()).extracting(event -> LoggedRequest.createFrom(event.getRequest()).getProtocol()).containsOnly("HTTP/2.0");
    } finally {
      SSLContext.setDefault(before);
      server.stop();
    }
  }

  @Test
  void oneConnectionServesManyRequestsAlsoOfSeveralFetchers() throws Exception {
    Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      clients.add(exchange.getRemoteAddress());
      byte[] body = "<p>x".getBytes();
      boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
      exchange.getResponseHeaders().add("Content-Type", "text/html");
      exchange.sendResponseHeaders(robots ? 404 : 200, robots ? -1 : body.length);
      if (!robots) {
        exchange.getResponseBody().write(body);
      }
      exchange.close();
    });
    server.start();
    try {
      for (int i = 0; i < 2; i++) {
        try (Fetcher fetcher = new Fetcher(OPTIONS)) {
          for (int page = 0; page < 5; page++) {
            fetch(fetcher, "http://localhost:" + server.getAddress().getPort() + "/" + page);
          }
        }
      }
    } finally {
      server.stop(0);
    }
    assertThat(clients).hasSizeLessThanOrEqualTo(2);
  }
}
