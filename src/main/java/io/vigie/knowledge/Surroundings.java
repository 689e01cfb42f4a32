package io.vigie.knowledge;

import io.vigie.knowledge.Guard.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the sure names of a text say about its other names: which countries it speaks of, where it speaks of the field. For one text. */
final class Surroundings {

  /** Within how many words the technology of the field speaks for a listed vendor, and for a company that none lists. */
  private static final int LISTED_NEAR = 60;
  private static final int UNLISTED_NEAR = 120;
  /** Within how many words after its country something may be called the country's by a pronoun: a sentence or two. */
  private static final int OWNED_NEAR = 30;
  /** So many small words may open a sentence before its country: "in the". */
  private static final int OPENING = 2;
  private static final int ONCE = 1;
  private static final int OFTEN = 6;
  /** What the region of a place weighs against mentions of its country. */
  private static final int REGION = 100;

  private final Words words;
  private final List<String> fieldNouns;
  private final Map<String, Integer> countries = new HashMap<>();
  private final List<Candidate> lands = new ArrayList<>();
  private final Set<String> regions = new HashSet<>();
  /** The names of which each country has a place, others too or not. */
  private final Map<String, Set<String>> places = new HashMap<>();
  private final List<Candidate> technologies = new ArrayList<>();
  private final List<Candidate> vendors = new ArrayList<>();

  /** @param fieldNouns words that speak of the field although they name no technology: "cameras" */
  Surroundings(Words words, List<String> fieldNouns) {
    this.words = words;
    this.fieldNouns = fieldNouns;
  }

  /** Takes in readings that hold. Only the longest at each place counts, and one that could lie in several countries counts for none. */
  void note(List<Candidate> sure) {
    List<Candidate> ordered = new ArrayList<>(sure);
    ordered.stream().filter(reading -> reading.fact() instanceof Place).forEach(this::notePlace);
    ordered.sort(Comparator.comparingInt(Candidate::from).thenComparing(Comparator.comparingInt(Candidate::length).reversed()));
    int covered = 0;
    for (int i = 0; i < ordered.size(); i++) {
      Candidate reading = ordered.get(i);
      if (reading.from() >= covered) {
        covered = reading.to();
        if (reading.fact() != null) {
          note(reading, ordered, i);
        }
      }
    }
  }

  private void note(Candidate reading, List<Candidate> ordered, int index) {
    if (reading.kind() == KnowledgeKind.TECHNOLOGY) {
      technologies.add(reading);
    } else if (reading.fact() instanceof VendorFact vendor) {
      if (!vendor.securityFirm()) {
        vendors.add(reading);
      }
    } else if (!(reading.fact() instanceof KnownName) && reading.fact().country() != null && inOneCountry(reading, ordered, index)) {
      countries.merge(reading.fact().country(), 1, Integer::sum);
      if (reading.fact() instanceof Country && reading.kind() != KnowledgeKind.DEMONYM) {
        lands.add(reading);
      }
      if (reading.fact() instanceof Place place) {
        regions.add(place.id());
      }
    }
  }

  private void notePlace(Candidate reading) {
    places.computeIfAbsent(reading.fact().country(), country -> new HashSet<>()).add(name(reading));
  }

  private String name(Candidate reading) {
    return IntStream.range(reading.from(), reading.to()).mapToObj(words::folded).collect(Collectors.joining(" "));
  }

  private static boolean inOneCountry(Candidate reading, List<Candidate> ordered, int index) {
    for (int i = index + 1; i < ordered.size() && ordered.get(i).from() == reading.from(); i++) {
      Candidate other = ordered.get(i);
      if (other.to() == reading.to() && other.fact() != null && !reading.fact().country().equals(other.fact().country())) {
        return false;
      }
    }
    return true;
  }

  /** How much the text speaks of the country of a reading, and of its region: settles which Georgia or which Valencia is meant. */
  int support(Candidate reading) {
    if (reading.fact() == null || reading.fact().country() == null) {
      return 0;
    }
    return countries.getOrDefault(reading.fact().country(), 0) + (nameRegionOf(reading) ? REGION : 0);
  }

  /** Whether the text names the region that a place lies in. */
  boolean nameRegionOf(Candidate reading) {
    return reading.fact() instanceof Place place && place.region() != null && regions.contains(place.region());
  }

