package io.vigie.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the title: every place that may hold it proposes one, and the proposal wins on which most of them agree, the page's own
 * heading before metadata.
 */
final class TitleFinder {

  private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—•·»«›‹~/\\\\-]|::|:|//|//\\s»|\\|\\|)\\s+|\\s*[|»›]\\s*|:\\s(?=\\S+$)");
  /** One of these stands in every separator. */
  private static final String MARKS = "|–—•·»«›‹~/\\-:";
  private static final Pattern HOME = Pattern.compile("(?:https?:)?(?://[^/]+)?/?(?:web/\\d+/https?://[^/]+/?)?(?:index\\.\\w+)?|\\./|#");
  private static final Pattern WWW = Pattern.compile("^www\\.");
  private static final Evaluator LINK = QueryParser.parse("a[href]");
  private static final int LONGEST = 300;
  /** A title of so few words that nothing else repeats in full may be a section's or the outlet's name. */
  private static final int SHORTEST_PART = 8;
  private static final int FEW_WORDS = 3;
  private static final double CONFIRMED = 0.5;
  private static final double DOUBT = 0.8;
  /** What a heading that no prose follows loses beside one of its level that prose follows. */
  private static final double UNFOLLOWED = 0.8;

  private record Candidate(String text, String bare, String evidence, double weight) {}

  private final PageFacts facts;
  private final MetadataNames names;
  private final @Nullable String outlet;
  private final List<Candidate> candidates = new ArrayList<>();
  /** A proposal that says the outlet's name: the title of a page that has no other, such as one on the outlet itself. */
  private @Nullable Candidate outletName;
  private final Set<String> titleParts;
  /** Of the page's address, without "www."; empty when the page does not tell it. */
  private final String host;
  /** Words of prose between each heading and the next of its level. */
  private final Map<Element, Integer> followers;

  /** @param blocks of the page: what follows a heading tells whether it heads the article */
  TitleFinder(PageFacts facts, MetadataNames names, @Nullable String outlet, List<Block> blocks) {
    this.facts = facts;
    this.followers = followers(blocks);
    this.names = names;
    this.host = facts.link("canonical").or(() -> facts.meta(names.canonical())).flatMap(address -> CanonicalUrl.of(address, null))
        .map(address -> WWW.matcher(URI.create(address).getHost()).replaceFirst("")).orElse("");
    this.outlet = outlet == null ? null : Texts.bare(outlet);
    this.titleParts = Arrays.stream(parts(facts.titleTag)).map(Texts::bare).collect(Collectors.toSet());
  }

  private static Map<Element, Integer> followers(List<Block> blocks) {
    Map<Element, Integer> words = new IdentityHashMap<>();
    Map<String, Element> open = new HashMap<>();
    for (Block block : blocks) {
      Element heading = block.kind() == Block.Kind.HEADING ? heading(block) : null;
      if (heading != null) {
        open.put(heading.normalName(), heading);
        words.putIfAbsent(heading, 0);
      } else if (block.prose()) {
        open.values().forEach(one -> words.merge(one, block.words(), Integer::sum));
      }
    }
    return words;
  }

  private static @Nullable Element heading(Block block) {
    for (Area area = block.area(); area != null; area = area.parent) {
      if (area.is("h1") || area.is("h2")) {
        return area.element;
      }
    }
    return null;
  }

  Optional<Sourced<String>> find() {
    collect();
    Candidate best = null;
    double bestScore = 0;
    for (Candidate candidate : candidates) {
      double support = support(candidate);
      double score = candidate.weight() + support - (support < CONFIRMED && Texts.words(candidate.text()) <= FEW_WORDS ? DOUBT : 0);
      if (best == null || score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best == null ? outletName : best).map(winner -> new Sourced<>(winner.text(), winner.evidence()));
  }

  private void collect() {
    List<Element> firstLevel = headings("h1");
    int most = firstLevel.stream().mapToInt(this::following).max().orElse(0);
    int place = 0;
    for (Element heading : firstLevel) {
      double share = most == 0 ? 1 : following(heading) / (double) most;
      add(facts.text(heading), "h1", firstLevel.size() == 1 ? 1.3 : 1.2 - 0.05 * Math.min(place++, 5) - UNFOLLOWED * (1 - share));
    }
    facts.property("headline").stream().limit(2).forEach(element -> add(PageFacts.value(element), "microdata headline", 1.0));
    facts.article().ifPresent(node -> {
      StructuredData.text(node.get("headline")).ifPresent(headline -> add(headline, "json-ld headline", 0.9));
      StructuredData.text(node.get("name")).ifPresent(name -> add(name, "json-ld name", 0.6));
    });
    names.title().forEach(name -> facts.meta(List.of(name)).ifPresent(value -> add(withoutOutlet(value), "meta " + name, 0.7)));
    add(withoutOutlet(facts.titleTag), "title", 0.6);
    List<Element> secondLevel = headings("h2");
    double first = firstLevel.isEmpty() ? 1.3 : 0.9;
    boolean only = firstLevel.isEmpty() && secondLevel.size() == 1;
    secondLevel.stream().limit(12).forEach(heading -> add(facts.text(heading), "h2", namesPage(heading) ? first : only ? 0.9 : 0.1));
  }

  private int following(Element heading) {
    return followers.getOrDefault(heading, 0);
  }

  private List<Element> headings(String tag) {
    return facts.headings.stream().filter(h -> h.normalName().equals(tag) && !isHomeLink(h)).toList();
  }

  /** A heading that leads to the home page is the outlet's name. */
  private static boolean isHomeLink(Element heading) {
    Element link = heading.selectFirst(LINK);
    Element around = heading.parent();
    String address = link != null ? link.attr("href") : around != null && around.normalName().equals("a") ? around.attr("href") : null;
    return address != null && HOME.matcher(address).matches();
  }

  /** Whether the page's title has the heading as one of its parts. */
  private boolean namesPage(Element heading) {
    String bare = facts.bare(heading);
    return bare.length() > 3 && !bare.equals(outlet) && titleParts.contains(bare);
  }

  private void add(String text, String evidence, double weight) {
    String folded = Texts.fold(text);
    String bare = Texts.bare(folded);
    if (bare.isEmpty() || folded.length() > LONGEST) {
      return;
    }
    Candidate candidate = new Candidate(folded, bare, evidence, weight);
    if (!bare.equals(outlet)) {
      candidates.add(candidate);
    } else if (outletName == null) {
      outletName = candidate;
    }
  }

  /** Other places that say the same; a place that says more or less counts a little less, the more so the shorter this one is. */
  private double support(Candidate candidate) {
    Map<String, Double> votes = new LinkedHashMap<>();
    for (Candidate other : candidates) {
      if (other != candidate && !other.evidence().equals(candidate.evidence())) {
        double vote = other.bare().equals(candidate.bare()) ? 0.5 : partial(candidate.bare(), other.bare());
        votes.merge(other.evidence(), vote, Math::max);
      }
    }
    return votes.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double partial(String bare, String other) {
    if (bare.length() > SHORTEST_PART && other.contains(bare)) {
      return 0.4 * bare.length() / other.length();
    }
    return other.length() > SHORTEST_PART && bare.contains(other) ? 0.3 * other.length() / bare.length() : 0;
  }

  private static String[] parts(String title) {
    return title.chars().anyMatch(c -> MARKS.indexOf(c) >= 0) ? SEPARATOR.split(title) : new String[] {title};
  }

  /** A page title less the parts that name the outlet, or that neither a heading nor the longest part confirms. */
  String withoutOutlet(String title) {
    String[] parts = parts(title);
    if (parts.length < 2) {
      return title;
    }
    String whole = Texts.bare(title);
    for (Element heading : facts.headings) {
      String bare = facts.bare(heading);
      if (bare.length() > 10 && !bare.equals(outlet) && (whole.startsWith(bare) || whole.endsWith(bare)) && !isHomeLink(heading)) {
        return facts.text(heading);
      }
    }
    int first = 0;
    int last = parts.length;
    while (first < last - 1 && isOutlet(parts[first])) {
      first++;
    }
    while (last - first > 1 && (isOutlet(parts[last - 1]) || last == parts.length && first == 0 && Texts.words(parts[last - 1]) <= 3
        && Texts.words(title) - Texts.words(parts[last - 1]) >= 3)) {
      last--;
    }
    return first == 0 && last == parts.length ? title : between(title, parts, first, last);
  }

  private boolean isOutlet(String part) {
    if (part.isBlank() || part.strip().equalsIgnoreCase(host)) {
      return true;
    }
    String bare = Texts.bare(part);
    return outlet != null && !bare.isEmpty() && (bare.equals(outlet) || bare.replace(" ", "").equals(outlet.replace(" ", "")));
  }

  private static String between(String title, String[] parts, int first, int last) {
    int from = title.indexOf(parts[first]);
    int to = title.lastIndexOf(parts[last - 1]) + parts[last - 1].length();
    return from < to ? title.substring(from, to).strip() : title;
  }
}
