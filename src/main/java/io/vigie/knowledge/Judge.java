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

  private final TextContext context;
  private final NameWords language;
  private final Surroundings surroundings;
  private final Set<Fact> certain = new HashSet<>();

  Judge(TextContext context, NameWords language, Surroundings surroundings) {
    this.context = context;
    this.language = language;
    this.surroundings = surroundings;
  }

  /** The readings that hold, in the order given. */
  List<Candidate> accept(List<Candidate> readings) {
    List<Candidate> possible = readings.stream().filter(reading -> !context.inAmount(reading) && !context.shoutedWord(reading)).toList();
    List<Candidate> sure = possible.stream().filter(reading -> !reading.guarded()).toList();
    surroundings.note(sure);
    sure.forEach(this::note);
    Set<Candidate> accepted = new HashSet<>(sure);
    addShown(possible, accepted);
    addShown(possible, accepted);
    for (Candidate reading : possible) {
      if (!accepted.contains(reading) && certain.contains(reading.fact()) && !deniable(reading)) {
        accepted.add(reading);
      }
    }
    return possible.stream().filter(accepted::contains).toList();
  }

  /** Once a name is shown it may show another: "Nest and Arlo". */
  private void addShown(List<Candidate> possible, Set<Candidate> accepted) {
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
    return Comparator.<Candidate>comparingInt(surroundings::support).reversed()
        .thenComparingInt(reading -> reading.fact() != null && language.homes().contains(String.valueOf(reading.fact().country())) ? 0 : 1)
        .thenComparing(Comparator.comparingInt(Judge::population).reversed());
  }

  private static int population(Candidate reading) {
    return reading.fact() instanceof Place place ? place.population() : reading.fact() instanceof Country ? Integer.MAX_VALUE : 0;
  }

  private void note(Candidate reading) {
    if (reading.fact() != null) {
      certain.add(reading.fact());
    }
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
    return placeShown(reading);
  }

  private boolean guardShown(Candidate reading, Guard guard) {
    boolean spokenFor = context.near(reading, guard.cues()) || guard.support().stream().anyMatch(support -> surroundings.speakFor(reading, support));
    return spokenFor && (!deniable(reading) || context.followedBy(reading, guard.cues()));
  }

  /** Whether a name is so placed that it is more likely a word: after an article, or as a verb at the start of a sentence. */
  private boolean deniable(Candidate reading) {
    if (reading.fact() instanceof AuthorityFact) {
      return false;
    }
    if (context.afterDeterminer(reading) || context.readsAsVerb(reading) || context.afterTitle(reading)) {
      return true;
    }
    boolean oneOfWords = reading.length() == 1 && !context.capitalisesNouns();
    return reading.fact() instanceof VendorFact ? oneOfWords && context.beforeCapital(reading)
        : oneOfWords && context.besideCapital(reading) && !context.opensSentence(reading);
  }

  private boolean placeShown(Candidate reading) {
    if (context.besideCapital(reading) || context.afterTitle(reading)) {
      return false;
    }
    return context.afterLocative(reading) && !context.afterDeterminer(reading)
        || !context.capitalisesNouns() && !context.opensSentence(reading) && !context.afterDeterminer(reading);
  }
}
