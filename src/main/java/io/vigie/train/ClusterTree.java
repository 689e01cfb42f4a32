package io.vigie.train;

import io.vigie.annotate.WordClasses;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Splits word vectors in two by spherical k-means, and each half again (bisecting k-means; Steinbach, Karypis, Kumar 2000). The path of
 * a word from the root, as bits below a leading 1, is its class: words whose paths begin alike are used alike.
 */
final class ClusterTree {

  private static final int DEEPEST = 15;
  private static final int ROUNDS = 12;

  private final WordVectors words;
  private final int smallest;
  private final int depth;
  private final Map<String, Integer> paths = new HashMap<>();

  private ClusterTree(WordVectors words, int smallest, int depth) {
    this.words = words;
    this.smallest = smallest;
    this.depth = Math.min(depth, DEEPEST);
  }

  /**
   * @param smallest a cluster with fewer words than twice this is not split
   * @param depth of the deepest split, 15 at most
   */
  static WordClasses grow(WordVectors words, int smallest, int depth) {
    ClusterTree tree = new ClusterTree(words, smallest, depth);
    int[] all = new int[words.words().size()];
    Arrays.setAll(all, i -> i);
    tree.split(all, 1, 0);
    return WordClasses.of(tree.paths);
  }

  private void split(int[] members, int path, int level) {
    int[] left = level < depth && members.length >= 2 * smallest ? half(members, path) : members;
    if (left.length == 0 || left.length == members.length) {
      Arrays.stream(members).forEach(member -> paths.put(words.words().get(member), path));
      return;
    }
    int[] right = Arrays.stream(members).filter(member -> Arrays.binarySearch(left, member) < 0).toArray();
    split(left, path << 1, level + 1);
    split(right, path << 1 | 1, level + 1);
  }

  /** The members of one of two clusters, in ascending order. */
  private int[] half(int[] members, int path) {
    Random random = new Random(path);
    float[] axis = difference(vector(members[random.nextInt(members.length)]), vector(members[random.nextInt(members.length)]));
    boolean[] sides = new boolean[members.length];
    double threshold = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < members.length; i++) {
        sides[i] = product(axis, vector(members[i])) > threshold;
      }
      float[] first = mean(members, sides, true);
      float[] second = mean(members, sides, false);
      axis = difference(first, second);
      threshold = (product(first, first) - product(second, second)) / 2;
    }
    boolean[] chosen = sides;
    int[] positions = new int[members.length];
    Arrays.setAll(positions, i -> i);
    return Arrays.stream(positions).filter(i -> chosen[i]).map(i -> members[i]).toArray();
  }

  private float[] mean(int[] members, boolean[] sides, boolean side) {
    float[] mean = new float[words.vectors()[0].length];
    int count = 0;
    for (int i = 0; i < members.length; i++) {
      if (sides[i] == side) {
        float[] vector = vector(members[i]);
        for (int k = 0; k < mean.length; k++) {
          mean[k] += vector[k];
        }
        count++;
      }
    }
    for (int k = 0; k < mean.length; k++) {
      mean[k] /= Math.max(1, count);
    }
    return mean;
  }

  private float[] vector(int word) {
    return words.vectors()[word];
  }

  private static float[] difference(float[] one, float[] other) {
    float[] difference = new float[one.length];
    for (int i = 0; i < one.length; i++) {
      difference[i] = one[i] - other[i];
    }
    return difference;
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
