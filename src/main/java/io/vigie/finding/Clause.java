package io.vigie.finding;

import io.vigie.annotate.Word;
import java.util.List;

/**
 * A predicate with what takes part in it, however the sentence builds it: active or passive, in a main or a relative clause, as an
 * infinitive or a participle. Frames see clauses, never tree labels.
 *
 * @param passive whether the grammatical subject suffers the event
 * @param subjects the grammatical subjects; inherited ones included
 * @param agents "by X" of a passive
 */
record Clause(
    Tree tree,
    Word predicate,
    boolean passive,
    List<Phrase> subjects,
    List<Phrase> objects,
    List<Phrase> agents,
    List<Oblique> obliques) {

  /** A prepositional phrase; the preposition is a lemma, of several words joined by spaces, and empty for a bare phrase. */
  record Oblique(String preposition, Phrase phrase) {}

  /** Who does it. */
  List<Phrase> doers() {
    return passive ? agents : subjects;
  }

  /** Whom or what it is done to. What stands after a passive verb may be its subject, whatever the parser calls it. */
  List<Phrase> sufferers() {
    return passive && (!subjects.isEmpty() || objects.isEmpty()) ? subjects : objects;
  }
}
