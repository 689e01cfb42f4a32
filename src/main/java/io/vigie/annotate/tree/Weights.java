package io.vigie.annotate.tree;

import java.util.List;
import java.util.Map;

/** The weights of a network by name, in the order in which they are learnt and stored. Safe for use by several threads as long as nobody trains it. */
public abstract class Weights {

  private final Map<String, float[][]> matrices;

  /** @param matrices not copied */
  protected Weights(Map<String, float[][]> matrices) {
    this.matrices = matrices;
  }

  /** All weights by name, not copied. */
  public final Map<String, float[][]> matrices() {
    return matrices;
  }

  public final float[][] matrix(String name) {
    return matrices.get(name);
  }

  /** One direction of a memory that was added by {@link #addLstm}. */
  public final Lstm lstm(String layer, boolean backward) {
    String name = layer + (backward ? ".backward" : ".forward");
    return new Lstm(matrix(name + ".input"), matrix(name + ".recurrent"), matrix(name + ".bias")[0], backward);
  }

  /** Adds the weights of a memory in both directions, all zero. */
  public static void addLstm(Map<String, float[][]> matrices, String layer, int inputs, int memory) {
    for (String direction : List.of(".forward", ".backward")) {
      matrices.put(layer + direction + ".input", new float[inputs][4 * memory]);
      matrices.put(layer + direction + ".recurrent", new float[memory][4 * memory]);
      matrices.put(layer + direction + ".bias", new float[1][4 * memory]);
    }
  }
}
