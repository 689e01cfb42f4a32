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
import org.jspecify.annotations.Nullable;

/** Site maps and their indexes, by crawler-commons, which takes what it can of broken ones. */
final class SiteMapReader {

  /** The parser wants an address; a saved site map may not know its own. */
  private static final String UNKNOWN_ADDRESS = "http://localhost/sitemap.xml";

  private SiteMapReader() {}

  static Listing read(byte[] bytes, @Nullable String base) {
    return read("application/xml", bytes, base);
  }

  static Listing readText(byte[] bytes) {
    return read("text/plain", bytes, null);
  }

  private static Listing read(String type, byte[] bytes, @Nullable String base) {
    try {
      URL address = URI.create(base == null ? UNKNOWN_ADDRESS : base).toURL();
      SiteMapParser parser = new SiteMapParser(false, true);
      parser.enableExtension(Extension.NEWS);
      AbstractSiteMap siteMap = parser.parseSiteMap(type, bytes, address);
      return siteMap instanceof SiteMapIndex index ? index(index) : entries((SiteMap) siteMap);
    } catch (IOException | UnknownFormatException | IllegalArgumentException unreadable) {
      throw new VigieException(Stage.SOURCE, "malformed-sitemap", "The site map cannot be read: " + unreadable.getMessage());
    }
  }

  private static Listing index(SiteMapIndex index) {
    return new Listing(List.of(), index.getSitemaps().stream().map(child -> child.getUrl().toString()).toList(), List.of());
  }

  private static Listing entries(SiteMap siteMap) {
    List<Entry> entries = new ArrayList<>();
    for (SiteMapURL url : siteMap.getSiteMapUrls()) {
      NewsAttributes news = news(url);
      ZonedDateTime published = news == null ? null : news.getPublicationDateTime();
      Date modified = url.getLastModified();
      entries.add(new Entry(
          url.getUrl().toString(),
          news == null ? null : news.getTitle(),
          published == null ? null : published.withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
          modified == null ? null : modified.toInstant().atOffset(ZoneOffset.UTC).toString(),
          news == null ? null : Languages.code(news.getLanguage())));
    }
    return new Listing(entries, List.of(), List.of());
  }

  private static @Nullable NewsAttributes news(SiteMapURL url) {
    ExtensionMetadata[] attributes = url.getAttributesForExtension(Extension.NEWS);
    return attributes != null && attributes.length > 0 && attributes[0] instanceof NewsAttributes news ? news : null;
  }
}
