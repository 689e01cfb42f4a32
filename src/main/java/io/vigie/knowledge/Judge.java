package io.vigie.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which readings of names hold in a text: names that are also words or other names count only where the context speaks for
 * them. One judge serves one text.
 */
final class Judge {

  private final TextContext context;
  private final Set<Fact> certain = new HashSet<>();
  private final Map<String, Integer> countries = new HashMap<>();

  Judge(TextContext context) {
    this.context = context;
  }

  /** The readings that hold, in the order given. */
  List<Candidate> accept(List<Candidate> readings) {
    List<Candidate> open = new ArrayList<>();
    Set<Candidate> accepted = new HashSet<>();
    for (Candidate reading : readings) {
      if (context.inAmount(reading) || context.shoutedWord(reading)) {
        continue;
      }
      if (!reading.guarded()) {
        accepted.add(reading);
        note(reading);
      } else {
        open.add(reading);
      }
    }
    for (Candidate reading : open) {
      if (shown(reading)) {
        accepted.add(reading);
        note(reading);
      }
    }
    for (Candidate reading : open) {
      if (!accepted.contains(reading) && certain.contains(reading.fact()) && !deniable(reading)) {
        accepted.add(reading);
      }
    }
    return readings.stream().filter(accepted::contains).toList();
  }

  /** How often names of a country's facts stand in the text: settles which Georgia or which Valencia is meant. */
  int support(Candidate reading) {
    return reading.fact() == null || reading.fact().country() == null ? 0 : countries.getOrDefault(reading.fact().country(), 0);
  }

  private void note(Candidate reading) {
    if (reading.fact() == null) {
      return;
    }
    certain.add(reading.fact());
    if (reading.fact().country() != null && reading.kind() != KnowledgeKind.VENDOR) {
      countries.merge(reading.fact().country(), 1, Integer::sum);
    }
  }

  /** Whether the context itself shows that a guarded name is meant. */
  private boolean shown(Candidate reading) {
    Fact fact = reading.fact();
    if (fact instanceof VendorFact vendor) {
      return guardShown(reading, vendor.guard());
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
    return context.near(reading, guard.cues()) && (context.followedBy(reading, guard.cues()) || !deniable(reading));
  }

  /** Whether a name is so placed that it is more likely a word: after an article, or as a verb at the start of a sentence. */
  private boolean deniable(Candidate reading) {
    return context.afterDeterminer(reading) || context.readsAsVerb(reading)
        || reading.length() == 1 && !context.capitalisesNouns() && context.besideCapital(reading) && !context.opensSentence(reading)
            && !(reading.fact() instanceof VendorFact);
  }

  private boolean placeShown(Candidate reading) {
    if (context.besideCapital(reading)) {
      return false;
    }
    return context.afterLocative(reading) || !context.capitalisesNouns() && !context.opensSentence(reading);
  }
}
