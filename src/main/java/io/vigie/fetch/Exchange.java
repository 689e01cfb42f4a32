package io.vigie.fetch;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Connection;
import org.jsoup.Jsoup;

/** One request and its answer, by jsoup, without cookies, without following redirects. */
final class Exchange implements AutoCloseable {

  private final FetchOptions options;
  private final Proxies proxies;
  private final Deadlines deadlines = new Deadlines();

  Exchange(FetchOptions options, Proxies proxies) {
    this.options = options;
    this.proxies = proxies;
  }

  /**
   * @param limit bytes of the body to read
   * @throws IOException when the connection fails, the time is up or the body ends too early
   */
  Answer get(URI url, Map<String, String> headers, MediaTypes wanted, long limit) throws IOException {
    int most = (int) Math.min(limit, Integer.MAX_VALUE - 16L);
    // A connection of its own each time: no cookie store is shared. The HTTP client below it is.
    Connection connection = Jsoup.connect(url.toString())
        .userAgent(options.userAgent())
        .headers(headers)
        .followRedirects(false)
        .ignoreHttpErrors(true)
        .ignoreContentType(true)
        .maxBodySize(0)
        .timeout((int) Math.min(options.timeout().toMillis(), Integer.MAX_VALUE));
    Optional<Proxy> proxy = proxies.forAddress(url);
    proxy.ifPresent(connection::proxy);
    Deadlines.Deadline deadline = deadlines.start(options.timeout());
    Connection.Response response = connection.execute();
    try (BufferedInputStream body = response.bodyStream()) {
      Map<String, String> received = headers(response);
      if (response.statusCode() / 100 != 2) {
        return new Answer(url, response.statusCode(), received, new byte[0], false);
      }
      requireWanted(url, received.get("content-type"), wanted);
      byte[] bytes = deadline.read(body, most + 1);
      boolean truncated = bytes.length > most;
      return new Answer(url, response.statusCode(), received, truncated ? Arrays.copyOf(bytes, most) : bytes, truncated);
    }
  }

  @Override
  public void close() {
    deadlines.close();
  }

  private static void requireWanted(URI url, @org.jspecify.annotations.Nullable String type, MediaTypes wanted) {
    if (!wanted.include(type)) {
      throw new VigieException(Stage.FETCH, "unsupported-type",
          url + " is of type " + type + "; Vigie reads pages and texts. Convert it to text and give it as a file.");
    }
  }

  private static Map<String, String> headers(Connection.Response response) {
    Map<String, String> headers = new HashMap<>();
    response.multiHeaders().forEach((name, values) -> {
      if (!values.isEmpty()) {
        headers.putIfAbsent(name.toLowerCase(Locale.ROOT), values.get(0));
      }
    });
    return headers;
  }
}
