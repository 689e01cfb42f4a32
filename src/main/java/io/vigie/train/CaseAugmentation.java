package io.vigie.train;

import io.vigie.evaluate.TaggedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Repeats a share of the sentences as headlines are written, a third of them in capitals, the others with a capital on each word. */
final class CaseAugmentation {

  private CaseAugmentation() {}

  /** @param share of the sentences to repeat, from 0 to 1; always the same ones */
  static List<TaggedSentence> of(List<TaggedSentence> sentences, double share, Locale language) {
    Random random = new Random(15L);
    List<TaggedSentence> repeated = new ArrayList<>();
    for (TaggedSentence sentence : sentences) {
      if (random.nextDouble() < share) {
        UnaryOperator<String> style = random.nextInt(3) == 0 ? token -> token.toUpperCase(language) : token -> title(token, language);
        repeated.add(new TaggedSentence(sentence.tokens().stream().map(style).toList(), sentence.names()));
      }
    }
    return repeated;
  }

  private static String title(String token, Locale language) {
    return token.substring(0, 1).toUpperCase(language) + token.substring(1);
  }
}
