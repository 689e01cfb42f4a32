package io.vigie.annotate.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shows which words look alike to the network. */
class WordFeaturesTest {

  private static final Lexicon LEXICON = Lexicon.of(Map.of("kamera", Map.of("NOUN", "kamera")));

  @Test
  void aHeadlineInCapitalsReadsLikeSmallLetters() {
    WordFeatures capitals = WordFeatures.of(List.of("POLICE", "SEIZE", "CAMERAS"), Lexicon.EMPTY);
    WordFeatures small = WordFeatures.of(List.of("police", "seize", "cameras"), Lexicon.EMPTY);

    assertThat(capitals.kinds()).isDeepEqualTo(small.kinds());
    assertThat(capitals.words()).isEqualTo(small.words());
  }

  @Test
  void numbersOfOneLengthAreOneWord() {
    assertThat(word("2019")).isEqualTo(word("1987")).isNotEqualTo(word("19"));
  }

  @Test
  void anUnknownCompoundIsOfTheKindOfItsLastPart() {
    long[] kinds = WordFeatures.of(List.of("Türkamera"), LEXICON).kinds()[0];

    assertThat(kinds).contains(Hash.of(25, Hash.of("NOUN"))).doesNotContain(Hash.of(24, Hash.of("NOUN")));
  }

  private static long word(String form) {
    return WordFeatures.of(List.of(form), Lexicon.EMPTY).words()[0];
  }
}
