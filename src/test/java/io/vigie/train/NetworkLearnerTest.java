package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigie.annotate.tree.Batch;
import io.vigie.annotate.tree.Network;
import io.vigie.annotate.tree.NetworkSize;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares the gradients with what the loss does when a weight is moved a little. */
class NetworkLearnerTest {

  private static final float STEP = 0.005f;

  private final Random random = new Random(3);
  private final Network network = Network.blank(new NetworkSize(3, 2, 2, 1, 5, 3, 4, 3, 4, 3));
  private final Batch batch = new Batch(new int[] {4, 2, 1});
  private final float[][] tokens = new float[7][8];
  private final NetworkLearner.Gold gold = new NetworkLearner.Gold(
      new int[] {0, 1, 2, 3, 0, 1, 2}, new int[] {1, 4, 1, 2, 1, 2, 1}, new int[] {0, 1, 2, 0, 1, 2, 0});

  NetworkLearnerTest() {
    network.matrices().values().forEach(this::fill);
    fill(tokens);
  }

  @Test
  void gradientsTellHowTheLossChanges() {
    Network gradients = Network.blank(network.size());
    float[][] tokenGradients = new float[7][8];
    learn(gradients, tokenGradients);

    network.matrices().forEach((name, matrix) -> {
      int close = 0;
      for (int trial = 0; trial < 10; trial++) {
        int i = random.nextInt(matrix.length);
        int j = random.nextInt(matrix[0].length);
        close += Math.abs(slope(matrix, i, j) - gradients.matrix(name)[i][j]) < 2e-3 ? 1 : 0;
      }
      assertThat(close).as(name).isGreaterThanOrEqualTo(8);
    });
    assertThat(slope(tokens, 2, 3)).isCloseTo(tokenGradients[2][3], within(2e-3));
    assertThat(slope(tokens, 6, 0)).isCloseTo(tokenGradients[6][0], within(2e-3));
  }

  private double slope(float[][] matrix, int i, int j) {
    float before = matrix[i][j];
    matrix[i][j] = before + STEP;
    double above = learn(Network.blank(network.size()), new float[7][8]);
    matrix[i][j] = before - STEP;
    double below = learn(Network.blank(network.size()), new float[7][8]);
    matrix[i][j] = before;
    return (above - below) / (2 * STEP);
  }

  private double learn(Network gradients, float[][] tokenGradients) {
    float[][] copy = Arrays.stream(tokens).map(float[]::clone).toArray(float[][]::new);
    return new NetworkLearner(network, gradients, 0, new Random(1)).learn(batch, copy, gold, tokenGradients);
  }

  private void fill(float[][] matrix) {
    for (float[] row : matrix) {
      for (int j = 0; j < row.length; j++) {
        row[j] = (float) random.nextGaussian() * 0.5f;
      }
    }
  }
}
