package io.vigie.article;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.record.DateEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when the article was published and changed. */
final class DateFinder {

  /** A date and the kind of evidence that gave it. */
  record Found(PageDate date, DateEvidence evidence, String detail) {}

  private static final Pattern PATH_DAY_FIRST = Pattern.compile("/(\\d{2})[.-](\\d{2})[.-]((?:19|20)\\d{2})(?=[/_-]|$)");
  private static final Pattern PATH_DATE = Pattern.compile("/((?:19|20)\\d{2})[/-]?(\\d{2})[/-]?(\\d{2})(?=[/_.-]|$)|/((?:19|20)\\d{2})/(\\d{1,2})/(\\d{1,2})(?=/|$)");

  private static final int LABEL_LETTERS = 4;
  private static final int MOST_ELEMENTS = 12;
  private static final int DATELINE = 80;

  private final PageFacts facts;
  private final MetadataNames names;
  private final DateReader dates;
  private final Cues cues;
  private final @Nullable String language;

  DateFinder(PageFacts facts, MetadataNames names, DateReader dates, Cues cues, @Nullable String language) {
    this.facts = facts;
    this.names = names;
    this.dates = dates;
    this.cues = cues;
    this.language = language;
  }

  /**
   * @param header the blocks between title and text, then those around them
   * @param address of the page; null when unknown
   */
  Optional<Found> published(List<Block> header, @Nullable String address) {
    Optional<Found> path = ofPath(address);
    Optional<Found> declared = ofData("datePublished").or(() -> ofMeta(names.published())).or(() -> ofProperty("datepublished"))
        .or(() -> ofData("dateCreated"));
    if (declared.isPresent()) {
      boolean republished = path.isPresent() && path.get().date().date().plusDays(1).isBefore(declared.get().date().date());
      return republished ? path : declared;
    }
    return ofTimes().or(() -> path).or(() -> ofLabelled(header)).or(() -> ofElements()).or(() -> ofHeader(header))
        .or(() -> ofProperty("datecreated")).or(() -> ofChange(header));
  }

  Optional<PageDate> modified() {
    return ofData("dateModified").or(() -> ofMeta(names.modified())).or(() -> ofProperty("datemodified")).map(Found::date);
  }

  private Optional<Found> ofData(String property) {
    Optional<JsonNode> article = facts.data.article(facts.titleTag);
    Optional<Found> found = article.flatMap(node -> ofNode(node, property));
    if (found.isPresent()) {
      return found;
    }
    return facts.data.nodes().stream().filter(node -> StructuredData.is(node, "WebPage") || StructuredData.is(node, "ItemPage"))
        .flatMap(node -> ofNode(node, property).stream()).findFirst();
  }

  private Optional<Found> ofNode(JsonNode node, String property) {
    return StructuredData.text(node.get(property)).flatMap(value -> dates.machine(value, language))
        .map(date -> new Found(date, DateEvidence.JSON_LD, "json-ld " + property));
  }

  private Optional<Found> ofMeta(List<String> properties) {
    for (String name : properties) {
      Optional<PageDate> date = facts.meta(List.of(name)).flatMap(value -> dates.machine(value, language));
      if (date.isPresent()) {
        return Optional.of(new Found(date.get(), DateEvidence.META, "meta " + name));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> ofProperty(String property) {
    for (Element element : facts.property(property)) {
      Optional<PageDate> date = dates.machine(PageFacts.value(element), language);
      if (date.isPresent()) {
        boolean time = element.normalName().equals("time");
        return Optional.of(new Found(date.get(), time ? DateEvidence.TIME : DateEvidence.META, "microdata " + property));
      }
    }
    return Optional.empty();
  }

  /** The first time element that is not about a change, of those that lie in the header or are marked as publication. */
  private Optional<Found> ofTimes() {
    List<Element> candidates = new ArrayList<>();
    facts.times.stream().filter(time -> time.hasAttr("pubdate") || time.className().contains("publish")).forEach(candidates::add);
    facts.times.stream().filter(time -> !time.className().contains("updated") && !time.className().contains("modified")).forEach(candidates::add);
    candidates.addAll(facts.times);
    for (Element time : candidates) {
      Optional<PageDate> date = dates.machine(PageFacts.value(time), language).or(() -> dates.text(time.text(), language));
      if (date.isPresent()) {
        return Optional.of(new Found(date.get(), DateEvidence.TIME, "time"));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> ofPath(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    Matcher matcher = PATH_DATE.matcher(address);
    if (!matcher.find()) {
      Matcher dayFirst = PATH_DAY_FIRST.matcher(address);
      return !dayFirst.find() ? Optional.empty()
          : dates.text(dayFirst.group(3) + "-" + dayFirst.group(2) + "-" + dayFirst.group(1), language)
              .map(date -> new Found(date, DateEvidence.URL, "url"));
    }
    int first = matcher.group(1) != null ? 1 : 4;
    return dates.text(matcher.group(first) + "-" + matcher.group(first + 1) + "-" + matcher.group(first + 2), language)
        .map(date -> new Found(date, DateEvidence.URL, "url"));
  }

  /** A line that says itself that it is the date of publication. */
  private Optional<Found> ofLabelled(List<Block> header) {
    return header.stream().filter(block -> block.words() <= 30)
        .filter(block -> cues.lengthAt(Cue.PUBLISHED, Texts.bare(block.text()), 0) > LABEL_LETTERS)
        .flatMap(block -> visible(block.text()).stream()).findFirst();
  }

  /** Elements whose class name says that they hold date or author. */
  private Optional<Found> ofElements() {
    return facts.bylines.stream().limit(MOST_ELEMENTS).map(Element::text).filter(text -> text.length() <= 160)
        .flatMap(text -> visible(text).stream()).findFirst();
  }

  /** Where only a change is dated, the publication can be no later: an inferred date. */
  private Optional<Found> ofChange(List<Block> header) {
    return modified().or(() -> header.stream().filter(block -> block.words() <= 15 && cues.begins(Cue.MODIFIED, Texts.bare(block.text())))
        .flatMap(block -> dates.text(block.text(), language).stream()).findFirst())
        .map(date -> new Found(date, DateEvidence.INFERRED, "date of change"));
  }

  private Optional<Found> ofHeader(List<Block> header) {
    return header.stream().flatMap(block -> visible(block.words() <= 30 ? block.text() : dateline(block.text())).stream()).findFirst();
  }

  private static String dateline(String text) {
    return text.substring(0, Math.min(DATELINE, text.length()));
  }

  private Optional<Found> visible(String text) {
    return cues.begins(Cue.MODIFIED, Texts.bare(text)) ? Optional.empty()
        : dates.text(text, language).map(date -> new Found(date, DateEvidence.TEXT, "visible text"));
  }
}
