package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.knowledge.Country;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.Place;
import io.vigie.yaml.YamlNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the events of an article happen, as far as it says. For one thread. */
final class Geography {

  private static final Pattern DOMAIN = Pattern.compile("^https?://[^/:?#]+\\.([a-z]{2})(?:[/:?#]|$)");
  private static final YamlNode DOMAINS = YamlNode.load("knowledge/domains.yaml");
  private static final int REACH = 4;
  private static final int DOMINANT = 2;
  /** What a mention weighs; a quarter of it where the country is that of a maker. */
  private static final int MENTION = 4;

  private final Annotated annotated;
  private final Origins origins;
  private final Datelines datelines;
  private @Nullable Map<String, Integer> times;
  private @Nullable Set<String> makers;

  Geography(Annotated annotated, Origins origins) {
    this.annotated = annotated;
    this.origins = origins;
    this.datelines = new Datelines(annotated);
  }

  /** A place with the sentence that tells it. */
  record Where(Finding.Place place, Sentence sentence) {}

  /** The place named within some phrases, else nearest to them in the sentence. */
  Optional<Finding.Place> in(Sentence sentence, List<Meaning> phrases, int near) {
    Optional<KnowledgeMatch> within = phrases.stream().filter(meaning -> !origins.isFinder(meaning.phrase())).flatMap(Geography::places)
        .filter(match -> !isElsewhere(match)).findFirst();
    Optional<KnowledgeMatch> beside = places(sentence).min(Comparator.comparingInt(match -> Math.abs(match.start() - near)));
    Optional<KnowledgeMatch> authority = authorities(sentence).min(Comparator.comparingInt(match -> Math.abs(match.start() - near)));
    return within.or(() -> beside).or(() -> authority).map(match -> combine(match, sentence));
  }

  /** The place that some phrases themselves name, else that a sentence says something is in: "cameras in Norland". */
  Optional<Finding.Place> told(Sentence sentence, List<Meaning> phrases) {
    return phrases.stream().flatMap(Geography::places).filter(match -> !isElsewhere(match)).findFirst()
        .or(() -> places(sentence).filter(match -> origins.isWhere(match, sentence)).findFirst()).map(match -> combine(match, sentence));
  }

  /** "Most of them Norland-made", "to servers in Norland": a place that a phrase names and that is not where it happens. */
  private boolean isElsewhere(KnowledgeMatch match) {
    return origins.isAside(match) || match.kind() == KnowledgeKind.DEMONYM && annotated.sentenceAt(match.start()).filter(sentence -> origins.isOrigin(match, sentence)).isPresent();
  }

  /** The country whose law a sentence names; none for a union's, which many countries apply. */
  Optional<String> lawOf(Sentence sentence) {
    return in(sentence).filter(match -> match.kind() == KnowledgeKind.INSTRUMENT).map(KnowledgeMatch::country)
        .filter(country -> country != null && !country.equals("EU")).findFirst();
  }

  /** The country and place told last before a sentence; the nearest sentences first, and never beyond a few of them nor beyond a place that heads their section. */
  Optional<Where> before(Sentence sentence) {
    Optional<Where> section = section(sentence);
    int first = section.map(where -> where.sentence().index() + 1).orElse(Math.max(0, sentence.index() - REACH));
    for (int index = sentence.index() - 1; index >= first; index--) {
      Sentence earlier = annotated.sentences().get(index);
      Optional<KnowledgeMatch> match = places(earlier).filter(place -> !isMerelyOfMaker(place)).findFirst()
          .or(() -> authorities(earlier).findFirst());
      if (match.isPresent()) {
        return Optional.of(new Where(combine(match.get(), earlier), earlier));
      }
    }
    return section;
  }

  /** The place that alone makes up the heading under which a sentence stands: "Norville". */
  Optional<Where> section(Sentence sentence) {
    for (int index = sentence.index() - 1; index > 0; index--) {
      Sentence heading = annotated.sentences().get(index);
      if (isHeading(heading)) {
        return in(heading).filter(Geography::isPlace).filter(match -> match.start() == heading.start() && match.end() == heading.end()).findFirst()
            .map(match -> new Where(combine(match, heading), heading));
      }
    }
    return Optional.empty();
  }

  /** Whether a sentence is the heading of the paragraph in which another stands: a line of its own that no stop closes. */
  boolean isHeading(Sentence heading, Sentence sentence) {
    return heading.paragraph() == sentence.paragraph() - 1 && isHeading(heading);
  }

  private boolean isHeading(Sentence sentence) {
    List<Sentence> all = annotated.sentences();
    boolean first = sentence.index() == 0 || all.get(sentence.index() - 1).paragraph() != sentence.paragraph();
    boolean last = sentence.index() + 1 == all.size() || all.get(sentence.index() + 1).paragraph() != sentence.paragraph();
    return first && last && Character.isLetterOrDigit(annotated.article().text().codePointBefore(sentence.end()));
  }

