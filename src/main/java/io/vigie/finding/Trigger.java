package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a language evokes a concept: a word and what must stand beside it. An entry of {@code triggers.yaml}.
 *
 * @param concept such as {@code prohibit}; frames are evoked by concepts
 * @param pos verb, noun or adjective
 * @param particles of which one must stand beside the verb; empty when none is needed
 * @param object classes or lemmas of which what the event is done to must have one; empty when anything will do
 * @param without classes that it must not have
 * @param notOf classes or lemmas that whoever owns or made what it is done to must not have: a court that turns down a company's suit punishes it
 * @param subject classes or lemmas for whoever does it
 * @param notBy classes or lemmas that whoever does it must not have: what a court forbids is a ruling
 * @param onlyBy classes or lemmas of which whoever does it must have one where the sentence tells who: others than a court condemn only in words
 * @param prepositions preposition → classes or lemmas of a phrase that must stand beside the word
 * @param behind prepositions of which one must stand before a noun: "before the court", "behind bars"
 * @param beside classes or lemmas of which another word of the sentence must have one, wherever it stands; "camera+shower" wants a word for each
 * @param verbless whether it tells the event only where no verb of the sentence does: "Police chief in court", "Videos online"
 * @param of prepositions that lead to what the event is about
 * @param intransitive whether the subject of the active verb is what it happens to
 * @param about what the sentence must speak of besides, as a frame's: {@code topic}, {@code practice} or a list of {@code clauses.yaml}; null for nothing
 * @param negated whether it tells the event by being denied: "was never encrypted", "no longer exists"
 * @param status a status that the word itself tells ("table a bill": proposed)
 * @param instead concepts that the word does not evoke where this entry fits
 * @param where file and line, for explanations
 */
record Trigger(
    String concept,
    String lemma,
    PartOfSpeech pos,
    Set<String> particles,
    Set<String> object,
    Set<String> without,
    Set<String> notOf,
    Set<String> subject,
    Set<String> notBy,
    Set<String> onlyBy,
    Map<String, Set<String>> prepositions,
    Set<String> behind,
    Set<String> beside,
    boolean verbless,
    Set<String> of,
    boolean intransitive,
    @Nullable String about,
    boolean negated,
    Optional<String> status,
    Set<String> instead,
    String where) {

  /** Accepts any phrase. */
  static final String ANY = "any";

  /** A word that evokes a concept because its whole sentence does. */
  static Trigger detected(String concept, String lemma, PartOfSpeech pos) {
    return new Trigger(concept, lemma, pos, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), Set.of(), false, Set.of(), false, null, false,
        Optional.empty(), Set.of(), "the sentence as a whole");
  }

  /** Whether its whole sentence evokes the concept. */
  boolean isDetected() {
    return concept.startsWith(DetectedEvents.FRAME);
  }

  /** Whether any verb will do, so that what stands beside it tells the event. */
  boolean isWild() {
    return lemma.equals(ANY);
  }

  /** A sentence that the concept must be found in, or must not. */
  record Example(String sentence, String concept, boolean accepted, String where) {}

  /** How much the entry asks; of two entries that fit one word, the more particular tells more. */
  int particularity() {
    return List.of(particles, object, without, subject, prepositions.keySet(), behind, beside).stream().mapToInt(set -> set.isEmpty() ? 0 : 1).sum();
  }
}
