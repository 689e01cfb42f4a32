package io.vigie.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which readings of names hold in a text: names that are also words or other names count only where the context speaks for
 * them. One judge serves one text.
 */
final class Judge {

  /** A city of fewer inhabitants may have a namesake that is not listed. */
  private static final int SMALL = 150_000;

  private final TextContext context;
  private final NameWords language;
  private final Surroundings surroundings;
  private final Set<Fact> certain = new HashSet<>();
  private final Set<Integer> ends = new HashSet<>();
  private final Set<Integer> placeEnds = new HashSet<>();
  private final Set<Integer> regionStarts = new HashSet<>();
  private final Set<Integer> capitalEnds = new HashSet<>();
  private final Set<Integer> originEnds = new HashSet<>();
  private List<Candidate> possible = List.of();

  Judge(TextContext context, NameWords language, Surroundings surroundings) {
    this.context = context;
    this.language = language;
    this.surroundings = surroundings;
  }

  /** The readings that hold, in the order given. */
  List<Candidate> accept(List<Candidate> readings) {
    possible = readings.stream().filter(reading -> !context.inAmount(reading) && !context.shoutedWord(reading) && !context.afterParty(reading)).toList();
    possible.forEach(this::notePlace);
    possible = possible.stream().filter(reading -> !isPartOfOtherName(reading) && !namesStreet(reading)).toList();
    List<Candidate> sure = possible.stream().filter(reading -> !reading.guarded()).toList();
    surroundings.note(sure);
    sure.forEach(this::note);
    Set<Candidate> accepted = new HashSet<>(sure);
    addShown(accepted);
    addShown(accepted);
    for (Candidate reading : possible) {
      if (!accepted.contains(reading) && certain.contains(reading.fact()) && !deniable(reading)) {
        accepted.add(reading);
      }
    }
    return possible.stream().filter(reading -> accepted.contains(reading) && !isNamesake(reading)).toList();
  }

  /** "The Southport court" in a text on Queensland: a small town is rather the namesake of one that no list has, in the country that the text speaks of. */
  boolean isNamesake(Candidate reading) {
    boolean small = reading.fact() instanceof Place place && place.kind() == PlaceKind.CITY && place.population() < SMALL && isSpokenIn(place.country());
    return small && !besideItsRegion(reading) && surroundings.isStranger(reading, this::isSpokenIn);
  }

  private boolean isSpokenIn(String country) {
    return language.isListed("spokenIn", country);
  }

  /** Once a name is shown it may show another: "Nest and Arlo". */
  private void addShown(Set<Candidate> accepted) {
    List<Candidate> shown = new ArrayList<>();
    for (Candidate reading : possible) {
      if (reading.guarded() && !accepted.contains(reading) && shown(reading)) {
        shown.add(reading);
        note(reading);
      }
    }
    surroundings.note(shown);
    accepted.addAll(shown);
  }

  /** Puts first, among readings of the same words, the one that the rest of the text speaks for. */
  Comparator<Candidate> likeliest() {
    return Comparator.<Candidate>comparingInt(surroundings::support).reversed().thenComparing(Comparator.comparingInt(surroundings::neighbours).reversed())
        .thenComparingInt(reading -> reading.fact() != null && language.homes().contains(String.valueOf(reading.fact().country())) ? 0 : 1)
        .thenComparing(Comparator.comparingInt(Judge::population).reversed());
  }

  private static int population(Candidate reading) {
    return reading.fact() instanceof Place place ? place.population() : reading.fact() instanceof Country ? Integer.MAX_VALUE : 0;
  }

  private void note(Candidate reading) {
    ends.add(reading.to());
    if (reading.fact() != null) {
      certain.add(reading.fact());
    }
  }

  private void notePlace(Candidate reading) {
    boolean city = reading.fact() instanceof Place place && place.kind() == PlaceKind.CITY;
    if (reading.kind() == KnowledgeKind.METONYM) {
      capitalEnds.add(reading.to());
    } else if (reading.kind() == KnowledgeKind.DEMONYM || reading.kind() == KnowledgeKind.AUTHORITY || reading.fact() == null) {
      originEnds.add(reading.to());
    } else if (city) {
      placeEnds.add(reading.to());
    } else if (reading.kind() == KnowledgeKind.PLACE || reading.kind() == KnowledgeKind.COUNTRY) {
      regionStarts.add(reading.from());
    }
  }

  /** "Paris Roe", "Jack London": a single word that stands beside a name of none other than persons, sports clubs and the like. */
  private boolean isPartOfOtherName(Candidate reading) {
    boolean place = reading.kind() == KnowledgeKind.PLACE || reading.kind() == KnowledgeKind.METONYM;
    return place && reading.length() == 1 && !context.capitalisesNouns() && !besideItsRegion(reading)
        && (context.afterCapital(reading) && !originEnds.contains(reading.from()) || context.beforeCapital(reading) && !context.afterLocative(reading));
  }

