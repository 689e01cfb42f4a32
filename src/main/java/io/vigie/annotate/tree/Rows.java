package io.vigie.annotate.tree;

import java.util.Arrays;

/**
 * Products of matrices that are kept as arrays of rows. The inner loops run from 0 over whole arrays, which lets the compiler use vector
 * instructions; sums are always taken in the same order, so results are the same on every machine.
 */
public final class Rows {

  /** So many rows, four by four, stay in the memory nearest to the processor. */
  private static final int BLOCK = 128;

  private Rows() {}

  /** Adds the product of {@code a} and {@code b} to {@code sum}. */
  public static void addProduct(float[][] a, float[][] b, float[][] sum) {
    for (int i = 0; i < a.length; i++) {
      addProduct(a[i], b, sum[i]);
    }
  }

  /** Adds the product of a row and a matrix to a row. */
  public static void addProduct(float[] a, float[][] b, float[] sum) {
    int k = 0;
    int fours = b.length - 3;
    for (; k < fours; k += 4) {
      add(a[k], b[k], a[k + 1], b[k + 1], a[k + 2], b[k + 2], a[k + 3], b[k + 3], sum);
    }
    for (; k < b.length; k++) {
      add(a[k], b[k], sum);
    }
  }

  /** Adds the product of the transpose of {@code a} and {@code b} to {@code sum}. */
  public static void addTransposedProduct(float[][] a, float[][] b, float[][] sum) {
    for (int start = 0; start < a.length; start += BLOCK) {
      addTransposedProduct(a, b, sum, start, Math.min(a.length, start + BLOCK));
    }
  }

  private static void addTransposedProduct(float[][] a, float[][] b, float[][] sum, int start, int end) {
    for (int row = 0; row < sum.length; row++) {
      int i = start;
      for (; i < end - 3; i += 4) {
        add(a[i][row], b[i], a[i + 1][row], b[i + 1], a[i + 2][row], b[i + 2], a[i + 3][row], b[i + 3], sum[row]);
      }
      for (; i < end; i++) {
        add(a[i][row], b[i], sum[row]);
      }
    }
  }

  private static void add(float w0, float[] r0, float w1, float[] r1, float w2, float[] r2, float w3, float[] r3, float[] sum) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += w0 * r0[j] + w1 * r1[j] + w2 * r2[j] + w3 * r3[j];
    }
  }

  /** Adds a row, times a weight, to a row. */
  public static void add(float weight, float[] row, float[] sum) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += weight * row[j];
    }
  }

  /** Adds {@code rows} to one row. */
  public static void addRows(float[][] rows, float[] sum) {
    for (float[] row : rows) {
      add(1, row, sum);
    }
  }

  public static float[][] transpose(float[][] a) {
    float[][] turned = new float[a.length == 0 ? 0 : a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < turned.length; j++) {
        turned[j][i] = a[i][j];
      }
    }
    return turned;
  }

  /** {@code count} rows, each a copy of {@code row}. */
  public static float[][] repeat(float[] row, int count) {
    float[][] rows = new float[count][];
    Arrays.setAll(rows, i -> row.clone());
    return rows;
  }

  /** The product of two rows. */
  public static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The place of the greatest value, the first of several. */
  public static int best(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /** Turns scores into shares that add up to one; {@link StrictMath}, for the same shares on every machine. */
  public static void softmax(float[] scores) {
    float most = scores[best(scores)];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) StrictMath.exp(scores[i] - most);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) (scores[i] / sum);
    }
  }

  /** Negative numbers become a tenth: the leaky rectifier. */
  public static void rectify(float[][] rows) {
    for (float[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = Math.max(row[j], row[j] * 0.1f);
      }
    }
  }
}
