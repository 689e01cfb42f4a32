package io.vigie.fetch;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Downloads;
import io.vigie.source.Lead;
import java.net.InetAddress;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gets documents: from the web with manners, from files as they are. Each call blocks until the host's turn has come and the
 * document is there; calls for different hosts go on side by side. Safe for use by several threads.
 *
 * <p>Every failure is a {@link VigieException} of the stage {@code FETCH}: {@code not-found}, {@code forbidden},
 * {@code robots-disallowed}, {@code robots-unreachable}, {@code timeout}, {@code connection-refused}, {@code connection-lost},
 * {@code incomplete}, {@code unknown-host}, {@code tls-error}, {@code private-address}, {@code too-many-redirects},
 * {@code server-error}, {@code rate-limited}, {@code unexpected-status}, {@code unsupported-type}, {@code malformed-encoding},
 * {@code empty}, {@code unreadable}, {@code offline}, {@code interrupted}.
 */
public final class Fetcher implements Downloads, AutoCloseable {

  /** Feeds and site maps may be larger than pages; the sitemaps protocol allows 50 MiB. */
  private static final long LISTING_BYTES = 50L * 1024 * 1024;

  private final FetchOptions options;
  private final Client client;

  public Fetcher(FetchOptions options) {
    this(options, InetAddress::getAllByName);
  }

  Fetcher(FetchOptions options, AddressGuard.Resolver resolver) {
    this.options = options;
    this.client = new Client(options, resolver);
  }

  /** The document that {@code lead} leads to. */
  public Page fetch(Lead lead) {
    return fetchIfChanged(lead, Validators.NONE).orElseThrow().page();
  }

  /** The same, unless the server says that nothing changed since it gave {@code known}; then empty. */
  public Optional<Fetched> fetchIfChanged(Lead lead, Validators known) {
    Lead.Content content = lead.content();
    if (content instanceof Received received) {
      return Optional.of(received.as(lead, options.maxBytes()));
    }
    if (content != null) {
      return Optional.of(new Fetched(LocalPages.read(lead, content), Validators.NONE));
    }
    URI url = lead.url();
    if (url == null) {
      throw new IllegalArgumentException(lead.source() + " has neither address nor content");
    }
    return download(url, known, MediaTypes.PAGES, options.maxBytes()).map(received -> received.as(lead, options.maxBytes()));
  }

  /** What stands at {@code url}: an article, a feed or a site map. */
  @Override
  public Downloaded get(URI url) {
    return download(url, Validators.NONE, MediaTypes.LISTINGS, Math.max(LISTING_BYTES, options.maxBytes())).orElseThrow();
  }

  /** The same, unless the server says that nothing changed since it gave {@code known}; then empty. */
  public Optional<Downloaded> getIfChanged(URI url, Validators known) {
    return download(url, known, MediaTypes.LISTINGS, Math.max(LISTING_BYTES, options.maxBytes())).map(received -> received);
  }

  /** What {@code downloaded}, which came from a fetcher, can be asked for again with. */
  public static Validators validators(Downloaded downloaded) {
    return downloaded instanceof Received received ? received.validators() : Validators.NONE;
  }

  /** When {@code host} may be asked again, by {@link System#nanoTime}. */
  public long readyAt(String host) {
    return client.readyAt(host);
  }

  /** To be called when no call is under way any more. */
  @Override
  public void close() {
    client.close();
  }

  private Optional<Received> download(URI url, Validators known, MediaTypes wanted, long limit) {
    if (options.offline()) {
      throw new VigieException(Stage.FETCH, "offline", url + " was not fetched before, and --offline forbids it now", true, null);
    }
    Answer answer = client.get(url, conditions(known), wanted, limit);
    if (answer.status() == 304) {
      return Optional.empty();
    }
    if (answer.body().length == 0) {
      throw new VigieException(Stage.FETCH, "empty", url + " answers with nothing", true, null);
    }
    LocalPages.requireText(url.toString(), answer.body());
    return Optional.of(new Received(answer, now()));
  }

  private static Map<String, String> conditions(Validators known) {
    Map<String, String> headers = new LinkedHashMap<>();
    put(headers, "If-None-Match", known.etag());
    put(headers, "If-Modified-Since", known.lastModified());
    return headers;
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value);
    }
  }

  private static String now() {
    return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
