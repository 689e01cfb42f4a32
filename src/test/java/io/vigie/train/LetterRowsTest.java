package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.events.WordLetters;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterRowsTest {

  private static final WordVectors VECTORS = new WordVectors(List.of("forbid", "outlaw", "camera"), new float[][] {{1, 0}, {0.8f, 0.6f}, {0, -1}});
  private static final float[][] ROWS = LetterRows.of(VECTORS, 2);

  @Test
  void theMeanOfTheRowsOfAWordComesNearItsVector() {
    assertThat(word("forbid")[0]).isBetween(1.3f, 2.1f);
    assertThat(word("forbid")[1]).isBetween(-0.2f, 0.3f);
    assertThat(word("camera")[1]).isBetween(-2.1f, -1.3f);
  }

  @Test
  void aWordThatWasNotThereIsLikeThoseWrittenLikeIt() {
    assertThat(product(word("forbidding"), word("outlaw"))).isGreaterThan(product(word("cameras"), word("outlaw")));
  }

  @Test
  void theSameVectorsGiveTheSameRows() {
    assertThat(Arrays.deepEquals(ROWS, LetterRows.of(VECTORS, 2))).isTrue();
  }

  private static float product(float[] some, float[] others) {
    return some[0] * others[0] + some[1] * others[1];
  }

  private static float[] word(String word) {
    float[] mean = new float[2];
    int[] rows = WordLetters.of(word)[0];
    for (int row : rows) {
      mean[0] += ROWS[row][0] / rows.length;
      mean[1] += ROWS[row][1] / rows.length;
    }
    return mean;
  }
}