  /** "Berliner Platz", "rue de Paris": a street that is called after a place lies elsewhere. */
  private boolean namesStreet(Candidate reading) {
    boolean somewhere = reading.kind() == KnowledgeKind.PLACE || reading.kind() == KnowledgeKind.METONYM || reading.kind() == KnowledgeKind.DEMONYM
        || reading.kind() == KnowledgeKind.COUNTRY;
    return somewhere && context.inStreet(reading);
  }

  /** Whether a capital or seat may act for a government where it stands. */
  boolean mayAct(Candidate reading) {
    boolean inRegion = context.commaBefore(reading) && placeEnds.contains(reading.from()) && !capitalEnds.contains(reading.from());
    return context.mayAct(reading) && !(inRegion && context.closes(reading));
  }

  /** "Reading, Pennsylvania", "Springfield, Mass." */
  private boolean besideItsRegion(Candidate reading) {
    return context.commaAfter(reading) && regionStarts.contains(reading.to()) && !context.afterCapital(reading)
        || context.commaBefore(reading) && placeEnds.contains(reading.from()) && context.closes(reading);
  }

  /** Whether the context itself shows that a guarded name is meant. */
  private boolean shown(Candidate reading) {
    Fact fact = reading.fact();
    if (fact instanceof VendorFact vendor) {
      return guardShown(reading, vendor.guard()) || surroundings.nameSubsidiary(vendor) && !deniable(reading);
    }
    if (fact instanceof AuthorityFact authority) {
      return guardShown(reading, authority.guard());
    }
    if (fact instanceof Instrument instrument) {
      return guardShown(reading, instrument.guard());
    }
    if (fact instanceof KnownName known) {
      return guardShown(reading, known.guard());
    }
    return placeShown(reading);
  }

  private boolean guardShown(Candidate reading, Guard guard) {
    boolean spokenFor = context.near(reading, guard.cues()) || guard.support().stream().anyMatch(support -> surroundings.speakFor(reading, support));
    return spokenFor && (!deniable(reading) || context.followedBy(reading, guard.cues()));
  }

  /**
   * Whether a name is so placed that it is more likely a word: after an article, unless it is a company's of several words ("die Deutsche
   * Telekom"), or as a verb at the start of a sentence.
   */
  private boolean deniable(Candidate reading) {
    if (reading.fact() instanceof AuthorityFact) {
      return false;
    }
    boolean severalWords = reading.fact() instanceof VendorFact && reading.length() > 1;
    if (!severalWords && context.afterDeterminer(reading) || context.readsAsVerb(reading) || context.afterTitle(reading)) {
      return true;
    }
    boolean oneOfWords = reading.length() == 1 && !context.capitalisesNouns();
    return reading.fact() instanceof VendorFact ? oneOfWords && (context.beforeCapital(reading) || followsFirstName(reading))
        : oneOfWords && context.besideCapital(reading) && !context.opensSentence(reading);
  }

  /** "Harry Bosch", unlike "the German Bosch". */
  private boolean followsFirstName(Candidate reading) {
    return context.afterCapital(reading) && !ends.contains(reading.from());
  }

  /**
   * A place is meant after a preposition of place, or before its region; a state or country, or a city whose region the text names, also
   * anywhere within a sentence.
   */
  private boolean placeShown(Candidate reading) {
    if (besideItsRegion(reading) || headsSection(reading)) {
      return true;
    }
    if (context.besideCapital(reading) || context.afterTitle(reading) || context.afterDeterminer(reading) || context.inCompound(reading)) {
      return false;
    }
    boolean city = reading.fact() instanceof Place place && place.kind() == PlaceKind.CITY;
    boolean known = city ? surroundings.nameRegionOf(reading) : !isRatherElsewhere(reading);
    return context.afterLocative(reading) || known && !context.capitalisesNouns() && !context.opensSentence(reading);
  }

  /** A round-up whose sections are headed by places: a name that heads one is a place too. */
  private boolean headsSection(Candidate reading) {
    return context.fillsParagraph(reading) && possible.stream().anyMatch(other -> other.fact() instanceof Place && !other.guarded()
        && other.from() != reading.from() && context.fillsParagraph(other));
  }

  /** "Toledo" is no Spanish province in a text on Ohio. */
  private boolean isRatherElsewhere(Candidate reading) {
    return possible.stream().anyMatch(other -> other.from() == reading.from() && other.to() == reading.to() && other.fact() instanceof Place
        && surroundings.support(other) > surroundings.support(reading));
  }
}
