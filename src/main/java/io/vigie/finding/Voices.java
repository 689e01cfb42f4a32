package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who vouches for what a sentence and its neighbours tell: whether it is claimed, denied, admitted, attributed, inquired into or judged.
 * In words that no language changes; assembly weighs them into a status. For one article and one thread.
 */
final class Voices {

  private static final int REACH = 2;

  private final Annotated annotated;
  private final ClauseWords words;
  private final Triggers triggers;
  private final Map<Integer, Set<String>> read = new HashMap<>();

  Voices(Annotated annotated, ClauseWords words, Triggers triggers) {
    this.annotated = annotated;
    this.words = words;
    this.triggers = triggers;
  }

  /** The cues in a sentence ({@code here/denied}) and around it ({@code after/denied}). */
  Set<String> around(Sentence sentence) {
    Set<String> cues = new TreeSet<>();
    int last = Math.min(annotated.sentences().size() - 1, sentence.index() + REACH);
    for (int index = Math.max(0, sentence.index() - REACH); index <= last; index++) {
      String side = index == sentence.index() ? "here/" : index < sentence.index() ? "before/" : "after/";
      in(annotated.sentences().get(index)).forEach(cue -> cues.add(side + cue));
    }
    return cues;
  }

  private Set<String> in(Sentence sentence) {
    return read.computeIfAbsent(sentence.index(), any -> cues(sentence));
  }

  private Set<String> cues(Sentence sentence) {
    Set<String> cues = new TreeSet<>();
    StringBuilder text = new StringBuilder(" ");
    for (Word word : annotated.parse(sentence).words()) {
      text.append(word.text().toLowerCase(Locale.ROOT)).append(' ');
      words.governances(word).forEach(governance -> cues.add(governance.code()));
      if (words.in("alleged-adverb", word)) {
        cues.add("alleged-adverb");
      }
      if (word.features() == VerbForm.CONDITIONAL) {
        cues.add("conditional");
      }
      triggers.of(word, false).forEach(trigger -> cues.add("tells-" + trigger.concept()));
    }
    boolean attributed = words.list("alleged-preposition").stream().anyMatch(preposition -> text.indexOf(" " + preposition + " ") >= 0);
    if (attributed) {
      cues.add("attributed");
    }
    return cues;
  }
}
