package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigie.annotate.events.ArticleBatch;
import io.vigie.annotate.events.EventNetwork;
import io.vigie.annotate.events.WordLetters;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventNetworkLearnerTest {

  private static final float STEP = 0.02f;

  private final EventNetwork network = EventNetwork.blank(List.of("ban", "leak"));
  private final EventNetwork gradients = EventNetwork.blank(List.of("ban", "leak"));
  private final List<List<int[][]>> articles = List.of(List.of(WordLetters.of("Norland bans the cameras of Acme"), WordLetters.of("It is over")),
      List.<int[][]>of(WordLetters.of("Pictures of pupils were sold")));
  private final float[][] goals = {{1, 0}, {0, 0}, {0, 1}};
  private final float[][] weights = {{1, 0.5f}, {3, 3}, {2, 0}};

  EventNetworkLearnerTest() {
    Random random = new Random(7);
    network.matrices().forEach((name, matrix) -> {
      for (float[] row : matrix) {
        for (int j = 0; j < row.length; j++) {
          row[j] = (float) random.nextGaussian() * 0.3f;
        }
      }
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"letters", "sentence.forward.input", "sentence.backward.recurrent", "attention", "article.forward.input", "article.backward.recurrent",
      "article.forward.bias", "types.weights", "types.bias"})
  void aStepAgainstTheGradientChangesTheLossAsMuchAsItSays(String name) {
    loss();
    float[][] matrix = network.matrix(name);
    int row = name.equals("letters") ? articles.get(0).get(0)[1][0] : 0;
    int steepest = steepest(gradients.matrix(name)[row]);
    float gradient = gradients.matrix(name)[row][steepest];

    matrix[row][steepest] += STEP;
    double above = loss();
    matrix[row][steepest] -= 2 * STEP;
    double below = loss();

    assertThat(gradient).isNotZero();
    assertThat((above - below) / (2 * STEP)).isCloseTo(gradient, within(Math.abs(gradient) * 0.05));
  }

  private double loss() {
    return new EventNetworkLearner(network, gradients, 0, 0, new Random(1)).learn(new ArticleBatch(articles), goals, new float[3][2], weights, new float[3][2]);
  }

  private static int steepest(float[] row) {
    int steepest = 0;
    for (int j = 0; j < row.length; j++) {
      steepest = Math.abs(row[j]) > Math.abs(row[steepest]) ? j : steepest;
    }
    return steepest;
  }
}
