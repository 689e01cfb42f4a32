package io.vigie.finding;

import io.vigie.annotate.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an event is told.
 *
 * @param speaker who says so, in the governing clause; null when nobody is named
 * @param announced whether the speaker is one who must know: "announced", "admitted"
 * @param orderedBy the predicate of an order that the event is the content of ("ordered … to remove"); null without one
 * @param generic whether it is told as a habit or of nobody in particular
 * @param running whether it is said to go on: "the inquiry continues", "ongoing checks"
 * @param forbidden whether it may or must not be done
 * @param because the words that decided, for the explanation
 */
record Factuality(
    Reality reality, @Nullable Phrase speaker, boolean announced, @Nullable Word orderedBy, boolean generic, boolean running, boolean forbidden, List<String> because) {

  /** The same within a clause: what bars the event of its verb bars it too. */
  Factuality within(Optional<Factuality> clause) {
    return clause.map(verb -> new Factuality(reality.and(verb.reality), speaker == null ? verb.speaker : speaker, announced || verb.announced,
        orderedBy == null ? verb.orderedBy : orderedBy, generic || verb.generic, running || verb.running, forbidden || verb.forbidden,
        Stream.concat(because.stream(), verb.because.stream()).distinct().toList())).orElse(this);
  }

  /** The same, told as a plan: where a verb that proposes tells the event itself. */
  Factuality proposed() {
    return new Factuality(Reality.PROPOSED, speaker, announced, orderedBy, generic, running, forbidden, because);
  }

  /** The same, told as a fact: where a word tells something by its denial. */
  Factuality asserted() {
    return new Factuality(Reality.ASSERTED, speaker, announced, orderedBy, generic, running, forbidden, because);
  }
}
