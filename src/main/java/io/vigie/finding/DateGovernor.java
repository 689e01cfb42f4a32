package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import io.vigie.record.Code;
import io.vigie.record.IncidentType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says on what word a date hangs: on a verb of saying, of deciding or of happening, on words of the event's own kind or of another.
 * Immutable.
 */
final class DateGovernor {

  /** So many words up a date is still of what they tell. */
  private static final int REACH = 3;

  private final ClauseWords words;
  private final Triggers triggers;
  private final Frames frames;

  DateGovernor(ClauseWords words, Triggers triggers, Frames frames) {
    this.words = words;
    this.triggers = triggers;
    this.frames = frames;
  }

  /**
   * How a date hangs in its sentence.
   *
   * @param type of the event
   * @param trigger the word that tells it; null when that stands in another sentence
   */
  Set<String> traits(Tree tree, Word date, Code type, @Nullable Word trigger) {
    Set<String> traits = new TreeSet<>();
    traits.add("hangs-on=" + hold(tree, date, type, trigger));
    verb(tree, date).ifPresent(verb -> words.governances(verb).forEach(governance -> traits.add("under=" + governance.name().toLowerCase(Locale.ROOT))));
    return traits;
  }

  /** What the nearest telling word above a date tells: this very event, one of its kind, another incident or measure, or nothing. */
  private String hold(Tree tree, Word date, Code type, @Nullable Word trigger) {
    Word word = date;
    for (int steps = 0; word.head() >= 0 && steps < REACH; steps++) {
      word = tree.word(word.head());
      if (trigger != null && word.index() == trigger.index()) {
        return "trigger";
      }
      Set<Code> types = triggers.of(word, true).stream().filter(each -> !each.isWild()).flatMap(each -> frames.evokedBy(each.concept()).stream()).map(Frame::type).collect(Collectors.toSet());
      if (!types.isEmpty()) {
        boolean incident = types.stream().allMatch(IncidentType.class::isInstance);
        boolean measure = types.stream().noneMatch(IncidentType.class::isInstance);
        return types.contains(type) ? "its-kind" : incident ? "incident" : measure ? "measure" : "event";
      }
    }
    return "other";
  }

  private static Optional<Word> verb(Tree tree, Word date) {
    Word word = date;
    for (int steps = 0; word.head() >= 0 && steps < REACH; steps++) {
      word = tree.word(word.head());
      if (Tree.isVerb(word)) {
        return Optional.of(word);
      }
    }
    return word.pos() == PartOfSpeech.ADJ ? Optional.of(word) : Optional.empty();
  }
}
