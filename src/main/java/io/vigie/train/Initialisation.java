package io.vigie.train;

import java.util.Random;

/** What the weights of a network are before it learns. Stateless. */
final class Initialisation {

  private Initialisation() {}

  /**
   * By name and size (Glorot and Bengio 2010): biases are 0, but 1 where a memory decides what to keep (Gers et al. 2000).
   *
   * @param scale of the spread, 1 for the usual one
   */
  static void bySize(String name, float[][] matrix, double scale, Random random) {
    boolean memory = name.contains("ward.");
    if (name.endsWith("bias")) {
      int size = matrix[0].length / 4;
      for (int j = size; memory && j < 2 * size; j++) {
        matrix[0][j] = 1;
      }
      return;
    }
    normal(matrix, Math.sqrt(2.0 / (matrix.length + matrix[0].length / (memory ? 4.0 : 1))), scale, random);
  }

  /** Numbers around 0. */
  static void normal(float[][] matrix, double spread, double scale, Random random) {
    for (float[] row : matrix) {
      for (int j = 0; j < row.length; j++) {
        row[j] = (float) (random.nextGaussian() * spread * scale);
      }
    }
  }
}
