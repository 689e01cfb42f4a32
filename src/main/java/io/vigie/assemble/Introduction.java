package io.vigie.assemble;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which words a sentence brings in what it tells: "another case", "similar", "the decision". Which of them go on with an event and
 * which begin a new one is learnt. Stateless.
 */
final class Introduction {

  /** Names and numbers are compared elsewhere, and would be learnt by heart here. */
  private static final Set<PartOfSpeech> LEFT_OUT = EnumSet.of(PartOfSpeech.PROPN, PartOfSpeech.NUM, PartOfSpeech.PUNCT, PartOfSpeech.SYM, PartOfSpeech.X);

  private Introduction() {}

  /** @param words of a sentence, in order */
  static Set<String> features(List<Word> words) {
    List<String> lemmas = words.stream().filter(word -> !LEFT_OUT.contains(word.pos())).map(word -> word.lemma().toLowerCase(Locale.ROOT)).toList();
    Set<String> features = new TreeSet<>();
    lemmas.forEach(lemma -> features.add("says=" + lemma));
    lemmas.stream().findFirst().ifPresent(lemma -> features.add("opens-with=" + lemma));
    return features;
  }
}
