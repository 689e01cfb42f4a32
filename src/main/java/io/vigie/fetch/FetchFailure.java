package io.vigie.fetch;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a request brought nothing, and how long the server wants to be left alone. */
final class FetchFailure extends VigieException {

  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  private FetchFailure(String kind, String message, boolean retriable, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(Stage.FETCH, kind, message, retriable, cause);
    this.retryAfter = retryAfter;
  }

  /** As {@code Retry-After} says. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** What an answer that is neither a success nor a redirect means. */
  static FetchFailure of(Answer answer) {
    int status = answer.status();
    URI url = answer.url();
    Duration retryAfter = answer.header("retry-after").flatMap(FetchFailure::delay).orElse(null);
    if (status == 404 || status == 410) {
      return new FetchFailure("not-found", "There is nothing at " + url + " (status " + status + ")", false, null, null);
    }
    if (status == 401 || status == 402 || status == 403 || status == 407 || status == 451) {
      return new FetchFailure("forbidden", url + " is not for everybody (status " + status
          + "); save the page and give the file, if you may read it", false, null, null);
    }
    if (status == 429) {
      return new FetchFailure("rate-limited", "The server of " + url + " says we ask too often (status 429); try later with a longer --delay",
          true, retryAfter, null);
    }
    if (status >= 500 || status == 408) {
      return new FetchFailure("server-error", "The server of " + url + " has a fault (status " + status + "); try again later",
          true, retryAfter, null);
    }
    return new FetchFailure("unexpected-status", url + " answers with status " + status, false, null, null);
  }

  /** What a broken connection means. */
  static FetchFailure of(URI url, IOException broken) {
    if (broken instanceof SocketTimeoutException || broken instanceof HttpTimeoutException) {
      return new FetchFailure("timeout", url + " did not answer in full in time; try again later or with a longer --timeout", true,
          null, broken);
    }
    if (broken instanceof UnknownHostException) {
      return new FetchFailure("unknown-host", "There is no host " + url.getHost() + ": check the address " + url, true, null, broken);
    }
    if (broken instanceof ConnectException || broken instanceof NoRouteToHostException) {
      return new FetchFailure("connection-refused", "The server of " + url + " takes no connection; try again later", true, null, broken);
    }
    if (broken instanceof SSLException) {
      return new FetchFailure("tls-error", "No safe connection for " + url + ": " + broken.getMessage(), false, null, broken);
    }
    if (broken instanceof ZipException) {
      return new FetchFailure("malformed-encoding", "The compressed answer of " + url + " cannot be read: " + broken.getMessage(),
          false, null, broken);
    }
    String kind = broken instanceof EOFException || String.valueOf(broken.getMessage()).matches(".*(?i:EOF|fixed content-length|closed).*")
        ? "incomplete" : "connection-lost";
    return new FetchFailure(kind, "The connection to " + url + " broke: " + broken.getMessage() + "; try again later", true, null, broken);
  }

  /** {@code url} is left alone because of what another request to its site met. */
  static FetchFailure notAsked(URI url, VigieException met) {
    return new FetchFailure(met.kind(), url + " was not asked for: " + met.getMessage(), met.retriable(), null, met);
  }

  /** {@code Retry-After} in seconds or as a date (RFC 9110, section 10.2.3). */
  private static Optional<Duration> delay(String value) {
    try {
      if (value.strip().matches("\\d{1,9}")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())));
      }
      Instant until = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration delay = Duration.between(Instant.now(), until);
      return Optional.of(delay.isNegative() ? Duration.ZERO : delay);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
