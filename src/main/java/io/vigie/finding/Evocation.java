package io.vigie.finding;

import io.vigie.annotate.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word that evokes a concept, and who and what stands in which slot.
 *
 * @param tree of the sentence
 * @param slots in each slot the phrases of the text, nearest first
 * @param support the verb that brings a noun's event about ("opened" in "opened an inquiry"); null for verbs and lone nouns 
 * @param stopped whether it is told that the activity ends or must not begin: "stop buying", "no longer install"
 * @param definite whether a noun points at something told: "the inquiry", "its ban"
 * @param forbidden whether it stops because somebody forbids it, so that nothing says that it ever happened
 */
record Evocation(
    Trigger trigger,
    Tree tree,
    Word word,
    Factuality factuality,
    Map<Slot, List<Meaning>> slots,
    @Nullable Word support,
    boolean definite,
    boolean stopped,
    boolean forbidden) {

  /** The same, barred by what bars another that tells the same event. */
  Evocation within(Factuality other) {
    return new Evocation(trigger, tree, word, factuality.within(Optional.of(other)), slots, support, definite, stopped, forbidden);
  }

  List<Meaning> in(Slot slot) {
    return slots.getOrDefault(slot, List.of());
  }
}
