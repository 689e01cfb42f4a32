package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordMeaningsTest {

  /** What a language adds to all its words. */
  private static final float[] GERMAN = {9, 0, 0};
  private static final float[] FRENCH = {0, 9, 0};

  private final WordMeanings meanings = new WordMeanings();

  private void read(String word, String language, float[] of, float... meaning) {
    float[] piece = of.clone();
    for (int i = 0; i < piece.length; i++) {
      piece[i] += meaning[i];
    }
    meanings.add(word, language, new float[][] {piece});
  }

  private static double alike(WordVectors vectors, String one, String other) {
    float[] some = vectors.vectors()[vectors.words().indexOf(one)];
    float[] others = vectors.vectors()[vectors.words().indexOf(other)];
    double sum = 0;
    for (int i = 0; i < some.length; i++) {
      sum += some[i] * others[i];
    }
    return sum;
  }

  @Test
  void wordsThatMeanTheSameAreNearWhateverTheirLanguage() {
    read("verboten", "de", GERMAN, 1, 0, 2);
    read("Kamera", "de", GERMAN, -1, 0, -2);
    read("interdit", "fr", FRENCH, 1, 0, 2);
    read("caméra", "fr", FRENCH, -1, 0, -2);

    WordVectors vectors = meanings.vectors(2);

    assertThat(alike(vectors, "verboten", "interdit")).isGreaterThan(0.9);
    assertThat(alike(vectors, "verboten", "Kamera")).isNegative();
  }

  @Test
  void aWordMeansTheMeanOfItsSentencesAndTheMostFrequentComesFirst() {
    read("Fall", "de", GERMAN, 1, 0, 0);
    read("Fall", "de", GERMAN, 0, 0, 1);
    read("Sturz", "de", GERMAN, 1, 0, 0);
    read("Sache", "de", GERMAN, 0, 0, 1);
    read("Ding", "de", GERMAN, 0, 1, -3);

    WordVectors vectors = meanings.vectors(3);

    assertThat(vectors.words()).hasSize(4).startsWith("Fall");
    assertThat(alike(vectors, "Fall", "Sturz")).isGreaterThan(alike(vectors, "Sturz", "Sache"));
    assertThat(alike(vectors, "Fall", "Sache")).isGreaterThan(alike(vectors, "Sturz", "Sache"));
  }

  @Test
  void theSameSentencesGiveTheSameVectors() {
    read("eins", "de", GERMAN, 1, 0, 2);
    read("zwei", "de", GERMAN, 0, 1, 0);

    assertThat(meanings.vectors(2).vectors()).isDeepEqualTo(meanings.vectors(2).vectors());
    assertThat(meanings.size()).isEqualTo(2);
    assertThat(List.copyOf(meanings.vectors(2).words())).containsExactly("eins", "zwei");
  }
}
