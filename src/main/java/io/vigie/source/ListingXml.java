package io.vigie.source;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The XML of feeds and site maps as publishers write it, by jsoup: it mends what is not well-formed, loads nothing from outside, and
 * expands no entity that a document declares.
 */
final class ListingXml {

  /** What XML 1.0 does not allow in a document. */
  private static final Pattern FORBIDDEN = Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  /** A tree of them takes some three hundred megabytes; feeds have a few thousand. */
  private static final int MOST_TAGS = 400_000;

  private ListingXml() {}

  /** A document of too many tags is cut where there are too many. */
  static Document parse(byte[] bytes, @Nullable String contentType, @Nullable String base) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes, 0, boundedLength(bytes)), charset(contentType), base == null ? "" : base,
          Parser.xmlParser().setTrackPosition(true));
    } catch (IOException impossible) {
      throw new VigieException(Stage.SOURCE, "malformed-listing", "The listing cannot be read: " + impossible.getMessage());
    }
  }

  private static int boundedLength(byte[] bytes) {
    int tags = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '<' && ++tags > MOST_TAGS) {
        return i;
      }
    }
    return bytes.length;
  }

  /** Elements of these local names that are not part of one another, in their order. */
  static List<Element> elements(Document xml, Set<String> localNames) {
    List<Element> elements = new ArrayList<>();
    collect(xml, localNames, elements);
    return elements;
  }

  private static void collect(Element parent, Set<String> localNames, List<Element> elements) {
    for (Element child : parent.children()) {
      if (localNames.contains(localName(child))) {
        elements.add(child);
      } else {
        collect(child, localNames, elements);
      }
    }
  }

  /** Takes the last entry away when the document ended before it did; says what is lost, when the document ended before its root did. */
  static Optional<String> dropCut(Document xml, List<Element> entries) {
    if (!entries.isEmpty() && isCut(entries.get(entries.size() - 1))) {
      entries.remove(entries.size() - 1).remove();
      return Optional.of("its last entry is left out");
    }
    return xml.children().stream().anyMatch(ListingXml::isCut) ? Optional.of("what follows its last entry is lost") : Optional.empty();
  }

  private static boolean isCut(Element element) {
    return !element.endSourceRange().isTracked() || element.endSourceRange().isImplicit();
  }

  /** The name without its prefix, in lower case. */
  static String localName(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  static List<Element> children(Element parent, String localName) {
    return parent.children().stream().filter(child -> localName(child).equals(localName)).toList();
  }

  /** The text of the first child of that name which has any, without what XML forbids. */
  static Optional<String> text(Element parent, String localName) {
    return children(parent, localName).stream().map(child -> FORBIDDEN.matcher(child.text()).replaceAll(" ").strip())
        .filter(text -> !text.isEmpty()).findFirst();
  }

  /** A document to be written down anew. */
  static Document blank() {
    Document xml = new Document("");
    xml.parser(Parser.xmlParser());
    xml.outputSettings(new OutputSettings().syntax(OutputSettings.Syntax.xml).escapeMode(Entities.EscapeMode.xhtml).prettyPrint(false));
    return xml;
  }

  private static @Nullable String charset(@Nullable String contentType) {
    if (contentType == null || !contentType.toLowerCase(Locale.ROOT).contains("charset=")) {
      return null;
    }
    String name = contentType.replaceFirst("(?i)^.*charset=\\s*[\"']?([^\"';\\s]+).*$", "$1");
    try {
      return Charset.isSupported(name) ? name : null;
    } catch (IllegalArgumentException illegal) {
      return null;
    }
  }
}
