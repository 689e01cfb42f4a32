package io.vigie.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;

/**
 * The body of an answer in a web archive without its content coding; jwarc has undone the chunks. Archives are not always true to the header:
 * some crawlers kept it and stored the body decoded, and servers disagree on what {@code deflate} means.
 */
final class WarcBody {

  private WarcBody() {}

  /** @throws IOException also when the coding is one that cannot be read */
  static InputStream open(HttpResponse http) throws IOException {
    String coding = String.join(",", http.headers().all("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
    PushbackInputStream body = new PushbackInputStream(http.body().stream(), 2);
    byte[] start = body.readNBytes(2);
    body.unread(start);
    return switch (coding) {
      case "", "identity", "none", "utf-8" -> body;
      case "gzip", "x-gzip" -> isGzip(start) ? new GZIPInputStream(body) : body;
      case "deflate" -> isZlib(start) ? new InflaterInputStream(body) : new InflaterInputStream(body, new Inflater(true));
      case "br" -> new BrotliInputStream(body);
      default -> throw new IOException("it is compressed with " + coding + ", which Vigie cannot read");
    };
  }

  private static boolean isGzip(byte[] start) {
    return start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
  }

  /** RFC 1950, section 2.2: deflate in at most 32 KiB, and a checksum of these two octets. */
  private static boolean isZlib(byte[] start) {
    return start.length == 2 && (start[0] & 0x8f) == 8 && ((start[0] & 0xff) << 8 | start[1] & 0xff) % 31 == 0;
  }
}
