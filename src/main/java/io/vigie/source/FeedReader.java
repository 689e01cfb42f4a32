package io.vigie.source;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Listing.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.apache.commons.lang3.StringUtils;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * RSS 0.9x to 2.0 and Atom, by ROME. The XML goes through jsoup first: it mends what is not well-formed, loads nothing from
 * outside, and expands no entity that a document declares.
 */
final class FeedReader {

  private FeedReader() {}

  static Listing read(byte[] bytes, @Nullable String contentType, @Nullable String base) {
    List<String> problems = new ArrayList<>();
    Document xml = parse(bytes, contentType, base == null ? "" : base);
    List<Element> items = items(xml);
    if (!items.isEmpty() && isCut(items.get(items.size() - 1))) {
      items.remove(items.size() - 1).remove();
      problems.add("The feed is cut short: its last entry is left out");
    }
    SyndFeed feed = build(xml);
    List<Entry> entries = new ArrayList<>();
    boolean aligned = feed.getEntries().size() == items.size();
    for (int i = 0; i < feed.getEntries().size(); i++) {
      SyndEntry entry = feed.getEntries().get(i);
      String address = address(entry);
      if (address == null) {
        problems.add("Entry " + (i + 1) + " of the feed has no address");
        continue;
      }
      String published = aligned ? date(items.get(i), "pubDate", "published", "issued", "dc:date", "date", "created") : null;
      String modified = aligned ? date(items.get(i), "updated", "modified") : null;
      entries.add(new Entry(address, plain(entry.getTitle()), published == null ? date(entry.getPublishedDate()) : published,
          modified, Languages.code(feed.getLanguage())));
    }
    return new Listing(entries, List.of(), problems);
  }

  private static Document parse(byte[] bytes, @Nullable String contentType, String base) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), charset(contentType), base, Parser.xmlParser().setTrackPosition(true));
    } catch (IOException impossible) {
      throw new VigieException(Stage.SOURCE, "malformed-feed", "The feed cannot be read: " + impossible.getMessage());
    }
  }

  private static SyndFeed build(Document xml) {
    try {
      SyndFeedInput input = new SyndFeedInput(false, Locale.ENGLISH);
      return input.build(new W3CDom().fromJsoup(xml));
    } catch (FeedException | IllegalArgumentException unreadable) {
      throw new VigieException(Stage.SOURCE, "malformed-feed", "The feed cannot be read: " + unreadable.getMessage());
    }
  }

  private static List<Element> items(Document xml) {
    return new ArrayList<>(xml.select("item, entry, *|item, *|entry"));
  }

  /** Whether the file ended before the element did. */
  private static boolean isCut(Element element) {
    return element.endSourceRange().isImplicit() || !element.endSourceRange().isTracked();
  }

  private static @Nullable String address(SyndEntry entry) {
    String link = StringUtils.firstNonBlank(entry.getLink(), alternate(entry));
    String identifier = StringUtils.strip(entry.getUri());
    return link != null ? link.strip() : identifier != null && Addresses.isWeb(identifier) ? identifier : null;
  }

  private static @Nullable String alternate(SyndEntry entry) {
    return entry.getLinks().stream().filter(link -> link.getRel() == null || link.getRel().equals("alternate"))
        .map(SyndLink::getHref).findFirst().orElse(null);
  }

  private static @Nullable String date(Element item, String... names) {
    for (String name : names) {
      for (Element child : item.children()) {
        String date = child.tagName().equalsIgnoreCase(name) ? PublicationDates.ofFeed(child.text()) : null;
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private static @Nullable String date(@Nullable Date date) {
    return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC).toString();
  }

  /** Titles may hold escaped markup. */
  private static @Nullable String plain(@Nullable String title) {
    String text = title == null ? "" : Jsoup.parse(title).text();
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String charset(@Nullable String contentType) {
    if (contentType == null || !contentType.toLowerCase(Locale.ROOT).contains("charset=")) {
      return null;
    }
    String name = contentType.replaceFirst("(?i)^.*charset=\\s*[\"']?([^\"';\\s]+).*$", "$1");
    try {
      return java.nio.charset.Charset.isSupported(name) ? name : null;
    } catch (IllegalArgumentException illegal) {
      return null;
    }
  }
}
