package io.vigie.finding;

import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a phrase in front makes what follows a mere supposition or a wish, whatever the tree says: "should Norland ban", "in the event of a
 * ban", "it is time that". Immutable; for one sentence.
 */
final class Supposition {

  /** What is said only so, with the phrase that says it. */
  record Said(Reality reality, String phrase) {}

  private static final Set<String> BORDERS = Set.of(",", ";", ":");

  private final List<Word> sentence;
  private final ClauseWords words;

  Supposition(Tree tree, ClauseWords words) {
    this.sentence = tree.words();
    this.words = words;
  }

  /** What is said of the event that {@code trigger} tells; empty for none. */
  Optional<Said> of(Word trigger) {
    Optional<Said> supposed = words.list("supposing").stream().filter(phrase -> isBefore(phrase, trigger, true)).findFirst()
        .or(() -> opening(trigger)).map(phrase -> new Said(Reality.HYPOTHETICAL, phrase));
    return supposed.or(() -> words.list("wishing").stream().filter(phrase -> isBefore(phrase, trigger, false)).findFirst()
        .map(phrase -> new Said(Reality.WISHED, phrase)));
  }

  /** "Sollte Norland verbieten, …", "had Norland banned, …", "de prohibir Norlandia, …": the verb in front, and a comma behind the clause. */
  private Optional<String> opening(Word trigger) {
    if (sentence.size() < 3) {
      return Optional.empty();
    }
    String first = lower(sentence.get(0));
    boolean opens = words.list("supposing-verb").contains(first)
        || words.list("supposing-with-infinitive").contains(first) && sentence.get(1).features() == VerbForm.INFINITIVE;
    boolean main = comma(0) < sentence.size() - 1;
    return opens && main && trigger.index() < comma(0) ? Optional.of(first) : Optional.empty();
  }

  /** @param within whether the phrase reaches no further than to the next comma */
  private boolean isBefore(String phrase, Word trigger, boolean within) {
    String[] parts = phrase.split(" ");
    for (int start = 0; start + parts.length <= trigger.index(); start++) {
      int end = start + parts.length;
      if (matches(parts, start) && (!within || trigger.index() < comma(end))) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(String[] parts, int start) {
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].equals(lower(sentence.get(start + i)))) {
        return false;
      }
    }
    return true;
  }

  private int comma(int from) {
    for (int i = from; i < sentence.size(); i++) {
      if (BORDERS.contains(sentence.get(i).text())) {
        return i;
      }
    }
    return sentence.size();
  }

  private static String lower(Word word) {
    return word.text().toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
