package io.vigie.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who and what takes part in the event that one word may evoke, by slot; each phrase once in a slot. Grows while it is read. */
final class Participants {

  private final Meanings meanings;
  private final ClauseWords words;
  private final Map<Slot, List<Meaning>> slots = new EnumMap<>(Slot.class);

  Participants(Meanings meanings, ClauseWords words) {
    this.meanings = meanings;
    this.words = words;
  }

  /** What fills a slot; may be changed. */
  List<Meaning> in(Slot slot) {
    return slots.computeIfAbsent(slot, any -> new ArrayList<>());
  }

  Map<Slot, List<Meaning>> bySlot() {
    return slots;
  }

  void put(Slot slot, List<Phrase> phrases) {
    List<Meaning> known = in(slot);
    phrases.stream().map(meanings::of).filter(meaning -> known.stream().noneMatch(other -> other.phrase().head() == meaning.phrase().head()))
        .forEach(known::add);
  }

  /** What prepositions lead to, by what they mean. */
  void putObliques(Clause clause, Trigger trigger) {
    for (Clause.Oblique oblique : clause.obliques()) {
      String preposition = oblique.preposition();
      if (trigger.of().contains(preposition)) {
        put(Slot.TOPIC, List.of(oblique.phrase()));
      }
      if (words.in("addressee", preposition) && words.isDirected(clause.predicate())) {
        put(Slot.ADDRESSEE, List.of(oblique.phrase()));
      }
      if (words.in("means", preposition)) {
        put(Slot.MEANS, List.of(oblique.phrase()));
      }
      if (words.in("negation", preposition)) {
        put(Slot.WITHOUT, List.of(oblique.phrase()));
      }
      if (words.in("place", preposition)) {
        put(Slot.PLACE, List.of(oblique.phrase()));
      }
    }
  }
}
