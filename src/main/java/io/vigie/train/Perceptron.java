package io.vigie.train;

import io.vigie.annotate.tree.LinearModel;
import io.vigie.annotate.tree.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An averaged perceptron over sparse features (Collins 2002): a wrong answer moves weight from it to the right one; the trained model is
 * the mean over all steps. Deterministic.
 */
final class Perceptron implements Weights {

  /** A stored weight of 1, as the share of the threshold below which weights are dropped. */
  private static final double STEPS_AT_THRESHOLD = 2;

  private final int classes;
  private int size;
  private int mask = (1 << 20) - 1;
  private long[] keys = new long[mask + 1];
  private int[] heads = new int[mask + 1];
  private int nodes = 1;
  private byte[] nodeClass = new byte[1 << 20];
  private float[] weight = new float[1 << 20];
  private double[] moved = new double[1 << 20];
  private int[] nextNode = new int[1 << 20];
  private long step;

  Perceptron(int classes) {
    if (classes > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("more than 127 classes: " + classes);
    }
    this.classes = classes;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public void score(long[] features, int count, float[] scores) {
    Arrays.fill(scores, 0, classes, 0);
    for (int i = 0; i < count; i++) {
      for (int node = heads[slot(features[i])]; node > 0; node = nextNode[node]) {
        scores[nodeClass[node]] += weight[node];
      }
    }
  }

  /** Tells that one more example was seen. */
  void next() {
    step++;
  }

  /** Moves weight of the features from one class to another. */
  void update(long[] features, int count, int right, int wrong) {
    for (int i = 0; i < count; i++) {
      add(features[i], right, 1);
      add(features[i], wrong, -1);
    }
  }

  private void add(long feature, int label, float change) {
    int slot = slot(feature);
    if (heads[slot] == 0) {
      if (size * 2 > mask) {
        grow();
        slot = slot(feature);
      }
      keys[slot] = feature;
      size++;
    }
    int node = heads[slot];
    while (node > 0 && nodeClass[node] != label) {
      node = nextNode[node];
    }
    if (node == 0) {
      node = newNode(label, heads[slot]);
      heads[slot] = node;
    }
    weight[node] += change;
    moved[node] += (double) change * step;
  }

  private int newNode(int label, int next) {
    if (nodes == weight.length) {
      int longer = nodes + nodes / 2;
      nodeClass = Arrays.copyOf(nodeClass, longer);
      weight = Arrays.copyOf(weight, longer);
      moved = Arrays.copyOf(moved, longer);
      nextNode = Arrays.copyOf(nextNode, longer);
    }
    nodeClass[nodes] = (byte) label;
    nextNode[nodes] = next;
    return nodes++;
  }

  private int slot(long feature) {
    int slot = (int) (feature ^ feature >>> 32) & mask;
    while (heads[slot] != 0 && keys[slot] != feature) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldHeads = heads;
    mask = (mask << 1) + 1;
    keys = new long[mask + 1];
    heads = new int[mask + 1];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldHeads[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
      }
    }
  }

  private double mean(int node) {
    return weight[node] - moved[node] / (step + 1);
  }

  /** The trained model, less its smallest weights so that at most {@code most} remain. */
  LinearModel model(List<String> labels, int most) {
    double threshold = threshold(most);
    double unit = threshold / STEPS_AT_THRESHOLD;
    List<LinearModel.Row> rows = new ArrayList<>();
    for (int slot = 0; slot <= mask; slot++) {
      if (heads[slot] != 0) {
        addRow(rows, slot, threshold, unit);
      }
    }
    return LinearModel.of(labels, rows);
  }

  private void addRow(List<LinearModel.Row> rows, int slot, double threshold, double unit) {
    byte[] labels = new byte[classes];
    short[] weights = new short[classes];
    int count = 0;
    for (int node = heads[slot]; node > 0; node = nextNode[node]) {
      double mean = mean(node);
      if (Math.abs(mean) >= threshold) {
        labels[count] = nodeClass[node];
        weights[count++] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(mean / unit)));
      }
    }
    if (count > 0) {
      rows.add(new LinearModel.Row(keys[slot], Arrays.copyOf(labels, count), Arrays.copyOf(weights, count)));
    }
  }

  private double threshold(int most) {
    double[] sizes = new double[nodes - 1];
    for (int node = 1; node < nodes; node++) {
      sizes[node - 1] = Math.abs(mean(node));
    }
    Arrays.sort(sizes);
    double least = 0.01;
    return sizes.length <= most ? least : Math.max(least, sizes[sizes.length - most]);
  }

  /** How many weights it holds. */
  int weights() {
    return nodes - 1;
  }
}
