package io.vigie.annotate.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shows that the tree found is the best of all trees; small sentences are compared with trying every one. */
class SpanningTreeTest {

  @Test
  void greedyHeadsThatFormATreeStay() {
    float[][] scores = {{0, 5, 1}, {1, 0, 4}};

    assertThat(SpanningTree.heads(scores)).containsExactly(1, 2);
  }

  @Test
  void aCircleIsBrokenWhereItCostsLeast() {
    float[][] scores = {{0, 9, 1, 2}, {8, 0, 1, 1}, {3, 5, 0, 9}};

    assertThat(SpanningTree.heads(scores)).containsExactly(1, 2, 3);
  }

  @Test
  void oneWordStandsUnderTheRoot() {
    assertThat(SpanningTree.heads(new float[][] {{Float.NEGATIVE_INFINITY, -3}})).containsExactly(1);
  }

  @Test
  void noTreeUnderTheSameRootScoresHigher() {
    Random random = new Random(5);
    for (int round = 0; round < 500; round++) {
      int words = 2 + random.nextInt(4);
      float[][] scores = new float[words][words + 1];
      for (int i = 0; i < words; i++) {
        for (int j = 0; j <= words; j++) {
          scores[i][j] = i == j ? Float.NEGATIVE_INFINITY : random.nextInt(100);
        }
      }

      int[] found = SpanningTree.heads(scores);

      assertThat(isTree(found)).isTrue();
      assertThat(sum(scores, found)).isEqualTo(best(scores, new int[words], 0, root(found)));
    }
  }

  private static int root(int[] heads) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == heads.length) {
        return i;
      }
    }
    throw new AssertionError("no root");
  }

  private static double best(float[][] scores, int[] heads, int word, int root) {
    if (word == heads.length) {
      return isTree(heads) && heads[root] == heads.length ? sum(scores, heads) : Double.NEGATIVE_INFINITY;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int head = 0; head <= heads.length; head++) {
      heads[word] = head;
      best = head == word ? best : Math.max(best, best(scores, heads, word + 1, root));
    }
    return best;
  }

  private static double sum(float[][] scores, int[] heads) {
    double sum = 0;
    for (int i = 0; i < heads.length; i++) {
      sum += scores[i][heads[i]];
    }
    return sum;
  }

  private static boolean isTree(int[] heads) {
    int roots = 0;
    for (int i = 0; i < heads.length; i++) {
      roots += heads[i] == heads.length ? 1 : 0;
      int steps = 0;
      for (int up = i; up != heads.length; up = heads[up]) {
        if (steps++ > heads.length) {
          return false;
        }
      }
    }
    return roots == 1;
  }
}
