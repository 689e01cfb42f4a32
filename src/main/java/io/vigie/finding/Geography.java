package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.knowledge.Country;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the events of an article happen, as far as it says. For one thread. */
final class Geography {

  private static final int REACH = 4;
  private static final int DOMINANT = 2;

  private final Annotated annotated;

  Geography(Annotated annotated) {
    this.annotated = annotated;
  }

  /** A place with the sentence that tells it. */
  record Where(Finding.Place place, Sentence sentence) {}

  /** The place named within some phrases, else nearest to them in the sentence. */
  Optional<Finding.Place> in(Sentence sentence, List<Meaning> phrases, int near) {
    Optional<KnowledgeMatch> within = phrases.stream().flatMap(Geography::places).findFirst();
    Optional<KnowledgeMatch> beside = places(sentence).min(Comparator.comparingInt(match -> Math.abs(match.start() - near)));
    Optional<KnowledgeMatch> authority = in(sentence).filter(match -> match.kind() == KnowledgeKind.AUTHORITY && match.country() != null)
        .min(Comparator.comparingInt(match -> Math.abs(match.start() - near)));
    return within.or(() -> beside).or(() -> authority).map(match -> combine(match, sentence));
  }

  /** The country and place told last before a sentence; the nearest sentences first, and never beyond a few of them. */
  Optional<Where> before(Sentence sentence) {
    for (int index = sentence.index() - 1; index >= Math.max(0, sentence.index() - REACH); index--) {
      Sentence earlier = annotated.sentences().get(index);
      Optional<KnowledgeMatch> match = places(earlier).findFirst()
          .or(() -> in(earlier).filter(other -> other.kind() == KnowledgeKind.AUTHORITY && other.country() != null).findFirst());
      if (match.isPresent()) {
        return Optional.of(new Where(combine(match.get(), earlier), earlier));
      }
    }
    return Optional.empty();
  }

  /** Whether the article's main country is spoken of so much more than another that who is nameless belongs to it. */
  boolean outweighs(@Nullable String code) {
    Map<String, Integer> times = times();
    return main().filter(most -> times.get(most) >= DOMINANT * times.getOrDefault(code, 0)).isPresent();
  }

  private Map<String, Integer> times() {
    Map<String, Integer> times = new HashMap<>();
    annotated.knowledge().stream().filter(match -> isPlace(match) || match.kind() == KnowledgeKind.AUTHORITY)
        .map(KnowledgeMatch::country).filter(code -> code != null).forEach(code -> times.merge(code, 1, Integer::sum));
    return times;
  }

  /** The country that the article speaks of most, when it is most by far or the only one. */
  Optional<String> main() {
    Map<String, Integer> times = times();
    int total = times.values().stream().mapToInt(Integer::intValue).sum();
    return times.entrySet().stream().filter(entry -> entry.getValue() * 2 > total && (entry.getValue() > 1 || total == 1)).map(Map.Entry::getKey).findFirst();
  }

  private Finding.Place combine(KnowledgeMatch match, Sentence sentence) {
    String name = match.fact() instanceof Place place ? place.name() : null;
    if (name == null) {
      name = places(sentence).filter(other -> other.fact() instanceof Place place && place.country().equals(match.country()))
          .map(KnowledgeMatch::value).findFirst().orElse(null);
    }
    return new Finding.Place(match.country(), name);
  }

  private Stream<KnowledgeMatch> places(Sentence sentence) {
    return in(sentence).filter(Geography::isPlace);
  }

  private Stream<KnowledgeMatch> in(Sentence sentence) {
    return annotated.knowledge().stream().filter(match -> match.start() >= sentence.start() && match.end() <= sentence.end());
  }

  /** "Chinese cameras", "Russian hackers": where they come from, not where it happens. */
  private static Stream<KnowledgeMatch> places(Meaning meaning) {
    boolean origin = meaning.is("equipment", "company", "vendor", "attacker", "malware");
    return meaning.inside().stream().filter(match -> isPlace(match) || match.kind() == KnowledgeKind.DEMONYM && !origin);
  }

  private static boolean isPlace(KnowledgeMatch match) {
    return match.fact() instanceof Place
        || match.fact() instanceof Country && (match.kind() == KnowledgeKind.COUNTRY || match.kind() == KnowledgeKind.METONYM);
  }
}
