package io.vigie.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What a site map that is not well-formed tells, written down anew for a reader that stops at the first fault. */
final class PlainSiteMap {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
  private static final Set<String> ENTRIES = Set.of("url", "sitemap");

  /** @param lost what is left out, for the document ends too early; null when it does not */
  record Mended(byte[] bytes, @Nullable String lost) {}

  private PlainSiteMap() {}

  /** What is wrong with {@code bytes} as XML; empty when nothing is. Nothing is loaded from outside. */
  static Optional<String> fault(byte[] bytes) {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(new ByteArrayInputStream(bytes), new DefaultHandler());
      return Optional.empty();
    } catch (SAXException | IOException wrong) {
      return Optional.of(String.valueOf(wrong.getMessage()));
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("every Java has a parser of XML", impossible);
    }
  }

  static Mended mend(byte[] bytes, @Nullable String base) {
    Document xml = ListingXml.parse(bytes, null, base);
    List<Element> entries = ListingXml.elements(xml, ENTRIES);
    String lost = ListingXml.dropCut(xml, entries).orElse(null);
    boolean index = entries.stream().anyMatch(entry -> ListingXml.localName(entry).equals("sitemap"));
    Document plain = ListingXml.blank();
    Element root = plain.appendElement(index ? "sitemapindex" : "urlset").attr("xmlns", NAMESPACE).attr("xmlns:news", NEWS);
    entries.forEach(entry -> copy(entry, root.appendElement(index ? "sitemap" : "url")));
    return new Mended(plain.outerHtml().getBytes(StandardCharsets.UTF_8), lost);
  }

  private static void copy(Element entry, Element plain) {
    copyTexts(entry, plain, "", "loc", "lastmod");
    for (Element news : ListingXml.children(entry, "news")) {
      Element copy = plain.appendElement("news:news");
      for (Element publication : ListingXml.children(news, "publication")) {
        copyTexts(publication, copy.appendElement("news:publication"), "news:", "name", "language");
      }
      copyTexts(news, copy, "news:", "publication_date", "title");
    }
  }

  private static void copyTexts(Element from, Element to, String prefix, String... localNames) {
    for (String name : localNames) {
      ListingXml.text(from, name).ifPresent(text -> to.appendElement(prefix + name).text(text));
    }
  }
}
