package io.vigie.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** What a page declares of itself, collected in one walk: meta elements, JSON-LD, microdata, headings, times, canonical link. */
final class PageFacts {

  private static final Set<String> PROPERTIES = Set.of("headline", "datepublished", "datecreated", "datemodified", "author", "publisher", "name",
      "articlebody", "inlanguage", "creator");
  /** Schema.org properties whose value is another work than the page's. */
  private static final Set<String> OTHER_WORKS = Set.of("citation", "comment", "mentions", "isBasedOn", "isRelatedTo");
  private static final int MOST = 400;

  final Map<String, List<String>> metas = new HashMap<>();
  /** Elements with a schema.org or Dublin Core property, by its lower-case name without prefix. */
  final Map<String, List<Element>> properties = new HashMap<>();
  final List<Element> headings = new ArrayList<>();
  final List<Element> times = new ArrayList<>();
  final List<Element> bylines = new ArrayList<>();
  StructuredData data = new StructuredData(List.of());
  final String titleTag;
  final Document document;
  /** Position in the document of each heading, time and byline. */
  private final Map<Element, Integer> positions = new IdentityHashMap<>();
  private final Map<String, List<String>> links = new HashMap<>();

  private final Map<Element, String> headingTexts = new IdentityHashMap<>();
  private final Map<Element, String> bareHeadings = new IdentityHashMap<>();
  private final List<String> scripts = new ArrayList<>();
  private Optional<JsonNode> article = Optional.empty();
  private int position;

  /** The facts of the page's head; those of its body are {@link #collect}ed while its blocks are read, then {@link #finish} is called. */
  PageFacts(Document document) {
    this.document = document;
    titleTag = Texts.fold(document.title());
    Element root = document.firstElementChild();
    for (Node node = root; node != null; node = following(node, root)) {
      if (node instanceof Element element) {
        collect(element, element.attributesSize() > 0 ? new Traits(element) : null, null);
      }
    }
  }

  /** The next node that is not inside the body. */
  private static @Nullable Node following(Node node, Node root) {
    Node next = node instanceof Element element && element.normalName().equals("body") ? null : node.firstChild();
    for (Node at = node; next == null && at != null && at != root; at = at.parent()) {
      next = at.nextSibling();
    }
    return next;
  }

  /** @param role of the element; null for none */
  void collect(Element element, @Nullable Traits traits, @Nullable Role role) {
    position++;
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "link" -> links.computeIfAbsent(element.attr("rel").toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(element.attr("href"));
      case "script" -> {
        if (traits != null && element.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
          scripts.add(element.data());
        }
      }
      case "h1", "h2" -> add(headings, element);
      case "time", "relative-time" -> add(times, element);
      default -> { }
    }
    if (traits != null) {
      property(element, traits.itemprop);
      property(element, traits.property);
      if (role == Role.BYLINE || traits.rel.equals("author")) {
        add(bylines, element);
      }
    }
  }

  /** Reads the JSON-LD that has been collected. */
  void finish() {
    data = new StructuredData(scripts);
    article = data.article(titleTag);
  }

  /** The JSON-LD node of the page's article. */
  Optional<JsonNode> article() {
    return article;
  }

  /** The folded text of a heading. */
  String text(Element heading) {
    return headingTexts.computeIfAbsent(heading, one -> Texts.fold(one.text()));
  }

  /** The {@link Texts#bare} text of a heading. */
  String bare(Element heading) {
    return bareHeadings.computeIfAbsent(heading, one -> Texts.bare(text(one)));
  }

  private void add(List<Element> list, Element element) {
    if (list.size() < MOST) {
      list.add(element);
      positions.put(element, position);
    }
  }

  /** How many elements stand between two headings, times or bylines; negative when {@code element} comes first. */
  int distance(Element from, Element element) {
    return positions.getOrDefault(element, 0) - positions.getOrDefault(from, 0);
  }

  private void meta(Element meta) {
    String content = meta.attr("content");
    if (content.isBlank()) {
      return;
    }
    for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
      String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
      if (name.isEmpty()) {
        continue;
      }
      List<String> values = metas.computeIfAbsent(name, key -> new ArrayList<>(1));
      if (values.size() < MOST && !(attribute.equals("itemprop") && isOfOtherWork(meta))) {
        values.add(Texts.fold(content));
      }
    }
  }

  private void property(Element element, String names) {
    if (names.isEmpty() || element.normalName().equals("meta") && !element.hasAttr("itemprop")) {
      return;
    }
    for (String name : names.toLowerCase(Locale.ROOT).split("\\s+")) {
      String bare = name.substring(name.lastIndexOf(':') + 1);
      List<Element> known = PROPERTIES.contains(bare) ? properties.computeIfAbsent(bare, key -> new ArrayList<>(2)) : null;
      if (known != null && known.size() < MOST && !isOfOtherWork(element)) {
        add(known, element);
      }
    }
  }

  /** Whether a property belongs to a work that the page's cites, or to a comment on it. */
  private static boolean isOfOtherWork(Element property) {
    Element item = property.parent();
    while (item != null && !item.hasAttr("itemscope")) {
      item = item.parent();
    }
    return item != null && OTHER_WORKS.contains(item.attr("itemprop"));
  }

  /** The first value of the first of the meta names that the page has. */
  Optional<String> meta(List<String> names) {
    return metas(names).stream().findFirst();
  }

  /** Every value of these meta names, in the order of the names. */
  List<String> metas(List<String> names) {
    List<String> values = new ArrayList<>();
    names.forEach(name -> values.addAll(metas.getOrDefault(name, List.of())));
    return values;
  }

  List<Element> property(String name) {
    return properties.getOrDefault(name, List.of());
  }

  Optional<String> link(String relation) {
    return links.getOrDefault(relation, List.of()).stream().filter(href -> !href.isBlank()).findFirst();
  }

  /** What a microdata element says: its machine value, else its text. */
  static String value(Element element) {
    for (String attribute : List.of("content", "datetime")) {
      if (!element.attr(attribute).isBlank()) {
        return Texts.fold(element.attr(attribute));
      }
    }
    return Texts.fold(element.text());
  }
}
