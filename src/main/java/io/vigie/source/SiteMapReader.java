package io.vigie.source;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Listing.Entry;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Site maps and their indexes, by crawler-commons; one that is not well-formed is mended first. */
final class SiteMapReader {

  /** The parser wants an address; a saved site map may not know its own. */
  private static final String UNKNOWN_ADDRESS = "http://localhost/sitemap.xml";

  /** Mending holds a document in memory as a tree; larger ones are read up to their first fault. */
  private static final int MENDED_BYTES = 10_000_000;

  private SiteMapReader() {}

  /** @throws VigieException of kind {@code malformed-sitemap} when nothing of it can be read */
  static Listing read(byte[] bytes, @Nullable String base) {
    Optional<String> fault = PlainSiteMap.fault(bytes);
    if (fault.isEmpty()) {
      return read("application/xml", bytes, base, List.of());
    }
    if (bytes.length > MENDED_BYTES) {
      return read("application/xml", bytes, base, List.of("The site map is no XML after some place, and what follows is left out: " + fault.get()));
    }
    PlainSiteMap.Mended mended = PlainSiteMap.mend(bytes, base);
    return read("application/xml", mended.bytes(), base, mended.lost() == null ? List.of() : List.of("The site map is cut short: " + mended.lost()));
  }

  static Listing readText(byte[] bytes) {
    return read("text/plain", bytes, null, List.of());
  }

  private static Listing read(String type, byte[] bytes, @Nullable String base, List<String> problems) {
    try {
      URL address = URI.create(base == null ? UNKNOWN_ADDRESS : base).toURL();
      SiteMapParser parser = new SiteMapParser(false, true);
      parser.enableExtension(Extension.NEWS);
      AbstractSiteMap siteMap = parser.parseSiteMap(type, bytes, address);
      return siteMap instanceof SiteMapIndex index ? index(index, problems) : entries((SiteMap) siteMap, problems);
    } catch (IOException | UnknownFormatException | IllegalArgumentException unreadable) {
      throw new VigieException(Stage.SOURCE, "malformed-sitemap", "The site map cannot be read: " + unreadable.getMessage());
    }
  }

  private static Listing index(SiteMapIndex index, List<String> problems) {
    return new Listing(List.of(), index.getSitemaps().stream().map(child -> child.getUrl().toString()).toList(), problems);
  }

  private static Listing entries(SiteMap siteMap, List<String> problems) {
    List<Entry> entries = new ArrayList<>();
    for (SiteMapURL url : siteMap.getSiteMapUrls()) {
      NewsAttributes news = news(url);
      ZonedDateTime published = news == null ? null : news.getPublicationDateTime();
      Date modified = url.getLastModified();
      entries.add(new Entry(
          url.getUrl().toString(),
          news == null ? null : news.getTitle(),
          published == null ? null : published.withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
          modified == null ? null : modified.toInstant().atOffset(ZoneOffset.UTC).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
          news == null ? null : Languages.code(news.getLanguage())));
    }
    return new Listing(entries, List.of(), problems);
  }

  private static @Nullable NewsAttributes news(SiteMapURL url) {
    ExtensionMetadata[] attributes = url.getAttributesForExtension(Extension.NEWS);
    return attributes != null && attributes.length > 0 && attributes[0] instanceof NewsAttributes news ? news : null;
  }
}
