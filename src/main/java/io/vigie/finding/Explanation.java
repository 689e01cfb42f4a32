package io.vigie.finding;

import io.vigie.annotate.Sentence;
import io.vigie.finding.FrameMatcher.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * What became of one trigger.
 *
 * @param trigger the word
 * @param entry file and line of the trigger's entry
 * @param verdict what came out, or why nothing did
 * @param finding null when nothing came out
 */
public record Explanation(Sentence sentence, String trigger, String frame, String entry, String verdict, @Nullable Finding finding) {

  static Explanation rejected(Sentence sentence, Attempt attempt) {
    return of(sentence, attempt, attempt.rejected() + slots(attempt), null);
  }

  static Explanation offTopic(Sentence sentence, Attempt attempt) {
    return of(sentence, attempt, "the sentence does not speak of what the frame asks for", null);
  }

  static Explanation noEvent(Sentence sentence, Attempt attempt) {
    return of(sentence, attempt, "no event: " + String.join(", ", attempt.evocation().factuality().because()), null);
  }

  static Explanation undecided(Sentence sentence, Attempt attempt) {
    return of(sentence, attempt, "nobody who decides is told" + slots(attempt), null);
  }

  static Explanation found(Sentence sentence, Attempt attempt, Finding finding) {
    return of(sentence, attempt, finding.type().code() + " " + finding.status().code() + (finding.retelling() ? " (only refers)" : "") + told(finding) + slots(attempt), finding);
  }

  private static String told(Finding finding) {
    return " by " + (finding.authority() == null ? "nobody" : finding.authority().name() + "/" + finding.authority().country())
        + ", when " + (finding.when() == null ? "unknown" : finding.when().value()) + ", vendors " + finding.vendors().stream().map(vendor -> vendor.name()).toList();
  }

  private static String slots(Attempt attempt) {
    StringBuilder text = new StringBuilder();
    attempt.evocation().slots().forEach((slot, meanings) -> meanings.forEach(meaning ->
        text.append(" [").append(slot.code()).append(": ").append(meaning.phrase()).append(" ").append(meaning.classes()).append("]")));
    return text.toString();
  }

  private static Explanation of(Sentence sentence, Attempt attempt, @Nullable String verdict, @Nullable Finding finding) {
    return new Explanation(sentence, attempt.evocation().word().text(), attempt.frame().name(), attempt.evocation().trigger().where(),
        String.valueOf(verdict), finding);
  }
}
