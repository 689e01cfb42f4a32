package io.vigie.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a feed tells whatever else is wrong with it: the titles and addresses of its entries, written down anew as plain RSS 2.0 for a reader
 * that takes no broken ones.
 */
final class PlainFeed {

  /** Entries of Atom and of RSS. */
  static final Set<String> ENTRIES = Set.of("entry", "item");

  private PlainFeed() {}

  static Document of(Document xml, List<Element> entries) {
    Document plain = ListingXml.blank();
    Element channel = plain.appendElement("rss").attr("version", "2.0").appendElement("channel");
    List.of("title", "link", "description").forEach(channel::appendElement);
    language(xml).ifPresent(language -> channel.appendElement("language").text(language));
    for (Element entry : entries) {
      Element item = channel.appendElement("item");
      ListingXml.text(entry, "title").ifPresent(title -> item.appendElement("title").text(title));
      link(entry).ifPresent(link -> item.appendElement("link").text(link));
      ListingXml.text(entry, "guid").or(() -> ListingXml.text(entry, "id")).ifPresent(id -> item.appendElement("guid").text(id));
    }
    return Jsoup.parse(plain.outerHtml(), Parser.xmlParser()); // elements that were made, not parsed, are in no namespace that ROME knows
  }

  /** The address of an entry: the text of a link (RSS) or where an alternate one leads (Atom). */
  static Optional<String> link(Element entry) {
    return ListingXml.text(entry, "link").or(() -> ListingXml.children(entry, "link").stream()
        .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equalsIgnoreCase("alternate"))
        .map(link -> link.attr("href").strip()).filter(address -> !address.isEmpty()).findFirst());
  }

  /** Resolves {@code address} against the {@code xml:base} of an entry and of what it is part of. */
  static String resolve(Element entry, String address) {
    String resolved = address;
    for (@Nullable Element element = entry; element != null; element = element.parent()) {
      String base = element.attr("xml:base").strip();
      resolved = base.isEmpty() ? resolved : resolve(base, resolved);
    }
    return resolved;
  }

  private static String resolve(String base, String address) {
    try {
      return URI.create(base).resolve(address).toString();
    } catch (IllegalArgumentException noAddress) {
      return address; // it is read as it stands, and named if nothing stands there
    }
  }

  private static Optional<String> language(Document xml) {
    for (Element root : xml.children()) {
      String own = root.attr("xml:lang");
      Optional<String> told = ListingXml.children(root, "channel").stream().flatMap(channel -> ListingXml.text(channel, "language").stream()).findFirst();
      if (told.isPresent() || !own.isBlank()) {
        return told.or(() -> Optional.of(own));
      }
    }
    return Optional.empty();
  }
}
