package io.vigie.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Finds who wrote the article: persons, or the agency or desk where no person is named. */
final class BylineFinder {

  private static final int MOST_ELEMENTS = 6;
  private static final Evaluator NAME = QueryParser.parse("[itemprop=name]");
  private static final int MOST_INTRODUCTIONS = 20;
  private static final int MOST_NAMES = 4;
  private static final int MOST_WORDS = 25;
  private static final Sourced<List<String>> NONE = new Sourced<>(List.of(), "none");

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

  /**
   * The first evidence that names a person; where none does, the first that names anybody: pages often declare the outlet as their author.
   *
   * @param header the blocks between the title and the text
   */
  Sourced<List<String>> find(List<Block> header) {
    List<Supplier<Optional<Sourced<List<String>>>>> places = List.of(this::ofData, this::ofProperties, this::ofMeta, this::ofLabels, this::ofElements,
        this::ofCards, () -> ofBylines(header));
    Sourced<List<String>> first = NONE;
    for (Supplier<Optional<Sourced<List<String>>>> place : places) {
      Sourced<List<String>> found = place.get().orElse(NONE);
      if (found.value().stream().anyMatch(reader::isPerson)) {
        return found;
      }
      first = first == NONE ? found : first;
    }
    return first != NONE ? first : ofIntroductions().orElseGet(this::ofNamedElements);
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
      Element name = element.selectFirst(NAME);
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

  /** What is labelled as the author for the reader of a link preview. */
  private Optional<Sourced<List<String>>> ofLabels() {
    for (Map.Entry<String, String> label : names.labelled().entrySet()) {
      if (facts.meta(List.of(label.getKey())).filter(text -> cues.is(Cue.BYLINE, Texts.bare(text))).isPresent()) {
        return readable(facts.metas(List.of(label.getValue())), "meta " + label.getValue());
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

  /** A line of the header that holds a byline. */
  private Optional<Sourced<List<String>>> ofBylines(List<Block> header) {
    for (int i = 0; i < header.size(); i++) {
      Optional<Sourced<List<String>>> found = readable(lines(header, i), "byline");
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What an element that is called a byline introduces as an author. */
  private Optional<Sourced<List<String>>> ofIntroductions() {
    return facts.bylines.stream().limit(MOST_INTRODUCTIONS).map(element -> Texts.fold(element.text()))
        .filter(text -> Texts.hasAtMost(MOST_WORDS, text) && reader.holdsByline(text))
        .flatMap(text -> readable(List.of(text), "byline").stream()).findFirst();
  }

  /** A person's name in an element that is called a byline. */
  private Sourced<List<String>> ofNamedElements() {
    for (Element element : facts.bylines.subList(0, Math.min(MOST_ELEMENTS, facts.bylines.size()))) {
      for (Element part : element.getAllElements()) {
        String text = Texts.fold(part.ownText());
        if (reader.isPerson(text)) {
          return new Sourced<>(List.of(text), "byline");
        }
      }
    }
    return NONE;
  }

  /** The block when it holds a byline, or the next one when the block is its label. */
  private List<String> lines(List<Block> header, int at) {
    Block block = header.get(at);
    if (block.words() > MOST_WORDS) {
      return List.of();
    }
    if (block.marks(cues).is(Cue.BYLINE)) {
      String next = at + 1 < header.size() ? header.get(at + 1).text() : "";
      return reader.beginsWithPerson(next) ? List.of(next) : List.of();
    }
    boolean byline = block.marks(cues).stands(Cue.BYLINE) && reader.holdsByline(block.text());
    return byline || reader.isDateAndPerson(block.text()) ? List.of(block.text()) : List.of();
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
