package io.vigie.train;

import io.vigie.annotate.events.WordLetters;
import java.util.Arrays;

/**
 * Rows of words and of their groups of letters of which the mean comes as near to the vector of each word as it can: what words mean in
 * other texts, for a network that reads words by their rows. Least squares with a penalty on large numbers, by conjugate gradients
 * (Hestenes and Stiefel 1952). The same vectors give the same rows.
 */
final class LetterRows {

  private static final int STEPS = 60;
  private static final double PENALTY = 0.02;
  private static final double SMALLEST = 1e-12;

  private final int[][] words;
  private final int columns;

  private LetterRows(int[][] words, int columns) {
    this.words = words;
    this.columns = columns;
  }

  /**
   * The rows for vectors of words.
   *
   * @param length how long each vector is made
   * @return {@link WordLetters#ROWS} rows with as many numbers as a vector has
   */
  static float[][] of(WordVectors vectors, double length) {
    int[][] words = vectors.words().stream().map(word -> WordLetters.of(word)[0]).toArray(int[][]::new);
    float[][] goals = Arrays.stream(vectors.vectors()).map(float[]::clone).toArray(float[][]::new);
    for (float[] goal : goals) {
      for (int i = 0; i < goal.length; i++) {
        goal[i] *= (float) length;
      }
    }
    return new LetterRows(words, goals[0].length).solve(goals);
  }

  private float[][] solve(float[][] goals) {
    float[][] solution = new float[WordLetters.ROWS][columns];
    float[][] rest = spread(goals);
    float[][] direction = Arrays.stream(rest).map(float[]::clone).toArray(float[][]::new);
    double[] size = products(rest, rest);
    for (int step = 0; step < STEPS; step++) {
      float[][] turned = spread(means(direction));
      add(PENALTY, direction, turned);
      double[] along = products(direction, turned);
      double[] pace = new double[columns];
      Arrays.setAll(pace, i -> size[i] / Math.max(along[i], SMALLEST));
      add(pace, direction, solution);
      Arrays.setAll(pace, i -> -size[i] / Math.max(along[i], SMALLEST));
      add(pace, turned, rest);
      double[] left = products(rest, rest);
      for (int row = 0; row < direction.length; row++) {
        for (int i = 0; i < columns; i++) {
          direction[row][i] = (float) (rest[row][i] + left[i] / Math.max(size[i], SMALLEST) * direction[row][i]);
        }
      }
      System.arraycopy(left, 0, size, 0, columns);
    }
    return solution;
  }

  /** For each word the mean of its rows. */
  private float[][] means(float[][] rows) {
    float[][] means = new float[words.length][columns];
    for (int word = 0; word < words.length; word++) {
      for (int row : words[word]) {
        add(1.0 / words[word].length, rows[row], means[word]);
      }
    }
    return means;
  }

  /** The transpose of {@link #means}: to each row its share of the words that have it. */
  private float[][] spread(float[][] means) {
    float[][] rows = new float[WordLetters.ROWS][columns];
    for (int word = 0; word < words.length; word++) {
      for (int row : words[word]) {
        add(1.0 / words[word].length, means[word], rows[row]);
      }
    }
    return rows;
  }

  private static void add(double times, float[] from, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += (float) (times * from[i]);
    }
  }

  private static void add(double times, float[][] from, float[][] to) {
    for (int row = 0; row < to.length; row++) {
      add(times, from[row], to[row]);
    }
  }

  private static void add(double[] times, float[][] from, float[][] to) {
    for (int row = 0; row < to.length; row++) {
      for (int i = 0; i < times.length; i++) {
        to[row][i] += (float) (times[i] * from[row][i]);
      }
    }
  }

  /** For each column the sum of products. */
  private double[] products(float[][] some, float[][] others) {
    double[] sums = new double[columns];
    for (int row = 0; row < some.length; row++) {
      for (int i = 0; i < columns; i++) {
        sums[i] += (double) some[row][i] * others[row][i];
      }
    }
    return sums;
  }
}
