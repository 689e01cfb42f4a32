package io.vigie.source;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Listing.Entry;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.apache.commons.lang3.StringUtils;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * RSS 0.9x to 2.0 and Atom, by ROME. It refuses a feed as a whole for one wrong number, name or character; of such a feed it gets what
 * {@link PlainFeed} makes of it, so that nothing is lost of what is wanted here.
 */
final class FeedReader {

  private FeedReader() {}

  /** @throws VigieException of kind {@code malformed-feed} when it has no entry that can be read and is no feed */
  static Listing read(byte[] bytes, @Nullable String contentType, @Nullable String base) {
    List<String> problems = new ArrayList<>();
    Document xml = ListingXml.parse(bytes, contentType, base);
    List<Element> items = ListingXml.elements(xml, PlainFeed.ENTRIES);
    ListingXml.dropCut(xml, items).ifPresent(lost -> problems.add("The feed is cut short: " + lost));
    SyndFeed feed = build(xml, items);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String address = address(feed.getEntries().get(i), items.get(i));
      if (address == null) {
        problems.add("Entry " + (i + 1) + " of the feed has no address");
      } else {
        entries.add(entry(address, feed.getEntries().get(i), items.get(i), Languages.code(feed.getLanguage())));
      }
    }
    return new Listing(entries, List.of(), problems);
  }

  /** The feed, with one entry for each item. */
  private static SyndFeed build(Document xml, List<Element> items) {
    try {
      SyndFeed feed = build(xml);
      if (feed.getEntries().size() == items.size()) {
        return feed;
      }
    } catch (FeedException | IllegalArgumentException strict) {
      if (items.isEmpty()) {
        throw unreadable(strict);
      }
    }
    try {
      return build(PlainFeed.of(xml, items));
    } catch (FeedException | IllegalArgumentException unforeseen) {
      throw unreadable(unforeseen);
    }
  }

  private static SyndFeed build(Document xml) throws FeedException {
    return new SyndFeedInput(false, Locale.ENGLISH).build(new W3CDom().fromJsoup(xml));
  }

  private static VigieException unreadable(Exception reason) {
    return new VigieException(Stage.SOURCE, "malformed-feed", "The feed cannot be read: " + reason.getMessage());
  }

  private static Entry entry(String address, SyndEntry entry, Element item, @Nullable String language) {
    String published = date(item, "pubdate", "published", "issued", "date", "created");
    return new Entry(address, title(entry, item), published == null ? date(entry.getPublishedDate()) : published,
        date(item, "updated", "modified"), language);
  }

  private static @Nullable String address(SyndEntry entry, Element item) {
    String link = StringUtils.firstNonBlank(entry.getLink(), alternate(entry), PlainFeed.link(item).orElse(null));
    String identifier = StringUtils.strip(entry.getUri());
    String address = link != null ? link.strip() : identifier != null && Addresses.isWeb(identifier) ? identifier : null;
    return address == null ? null : PlainFeed.resolve(item, address);
  }

  private static @Nullable String alternate(SyndEntry entry) {
    return entry.getLinks().stream().filter(link -> link.getRel() == null || link.getRel().equals("alternate"))
        .map(SyndLink::getHref).findFirst().orElse(null);
  }

  private static @Nullable String date(Element item, String... localNames) {
    for (String name : localNames) {
      for (Element child : ListingXml.children(item, name)) {
        String date = PublicationDates.ofFeed(child.text());
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private static @Nullable String date(@Nullable Date date) {
    return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  /** Titles may hold markup, escaped or, against the rules, as it is. */
  private static @Nullable String title(SyndEntry entry, Element item) {
    boolean marked = ListingXml.children(item, "title").stream().anyMatch(title -> !title.children().isEmpty());
    String title = marked ? ListingXml.text(item, "title").orElse("") : StringUtils.defaultString(entry.getTitle());
    String text = marked ? title : Jsoup.parse(title).text();
    return text.isEmpty() ? null : text;
  }
}
