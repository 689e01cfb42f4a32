package io.vigie.annotate.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Products of matrices, whatever their size. */
class RowsTest {

  @Test
  void theProductOfATransposeIsThatOfEveryPairOfColumnsHoweverManyRowsThereAre() {
    for (int rows : new int[] {0, 1, 3, 127, 128, 131, 300}) {
      float[][] a = random(rows, 5);
      float[][] b = random(rows, 7);
      float[][] sum = new float[5][7];

      Rows.addTransposedProduct(a, b, sum);

      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 7; j++) {
          double expected = 0;
          for (int row = 0; row < rows; row++) {
            expected += a[row][i] * b[row][j];
          }
          assertThat((double) sum[i][j]).isCloseTo(expected, offset(1e-3));
        }
      }
    }
  }

  private static float[][] random(int rows, int columns) {
    Random random = new Random(rows);
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextFloat() - 0.5f;
      }
    }
    return matrix;
  }
}
