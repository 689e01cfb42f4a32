package io.vigie.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** Finds who wrote the article: persons, or the agency or desk where no person is named. */
final class BylineFinder {

  private static final int MOST_ELEMENTS = 6;
  private static final int MOST_NAMES = 4;

  private final PageFacts facts;
  private final MetadataNames names;
  private final Cues cues;
  private final Evaluator card;
  private final BylineReader reader;

  BylineFinder(PageFacts facts, MetadataNames names, Cues cues, DateReader dates, @Nullable String outlet) {
    this.facts = facts;
    this.names = names;
    this.cues = cues;
    this.card = names.cardPattern();
    this.reader = new BylineReader(cues, dates, outlet);
  }

  /** @param header the blocks between the title and the text */
  Sourced<List<String>> find(List<Block> header) {
    return ofData().or(this::ofProperties).or(this::ofMeta).or(this::ofElements).or(this::ofCards).or(() -> ofHeader(header))
        .orElse(new Sourced<>(List.of(), "none"));
  }

  private Optional<Sourced<List<String>>> ofData() {
    return facts.article().flatMap(node -> {
      List<String> found = new ArrayList<>();
      for (String key : List.of("author", "creator")) {
        JsonNode author = node.get(key);
        if (found.isEmpty() && author != null) {
          (author.isArray() ? author : List.of(author)).forEach(one -> StructuredData.text(facts.data.resolve(one)).ifPresent(found::add));
        }
      }
      return readable(found, "json-ld author");
    });
  }

  private Optional<Sourced<List<String>>> ofProperties() {
    List<String> found = new ArrayList<>();
    for (Element element : facts.property("author")) {
      Element name = element.selectFirst("[itemprop=name]");
      found.add(PageFacts.value(name == null ? element : name));
      if (found.size() >= 4) {
        break;
      }
    }
    return readable(found, "microdata author");
  }

  private Optional<Sourced<List<String>>> ofMeta() {
    for (String name : names.author()) {
      Optional<Sourced<List<String>>> found = readable(facts.metas(List.of(name)), "meta " + name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Links that are marked as leading to the author. */
  private Optional<Sourced<List<String>>> ofElements() {
    List<String> found = new ArrayList<>();
    for (Element element : facts.bylines) {
      if (element.attr("rel").equals("author") && found.size() < 3) {
        found.add(element.text());
      }
    }
    return readable(found, "rel author");
  }

  /** Names in elements that are about the author: business cards by the standards for them, and links to an author's page. */
  private Optional<Sourced<List<String>>> ofCards() {
    for (Element element : facts.bylines.subList(0, Math.min(MOST_ELEMENTS, facts.bylines.size()))) {
      List<String> found = new ArrayList<>();
      for (Element name : element.select(card)) {
        if (found.size() < MOST_NAMES && name.childrenSize() == 0) {
          found.add(name.text());
        }
      }
      Optional<Sourced<List<String>>> names = readable(found, "author card");
      if (names.isPresent()) {
        return names;
      }
    }
    return Optional.empty();
  }

  /** A line of the header that holds a byline, or the person's name in an element that is called one. */
  private Optional<Sourced<List<String>>> ofHeader(List<Block> header) {
    for (Block block : header) {
      if (block.words() <= 25 && block.marks(cues).stands(Cue.BYLINE) && reader.holdsByline(block.text())) {
        Optional<Sourced<List<String>>> found = readable(List.of(block.text()), "byline");
        if (found.isPresent()) {
          return found;
        }
      }
    }
    for (Element element : facts.bylines.subList(0, Math.min(6, facts.bylines.size()))) {
      for (Element part : element.getAllElements()) {
        String text = Texts.fold(part.ownText());
        if (reader.isPerson(text)) {
          return Optional.of(new Sourced<>(List.of(text), "byline"));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Sourced<List<String>>> readable(List<String> lines, String evidence) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String line : lines) {
      for (String name : reader.read(line)) {
        String bare = Texts.bare(name);
        if (found.keySet().stream().noneMatch(bare::contains)) {
          found.put(bare, name);
        }
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(new Sourced<>(List.copyOf(found.values()), evidence));
  }
}
