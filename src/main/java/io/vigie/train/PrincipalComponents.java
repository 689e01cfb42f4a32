package io.vigie.train;

import java.util.Arrays;
import java.util.Random;

/**
 * The directions in which rows of numbers differ most, by orthogonal iteration (Golub and Van Loan 2013, 8.2.4). The same rows give the
 * same directions. Stateless.
 */
final class PrincipalComponents {

  private static final int STEPS = 200;
  /** Rows that differ no more in a direction do not differ. */
  private static final double SMALLEST = 1e-9;

  private PrincipalComponents() {}

  /**
   * Turns rows into fewer numbers, those in which they differ most first, each divided by the fourth root of its variance: the first ones
   * would drown the others, all alike would be noise.
   *
   * @param rows centred
   * @param weights how much each row counts for what differs
   */
  static float[][] of(float[][] rows, double[] weights, int dimensions) {
    double[][] covariance = covariance(rows, weights);
    double[][] directions = new double[dimensions][rows[0].length];
    Random random = new Random(1);
    for (double[] direction : directions) {
      Arrays.setAll(direction, i -> random.nextGaussian());
    }
    double[] variance = new double[dimensions];
    for (int step = 0; step < STEPS; step++) {
      for (int i = 0; i < dimensions; i++) {
        directions[i] = product(covariance, directions[i]);
      }
      orthonormalise(directions, variance);
    }
    float[][] turned = new float[rows.length][dimensions];
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < dimensions; i++) {
        double sum = 0;
        for (int j = 0; j < directions[i].length; j++) {
          sum += directions[i][j] * rows[row][j];
        }
        turned[row][i] = (float) (sum / Math.sqrt(Math.sqrt(Math.max(variance[i], SMALLEST))));
      }
    }
    return turned;
  }

  private static double[][] covariance(float[][] rows, double[] weights) {
    int size = rows[0].length;
    double all = Arrays.stream(weights).sum();
    double[][] covariance = new double[size][size];
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < size; i++) {
        double weighed = weights[row] / all * rows[row][i];
        for (int j = 0; j < size; j++) {
          covariance[i][j] += weighed * rows[row][j];
        }
      }
    }
    return covariance;
  }

  private static double[] product(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = dot(matrix[i], vector);
    }
    return product;
  }

  /** @param lengths gets how long each was before */
  private static void orthonormalise(double[][] directions, double[] lengths) {
    for (int i = 0; i < directions.length; i++) {
      for (int before = 0; before < i; before++) {
        double along = dot(directions[i], directions[before]);
        for (int j = 0; j < directions[i].length; j++) {
          directions[i][j] -= along * directions[before][j];
        }
      }
      double length = Math.sqrt(dot(directions[i], directions[i]));
      lengths[i] = length;
      for (int j = 0; j < directions[i].length; j++) {
        directions[i][j] = length < SMALLEST ? 0 : directions[i][j] / length;
      }
    }
  }

  private static double dot(double[] some, double[] others) {
    double sum = 0;
    for (int i = 0; i < some.length; i++) {
      sum += some[i] * others[i];
    }
    return sum;
  }
}
