package io.vigie.source;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Tells feeds and site maps from pages by what their bytes say, and reads them. */
final class ListingReader {

  /** The sitemaps protocol allows site maps of 50 MiB; nothing that lists is read further. */
  static final int LIMIT = 50 * 1024 * 1024;

  /** How much of a document is looked at to tell what it is. */
  private static final int START = 16_384;
  private static final Set<String> LISTINGS = Set.of("rss", "rdf", "feed", "channel", "urlset", "sitemapindex");
  private static final Pattern ROOT = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)(?=[\\s/>])");
  private static final Pattern PROLOG = Pattern.compile("<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>",
      Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private ListingReader() {}

  /**
   * What {@code body} lists; empty when it is no feed and no site map.
   *
   * @param contentType as the server declares it, else null
   * @param base the listing's own address, else null
   * @throws VigieException when it is a listing that cannot be read at all
   */
  static Optional<Listing> read(byte[] body, @Nullable String contentType, @Nullable String base) {
    byte[] bytes = fromDeclaration(gunzip(body));
    String start = start(bytes);
    if (start.startsWith("{")) {
      return JsonFeedReader.isJsonFeed(start) ? Optional.of(JsonFeedReader.read(bytes)) : Optional.empty();
    }
    return switch (rootElement(start)) {
      case "rss", "rdf", "feed", "channel" -> Optional.of(FeedReader.read(bytes, contentType, base));
      case "urlset", "sitemapindex" -> Optional.of(SiteMapReader.read(bytes, base));
      default -> isAddressList(start, contentType) ? Optional.of(SiteMapReader.readText(bytes)) : Optional.empty();
    };
  }

  /** Without what a faulty program wrote before the XML of a listing, such as warnings; as it is when it holds none. */
  private static byte[] fromDeclaration(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
    int declaration = start.indexOf("<?xml ");
    boolean preceded = declaration > 0 && LISTINGS.contains(rootElement(start.substring(declaration))) && !LISTINGS.contains(rootElement(start(bytes)));
    return preceded ? Arrays.copyOfRange(bytes, declaration, bytes.length) : bytes;
  }

  private static String rootElement(String start) {
    String rest = start;
    for (Matcher prolog = PROLOG.matcher(rest); prolog.lookingAt(); prolog = PROLOG.matcher(rest)) {
      rest = rest.substring(prolog.end()).stripLeading();
    }
    Matcher root = ROOT.matcher(rest);
    return root.lookingAt() ? root.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** A site map as text: one address a line, nothing else. */
  private static boolean isAddressList(String start, @Nullable String contentType) {
    boolean plain = contentType == null || contentType.startsWith("text/plain");
    return plain && Addresses.isWeb(start) && start.lines().limit(20).filter(line -> !line.isBlank())
        .allMatch(line -> Addresses.isWeb(line.strip()) && !line.strip().contains(" "));
  }

  private static String start(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, START), unicode(bytes)).replace("\uFEFF", "").stripLeading();
  }

  private static Charset unicode(byte[] bytes) {
    boolean wide = bytes.length > 1
        && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  /** Data that ends too early gives what is there; the listing in it is cut short then, and says so. */
  private static byte[] readUntilCut(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[16_384];
    try {
      for (int count = in.read(buffer); count >= 0 && bytes.size() < LIMIT; count = in.read(buffer)) {
        bytes.write(buffer, 0, count);
      }
    } catch (EOFException cut) {
      if (bytes.size() == 0) {
        throw cut;
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gunzip(byte[] body) {
    if (body.length < 2 || body[0] != 0x1f || body[1] != (byte) 0x8b) {
      return body;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return readUntilCut(in);
    } catch (IOException broken) {
      throw new VigieException(Stage.SOURCE, "malformed-gzip", "The compressed data cannot be read: " + broken.getMessage());
    }
  }
}
