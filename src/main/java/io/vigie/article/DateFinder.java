package io.vigie.article;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.record.DateEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

  private static final int MOST_ELEMENTS = 12;
  private static final int DATELINE = 80;
  private static final int LABELLED = 50;
  /** Hours of UTC at which it is tomorrow, or yesterday, somewhere that publishes. */
  private static final int EARLIEST_TOMORROW = 12;
  private static final int LATEST_YESTERDAY = 11;
  /** Elements between the title and a date that may belong to it. */
  private static final int NEAR_BEFORE = 30;
  private static final int NEAR_BEHIND = 120;

  private final PageFacts facts;
  private final MetadataNames names;
  private final DateReader dates;
  private final Cues cues;
  private final @Nullable String language;
  private final @Nullable Element title;
  private final Pattern label;

  DateFinder(PageFacts facts, MetadataNames names, DateReader dates, Cues cues, @Nullable String language, String bareTitle) {
    this.facts = facts;
    this.title = facts.headings.stream().filter(heading -> facts.bare(heading).equals(bareTitle)).findFirst().orElse(null);
    this.label = cues.published();
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
      return republished ? path : declared.map(found -> local(found, header));
    }
    return path.or(() -> ofLabelled(header)).or(() -> ofHeader(header.stream().takeWhile(block -> !block.prose()).toList())).or(() -> ofTimes(true))
        .or(() -> ofElements(true)).or(() -> ofHeader(header)).or(() -> ofTimes(false)).or(() -> ofElements(false))
        .or(() -> ofProperty("datecreated")).or(() -> ofChange(header));
  }

  /** The visible day where the machine's is given in UTC and one day off: the day on which the outlet published. */
  private Found local(Found declared, List<Block> header) {
    String offset = declared.date().offset();
    if (declared.date().time() == null || !"Z".equals(offset) && !"+00:00".equals(offset)) {
      return declared;
    }
    int hour = declared.date().time().getHour();
    LocalDate other = declared.date().date().plusDays(hour >= EARLIEST_TOMORROW ? 1 : hour <= LATEST_YESTERDAY ? -1 : 0);
    return ofLabelled(header).or(() -> ofElements(true)).or(() -> ofHeader(header)).filter(visible -> visible.date().date().equals(other)).orElse(declared);
  }

  Optional<PageDate> modified() {
    return ofData("dateModified").or(() -> ofMeta(names.modified())).or(() -> ofProperty("datemodified")).map(Found::date);
  }

  private Optional<Found> ofData(String property) {
    Optional<JsonNode> article = facts.article();
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
  private Optional<Found> ofTimes(boolean near) {
    List<Element> candidates = new ArrayList<>();
    List<Element> times = near ? near(facts.times) : facts.times;
    times.stream().filter(time -> time.hasAttr("pubdate") || time.className().contains("publish")).forEach(candidates::add);
    times.stream().filter(time -> !time.className().contains("updated") && !time.className().contains("modified")).forEach(candidates::add);
    candidates.addAll(times);
    for (Element time : candidates) {
      Optional<PageDate> date = dates.machine(PageFacts.value(time), language).or(() -> dates.text(time.text(), language));
      if (date.isPresent()) {
        return Optional.of(new Found(date.get(), DateEvidence.TIME, "time"));
      }
    }
    return Optional.empty();
  }

  /** The elements that stand around the title, the nearest first; all where no heading holds it. */
  private List<Element> near(List<Element> elements) {
    return title == null ? elements : elements.stream()
        .filter(element -> facts.distance(title, element) > -NEAR_BEFORE && facts.distance(title, element) < NEAR_BEHIND)
        .sorted(Comparator.comparingInt(element -> Math.abs(facts.distance(title, element)))).toList();
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

  /** A date of which a line says itself that it is the date of publication. */
  private Optional<Found> ofLabelled(List<Block> header) {
    return header.stream().filter(block -> block.words() <= 40 && block.marks(cues).stands(Cue.PUBLISHED)).flatMap(block -> labelled(block.text()).stream()).findFirst();
  }

  private Optional<Found> labelled(String text) {
    if (!DateReader.hasDigit(text)) {
      return Optional.empty();
    }
    Matcher matcher = label.matcher(Texts.plain(text));
    while (matcher.find()) {
      Optional<PageDate> date = dates.text(text.substring(matcher.end(), Math.min(text.length(), matcher.end() + LABELLED)), language);
      if (date.isPresent()) {
        return Optional.of(new Found(date.get(), DateEvidence.TEXT, "labelled text"));
      }
    }
    return Optional.empty();
  }

  /** Elements whose class name says that they hold date or author. */
  private Optional<Found> ofElements(boolean near) {
    return (near ? near(facts.bylines) : facts.bylines).stream().limit(MOST_ELEMENTS).map(Element::text).filter(text -> text.length() <= 160)
        .flatMap(text -> visible(text).stream()).findFirst();
  }

  /** Where only a change is dated, the publication can be no later: an inferred date. */
  private Optional<Found> ofChange(List<Block> header) {
    return modified().or(() -> header.stream().filter(block -> block.words() <= 15 && block.marks(cues).begins(Cue.MODIFIED))
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