  /** The country of a maker is named wherever its products are spoken of; what happens without a place does not happen there where the article is about another. */
  private boolean isMerelyOfMaker(KnowledgeMatch match) {
    return match.fact() instanceof Country && makers().contains(match.country())
        && main().filter(country -> !country.equals(match.country()) && !makers().contains(country)).isPresent();
  }

  /** Whether the article's main country is spoken of so much more than another that who is nameless belongs to it. */
  boolean outweighs(@Nullable String code) {
    Map<String, Integer> times = times();
    return main().filter(most -> times.get(most) >= DOMINANT * times.getOrDefault(code, 0)).isPresent();
  }

  private Map<String, Integer> times() {
    if (times == null) {
      times = counted();
    }
    return times;
  }

  private Map<String, Integer> counted() {
    Map<String, Integer> times = new HashMap<>();
    Set<String> makers = makers();
    annotated.knowledge().stream().filter(match -> isPlace(match) && !comesFromThere(match) || match.kind() == KnowledgeKind.AUTHORITY).filter(match -> match.country() != null)
        .forEach(match -> times.merge(match.country(), match.fact() instanceof Country && makers.contains(match.country()) ? 1 : MENTION, Integer::sum));
    return times;
  }

  private boolean comesFromThere(KnowledgeMatch match) {
    return annotated.sentenceAt(match.start()).filter(sentence -> match.end() <= sentence.end() && origins.isOrigin(match, sentence)).isPresent();
  }

  /** The countries that the makers named come from: an article on them speaks of these countries wherever it happens. */
  private Set<String> makers() {
    if (makers == null) {
      makers = annotated.knowledge().stream().filter(match -> match.kind() == KnowledgeKind.VENDOR && match.country() != null)
          .map(KnowledgeMatch::country).collect(Collectors.toSet());
    }
    return makers;
  }

  /** The country that the article speaks of most, when it is most by far or the only one; where it names none, that of its outlet. */
  Optional<String> main() {
    Map<String, Integer> times = times();
    if (times.isEmpty()) {
      return outlet();
    }
    int total = times.values().stream().mapToInt(Integer::intValue).sum();
    return times.entrySet().stream().filter(entry -> entry.getValue() * 2 > total && (entry.getValue() > MENTION || times.size() == 1)).map(Map.Entry::getKey).findFirst();
  }

  private Optional<String> outlet() {
    String url = annotated.article().url();
    Matcher domain = DOMAIN.matcher(url == null ? "" : url);
    return domain.find() ? DOMAINS.optional(domain.group(1)).map(YamlNode::text) : Optional.empty();
  }

  private Finding.Place combine(KnowledgeMatch match, Sentence sentence) {
    String name = match.fact() instanceof Place place ? place.name() : null;
    if (name == null) {
      name = places(sentence).filter(other -> other.fact() instanceof Place place && place.country().equals(match.country()))
          .map(KnowledgeMatch::value).findFirst().orElse(null);
    }
    return new Finding.Place(match.country(), name);
  }

  /** The places of a sentence where something may happen. */
  private Stream<KnowledgeMatch> places(Sentence sentence) {
    return in(sentence).filter(Geography::isPlace).filter(match -> !datelines.isDateline(match, sentence) && !origins.isOrigin(match, sentence));
  }

  private Stream<KnowledgeMatch> authorities(Sentence sentence) {
    return in(sentence).filter(match -> match.kind() == KnowledgeKind.AUTHORITY && match.country() != null);
  }

  private Stream<KnowledgeMatch> in(Sentence sentence) {
    return annotated.knowledgeIn(sentence).stream();
  }

  /** "Chinese cameras", "Russian hackers": where they come from, not where it happens. */
  private static Stream<KnowledgeMatch> places(Meaning meaning) {
    boolean origin = meaning.is("equipment", "company", "vendor", "attacker", "malware");
    return meaning.inside().stream().filter(match -> isPlace(match) && !(origin && describes(match, meaning.phrase())) || match.kind() == KnowledgeKind.DEMONYM && !origin)
        .filter(match -> !isOfMaker(match, meaning));
  }

  /** "Technicians of the Norlandic maker Acme": where the maker comes from whose people they are. */
  private static boolean isOfMaker(KnowledgeMatch match, Meaning meaning) {
    return match.kind() == KnowledgeKind.DEMONYM && meaning.inside().stream()
        .anyMatch(vendor -> vendor.kind() == KnowledgeKind.VENDOR && match.country() != null && match.country().equals(vendor.country()));
  }

  /** "US maker", "Norland's cameras": a name that stands before the noun and says whose it is. */
  private static boolean describes(KnowledgeMatch match, Phrase phrase) {
    return match.end() <= phrase.head().end();
  }

  private static boolean isPlace(KnowledgeMatch match) {
    return match.fact() instanceof Place
        || match.fact() instanceof Country && (match.kind() == KnowledgeKind.COUNTRY || match.kind() == KnowledgeKind.METONYM);
  }
}
