package io.vigie.annotate.tree;

import java.util.Arrays;

/** Finds the tree of the highest score (Chu and Liu 1965, Edmonds 1967), with one word under the root. */
final class SpanningTree {

  private SpanningTree() {}

  /**
   * @param scores of each head (column) for each dependent (row); the last column is the root
   * @return the head of each word; the number of words for the root
   */
  static int[] heads(float[][] scores) {
    int words = scores.length;
    int[] greedy = new int[words];
    for (int i = 0; i < words; i++) {
      greedy[i] = Rows.best(scores[i]);
    }
    if (isTree(greedy)) {
      return greedy;
    }
    return heads(scores, bestRoot(scores));
  }

  /** The word that the root prefers, relative to the best other head of that word. */
  private static int bestRoot(float[][] scores) {
    int words = scores.length;
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < words; i++) {
      float other = Float.NEGATIVE_INFINITY;
      for (int j = 0; j < words; j++) {
        other = Math.max(other, scores[i][j]);
      }
      double gain = words == 1 ? 0 : (double) scores[i][words] - other;
      if (gain > most) {
        most = gain;
        best = i;
      }
    }
    return best;
  }

  private static int[] heads(float[][] scores, int root) {
    int words = scores.length;
    double[][] weights = new double[words][words];
    for (int i = 0; i < words; i++) {
      for (int j = 0; j < words; j++) {
        weights[i][j] = i == j || i == root ? Double.NEGATIVE_INFINITY : scores[i][j];
      }
    }
    int[] heads = edmonds(weights, root);
    heads[root] = words;
    return heads;
  }

  /** Contracts one circle after another; then opens them again from the last to the first. */
  private static int[] edmonds(double[][] weights, int root) {
    int nodes = weights.length;
    int[] heads = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      heads[i] = i == root ? -1 : best(weights[i]);
    }
    boolean[] circle = circle(heads, root);
    if (circle == null) {
      return heads;
    }
    return open(weights, root, heads, circle);
  }

  private static int[] open(double[][] weights, int root, int[] heads, boolean[] circle) {
    int nodes = weights.length;
    int[] kept = new int[nodes];
    int outside = 0;
    for (int i = 0; i < nodes; i++) {
      kept[i] = circle[i] ? -1 : outside++;
    }
    double[][] smaller = new double[outside + 1][outside + 1];
    for (double[] row : smaller) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    int[] enters = new int[nodes];
    int[] leaves = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      for (int j = 0; j < nodes; j++) {
        if (!circle[i] && !circle[j]) {
          smaller[kept[i]][kept[j]] = weights[i][j];
        } else if (circle[i] && !circle[j] && weights[i][j] - weights[i][heads[i]] > smaller[outside][kept[j]]) {
          smaller[outside][kept[j]] = weights[i][j] - weights[i][heads[i]];
          enters[j] = i;
        } else if (!circle[i] && circle[j] && weights[i][j] > smaller[kept[i]][outside]) {
          smaller[kept[i]][outside] = weights[i][j];
          leaves[i] = j;
        }
      }
    }
    return join(edmonds(smaller, kept[root]), heads, circle, kept, enters, leaves);
  }

  private static int[] join(int[] found, int[] heads, boolean[] circle, int[] kept, int[] enters, int[] leaves) {
    int outside = found.length - 1;
    int[] names = new int[outside];
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] >= 0) {
        names[kept[i]] = i;
      }
    }
    int[] joined = heads.clone();
    for (int i = 0; i < kept.length; i++) {
      if (!circle[i] && found[kept[i]] >= 0) {
        joined[i] = found[kept[i]] == outside ? leaves[i] : names[found[kept[i]]];
      }
    }
    int governor = names[found[outside]];
    joined[enters[governor]] = governor;
    return joined;
  }

  private static int best(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /** The nodes of one circle, or null where there is none. */
  private static boolean @org.jspecify.annotations.Nullable [] circle(int[] heads, int root) {
    int[] seen = new int[heads.length];
    for (int start = 0; start < heads.length; start++) {
      int node = start;
      while (node != root && seen[node] == 0) {
        seen[node] = start + 1;
        node = heads[node];
      }
      if (node != root && seen[node] == start + 1) {
        boolean[] circle = new boolean[heads.length];
        while (!circle[node]) {
          circle[node] = true;
          node = heads[node];
        }
        return circle;
      }
    }
    return null;
  }

  private static boolean isTree(int[] heads) {
    int words = heads.length;
    int root = -1;
    for (int i = 0; i < words; i++) {
      if (heads[i] == words) {
        if (root >= 0) {
          return false;
        }
        root = i;
      }
    }
    if (root < 0) {
      return false;
    }
    int[] between = heads.clone();
    between[root] = -1;
    return circle(between, root) == null;
  }
}
