package io.vigie.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Moves weights against their gradients, each at a pace of its own (Kingma and Ba 2015). Rows of embeddings move only when a batch touched
 * them. Gradients are cut to a length first and are zero afterwards.
 */
final class Adam {

  private static final float MEAN_KEPT = 0.9f;
  private static final float SQUARE_KEPT = 0.99f;
  private static final float LONGEST = 5;
  private static final float LEAST = 1e-6f;

  private final List<Group> groups = new ArrayList<>();
  private int steps;

  private record Group(float[][] weights, float[][] gradients, float[][] means, float[][] squares, boolean sparse) {}

  /** @param sparse only rows with a gradient move */
  void add(float[][] weights, float[][] gradients, boolean sparse) {
    int numbers = weights[0].length;
    groups.add(new Group(weights, gradients, new float[weights.length][numbers], new float[weights.length][numbers], sparse));
  }

  void step(double pace) {
    steps++;
    float shorter = (float) Math.min(1, LONGEST / Math.max(1e-9, length()));
    float rate = (float) (pace * Math.sqrt(1 - Math.pow(SQUARE_KEPT, steps)) / (1 - Math.pow(MEAN_KEPT, steps)));
    for (Group group : groups) {
      for (int i = 0; i < group.weights().length; i++) {
        if (!group.sparse() || isTouched(group.gradients()[i])) {
          move(group.weights()[i], group.gradients()[i], group.means()[i], group.squares()[i], rate, shorter);
          Arrays.fill(group.gradients()[i], 0);
        }
      }
    }
  }

  private static void move(float[] weights, float[] gradients, float[] means, float[] squares, float rate, float shorter) {
    for (int j = 0; j < weights.length; j++) {
      float gradient = gradients[j] * shorter;
      means[j] = MEAN_KEPT * means[j] + (1 - MEAN_KEPT) * gradient;
      squares[j] = SQUARE_KEPT * squares[j] + (1 - SQUARE_KEPT) * gradient * gradient;
      weights[j] -= rate * means[j] / ((float) Math.sqrt(squares[j]) + LEAST);
    }
  }

  private double length() {
    double sum = 0;
    for (Group group : groups) {
      for (float[] row : group.gradients()) {
        if (!group.sparse() || isTouched(row)) {
          float square = 0;
          for (float value : row) {
            square += value * value;
          }
          sum += square;
        }
      }
    }
    return Math.sqrt(sum);
  }

  private static boolean isTouched(float[] gradients) {
    return gradients[0] != 0 || gradients[gradients.length - 1] != 0;
  }
}