  /** How many other places that the text names lie, or could lie, in the country of a reading: several that share a country are more likely there. */
  int neighbours(Candidate reading) {
    return (int) places.getOrDefault(String.valueOf(reading.fact() == null ? null : reading.fact().country()), Set.of()).stream()
        .filter(name -> !name.equals(name(reading))).count();
  }

  /** Whether nothing else in the text is of a place's country while much of it is of another of such countries. */
  boolean isStranger(Candidate place, Predicate<String> such) {
    String own = place.fact().country();
    int named = countries.getOrDefault(own, 0);
    int others = countries.entrySet().stream().filter(other -> !other.getKey().equals(own) && such.test(other.getKey())).mapToInt(Map.Entry::getValue).max().orElse(0);
    return named <= ONCE && neighbours(place) == 0 && others >= OFTEN;
  }

  /** The one of some countries that the text speaks of most; the first where it speaks of none, null for {@link NamePattern#NO_COUNTRY}. */
  @Nullable String likeliest(List<String> codes) {
    String best = codes.get(0);
    for (String code : codes) {
      if (countries.getOrDefault(code, 0) > countries.getOrDefault(best, 0)) {
        best = code;
      }
    }
    boolean unsure = codes.get(0).equals(NamePattern.NO_COUNTRY) && !speaksMostlyOf(best);
    return unsure ? null : best;
  }

  /** The country that opens the sentence of a word: "In Norland, the ministry", "Norland hesitates; the ministry"; null when none does. */
  @Nullable String landOpening(int at) {
    int first = at;
    while (first > 0 && !words.opensSentence(first)) {
      first--;
    }
    int opening = first;
    return lands.stream().filter(land -> land.from() >= opening && land.from() <= opening + OPENING && land.to() <= at).findFirst()
        .map(land -> land.fact().country()).orElse(null);
  }

  /** The country named last before a word, in its paragraph and not far before; null when none is. */
  @Nullable String landBefore(int at) {
    return lands.stream().filter(land -> land.to() <= at && at - land.to() <= OWNED_NEAR && words.paragraphOf(land.from()) == words.paragraphOf(at))
        .max(Comparator.comparingInt(Candidate::from)).map(land -> land.fact().country()).orElse(null);
  }

  boolean speakFor(Candidate reading, Support support) {
    return switch (support) {
      case COUNTRY -> speaksMostlyOf(reading.fact().country());
      case TECHNOLOGY -> isNearTechnology(reading, LISTED_NEAR);
      case VENDOR -> vendors.stream().anyMatch(vendor -> !reading.fact().equals(vendor.fact()) && sameParagraph(vendor, reading));
    };
  }

  /** Whether a country is among those that the text names most. */
  private boolean speaksMostlyOf(@Nullable String country) {
    int times = countries.getOrDefault(String.valueOf(country), 0);
    return times > 0 && countries.values().stream().allMatch(other -> other <= 2 * times);
  }

  /** Whether the technology of the field, or a vendor, is named around a name that no list holds. */
  boolean isNearField(Candidate reading) {
    return isNearTechnology(reading, UNLISTED_NEAR)
        || vendors.stream().anyMatch(vendor -> !reading.fact().equals(vendor.fact()) && isNear(vendor, reading, UNLISTED_NEAR));
  }

  /** Whether the text names a vendor that belongs to this one: Milestone shows which Canon is meant. */
  boolean nameSubsidiary(VendorFact owner) {
    return vendors.stream().anyMatch(vendor -> owner.name().equals(((VendorFact) vendor.fact()).parent()));
  }

  private boolean isNearTechnology(Candidate reading, int reach) {
    return technologies.stream().anyMatch(technology -> isNear(technology, reading, reach)) || isNearNoun(reading, reach);
  }

  private boolean isNearNoun(Candidate reading, int reach) {
    for (int i = Math.max(0, reading.from() - reach); i < Math.min(words.size(), reading.to() + reach); i++) {
      if ((i < reading.from() || i >= reading.to()) && NamePattern.takes(fieldNouns, words.folded(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(Candidate other, Candidate reading, int reach) {
    return other.to() <= reading.from() ? reading.from() - other.to() <= reach : other.from() >= reading.to() && other.from() - reading.to() <= reach;
  }

  private boolean sameParagraph(Candidate one, Candidate other) {
    return words.paragraphOf(one.from()) == words.paragraphOf(other.from());
  }
}
