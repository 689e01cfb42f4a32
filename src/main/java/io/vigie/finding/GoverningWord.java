package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import java.util.Locale;
import java.util.Set;

/** What a word that governs another says of the event that this one tells: wished, planned, denied, or none of it. For one sentence. */
final class GoverningWord {

  private final ClauseReader clauses;
  private final ClauseWords words;

  GoverningWord(ClauseReader clauses, ClauseWords words) {
    this.clauses = clauses;
    this.words = words;
  }

  /** Whether what stands beside the governing word touches the event as well: "did not carry out the ban". */
  static boolean isLight(Set<Governance> governances) {
    return governances.contains(Governance.PERFORMED) || governances.contains(Governance.UNDERGONE)
        || governances.contains(Governance.ENDED) || governances.contains(Governance.ORDERED) || governances.contains(Governance.REQUESTED);
  }

  /**
   * The bar that {@code head} raises before the event of {@code word}; {@link Reality#ASSERTED} for none.
   *
   * @param complement whether {@code word} is the content of {@code head}, else it takes part in it
   */
  Reality bar(Set<Governance> governances, Word word, Word head, boolean complement) {
    boolean noun = word.pos() == PartOfSpeech.NOUN || word.pos() == PartOfSpeech.PROPN;
    boolean nounHead = head.pos() == PartOfSpeech.NOUN;
    if (complement && clauses.orders(head)) {
      return Reality.ASSERTED;
    }
    boolean spokenFor = noun && Tree.isRelation(word, "obl") && (governances.contains(Governance.WISHED) || governances.contains(Governance.REQUESTED));
    if (noun && governances.contains(Governance.PERFORMED) && !spokenFor) {
      return Reality.ASSERTED;
    }
    if (noun && governances.contains(Governance.ENDED) && Tree.isRelation(word, "obj", "nsubj", "nmod")) {
      return Reality.ENDED;
    }
    if (governances.contains(Governance.ACHIEVED) || governances.contains(Governance.DECIDED)) {
      return Reality.ASSERTED;
    }
    if (governances.contains(Governance.ANNOUNCED) && complement) {
      return Reality.ASSERTED;
    }
    if (governances.contains(Governance.DENIED)) {
      return Reality.DENIED;
    }
    if (governances.contains(Governance.NEGATED) && complement) {
      return Reality.NEGATED;
    }
    if (governances.contains(Governance.REJECTED)) {
      return Reality.REJECTED;
    }
    if (governances.contains(Governance.ATTEMPTED) && complement) {
      return Reality.ATTEMPTED;
    }
    if (governances.contains(Governance.POSSIBLE)) {
      boolean achieved = words.list("achieved-modal").contains(head.text().toLowerCase(Locale.ROOT));
      boolean happened = achieved || head.pos() == PartOfSpeech.VERB && head.features() == VerbForm.PAST_PARTICIPLE && complement;
      return happened ? Reality.ASSERTED : Reality.POSSIBLE;
    }
    boolean meant = !words.in("plan-with-infinitive", head) || word.features() == VerbForm.INFINITIVE;
    if (governances.contains(Governance.PROPOSED) && meant && (complement || noun)) {
      return Reality.PROPOSED;
    }
    if (governances.contains(Governance.REQUESTED)) {
      return Reality.REQUESTED;
    }
    if (governances.contains(Governance.WISHED)) {
      return Reality.WISHED;
    }
    if (governances.contains(Governance.ALLEGED) && (complement || nounHead)) {
      return Reality.ALLEGED;
    }
    return Reality.ASSERTED;
  }
}
