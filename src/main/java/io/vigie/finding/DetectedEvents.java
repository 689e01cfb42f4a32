package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.Word;
import io.vigie.annotate.events.EventDetection;
import io.vigie.record.Code;
import io.vigie.record.IncidentType;
import io.vigie.record.PolicyActionType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Events told by a sentence as a whole, where none of its words is a trigger: the frame {@code detected-TYPE} is evoked by the word that
 * speaks most for the type. Immutable; for one sentence and one thread.
 */
final class DetectedEvents {

  /** What the names of such frames begin with; the code of a type follows. */
  static final String FRAME = "detected-";

  /** Less likely events are not looked for. */
  private static final double LIKELY = 0.12;
  /** Whoever warns tells what may happen, which the words of warning do not. */
  private static final String WARNING = "warn";
  /** How many words may be tried, until one can evoke anything. */
  private static final int WORDS = 3;

  private final EventDetection detection;
  private final ClauseWords words;
  private final Evoker evoker;
  private final Annotated annotated;
  private final List<Word> warnings;

  /** @param evocations of the triggers of the sentence */
  DetectedEvents(Annotated annotated, EventDetection detection, ClauseWords words, Evoker evoker, List<Evocation> evocations) {
    this.detection = detection;
    this.words = words;
    this.evoker = evoker;
    this.annotated = annotated;
    this.warnings = evocations.stream().filter(evocation -> evocation.trigger().concept().equals(WARNING)).map(Evocation::word).toList();
  }

  /** The types that the sentence tells, but for those of which an event is found already. */
  List<Code> types(Sentence sentence, Set<Code> found) {
    return Stream.<Code>concat(Stream.of(IncidentType.values()), Stream.of(PolicyActionType.values()))
        .filter(type -> !found.contains(type) && detection.of(sentence, type) >= LIKELY).toList();
  }

  /** What the word evokes that speaks most for the type; empty when none can tell an event. */
  Optional<Evocation> evocation(Sentence sentence, Tree tree, Code type) {
    return tree.words().stream().filter(this::mayTell)
        .sorted(Comparator.comparingDouble((Word word) -> detection.weight(word.text(), type)).reversed()).limit(WORDS)
        .map(word -> evoker.evoke(word, Trigger.detected(FRAME + type.code(), word.lemma(), word.pos()))).flatMap(Optional::stream).findFirst();
  }

  /** "Sounded the alarm in its report": a word of warning, or one in its clause. */
  private boolean warns(Word word) {
    return warnings.contains(word) || evoker.verbAbove(word).filter(warnings::contains).isPresent();
  }

  private boolean mayTell(Word word) {
    return (word.pos() == PartOfSpeech.VERB || word.pos() == PartOfSpeech.NOUN && !evoker.namesThing(word)) && evoker.mayTell(word)
        && !warns(word) && !annotated.isDate(word)
        && words.governances(word).stream().noneMatch(governance -> governance == Governance.STATED || governance == Governance.ANNOUNCED);
  }
}
