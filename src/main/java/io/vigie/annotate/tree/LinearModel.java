package io.vigie.annotate.tree;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trained linear classifier with small whole weights. Features are found by 40 bits of their hash: a wrong hit is rare enough to be
 * noise. Immutable, safe for use by several threads.
 */
public final class LinearModel implements Weights {

  private final List<String> labels;
  private final int mask;
  private final long[] keys;
  private final int[] rows;
  private final int[] starts;
  private final byte[] classes;
  private final short[] weights;

  /** One feature with its weights. */
  public record Row(long feature, byte[] classes, short[] weights) {}

  /** @param keys in order, without two of the same */
  private LinearModel(List<String> labels, long[] keys, int[] starts, byte[] classes, short[] weights) {
    this.labels = List.copyOf(labels);
    this.starts = starts;
    this.classes = classes;
    this.weights = weights;
    int size = Math.max(16, Integer.highestOneBit(Math.max(1, keys.length)) * 4);
    this.mask = size - 1;
    this.keys = keys;
    this.rows = new int[size];
    Arrays.fill(rows, -1);
    for (int row = 0; row < keys.length; row++) {
      int slot = slot(keys[row]);
      while (rows[slot] >= 0) {
        slot = slot + 1 & mask;
      }
      rows[slot] = row;
    }
  }

  /** A model of rows; of rows that share the stored part of the hash the first stays. */
  public static LinearModel of(List<String> labels, List<Row> rows) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort((a, b) -> Long.compareUnsigned(a.feature(), b.feature()));
    List<Row> unique = new ArrayList<>();
    long last = -1;
    int pairs = 0;
    for (Row row : sorted) {
      if (Hash.key(row.feature()) != last) {
        unique.add(row);
        pairs += row.classes().length;
        last = Hash.key(row.feature());
      }
    }
    long[] keys = new long[unique.size()];
    int[] starts = new int[unique.size() + 1];
    byte[] classes = new byte[pairs];
    short[] weights = new short[pairs];
    for (int i = 0, at = 0; i < keys.length; i++) {
      Row row = unique.get(i);
      keys[i] = Hash.key(row.feature());
      System.arraycopy(row.classes(), 0, classes, at, row.classes().length);
      System.arraycopy(row.weights(), 0, weights, at, row.weights().length);
      at += row.classes().length;
      starts[i + 1] = at;
    }
    return new LinearModel(labels, keys, starts, classes, weights);
  }

  /** The names of the classes. */
  public List<String> labels() {
    return labels;
  }

  @Override
  public int classes() {
    return labels.size();
  }

  @Override
  public void score(long[] features, int count, float[] scores) {
    Arrays.fill(scores, 0, labels.size(), 0);
    for (int f = 0; f < count; f++) {
      long key = Hash.key(features[f]);
      int slot = slot(key);
      while (rows[slot] >= 0) {
        int row = rows[slot];
        if (keys[row] == key) {
          for (int i = starts[row]; i < starts[row + 1]; i++) {
            scores[classes[i]] += weights[i];
          }
          break;
        }
        slot = slot + 1 & mask;
      }
    }
  }

  private int slot(long key) {
    return (int) (key >>> 8 ^ key * 0x9E37) & mask;
  }

  /** Writes the form that {@link #read} takes; {@code file} stays open. */
  public void write(OutputStream file, String task) throws IOException {
    ModelFile.write(file, task, out -> {
      out.writeShort(labels.size());
      for (String label : labels) {
        out.writeUTF(label);
      }
      writeRows(out);
    });
  }

  private void writeRows(DataOutputStream out) throws IOException {
    ModelFile.writeNumber(out, keys.length);
    ModelFile.writeNumber(out, classes.length);
    long last = 0;
    for (long key : keys) {
      ModelFile.writeNumber(out, key - last);
      last = key;
    }
    for (int row = 0; row < keys.length; row++) {
      ModelFile.writeNumber(out, starts[row + 1] - starts[row]);
    }
    out.write(classes);
    for (short weight : weights) {
      ModelFile.writeNumber(out, weight << 1 ^ weight >> 31);
    }
  }

  /** @throws io.vigie.record.VigieException of kind {@code bad-model} */
  public static LinearModel read(String name, InputStream stream, String task) {
    return ModelFile.read(name, stream, task, LinearModel::content);
  }

  private static LinearModel content(DataInputStream in) throws IOException {
    List<String> labels = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      labels.add(in.readUTF());
    }
    int count = (int) ModelFile.readNumber(in);
    int pairs = (int) ModelFile.readNumber(in);
    long[] keys = new long[count];
    long last = 0;
    for (int i = 0; i < count; i++) {
      last += ModelFile.readNumber(in);
      keys[i] = last;
    }
    int[] starts = new int[count + 1];
    for (int i = 0; i < count; i++) {
      starts[i + 1] = starts[i] + (int) ModelFile.readNumber(in);
    }
    byte[] classes = in.readNBytes(pairs);
    short[] weights = new short[pairs];
    for (int i = 0; i < pairs; i++) {
      long zigzag = ModelFile.readNumber(in);
      weights[i] = (short) (zigzag >>> 1 ^ -(zigzag & 1));
    }
    return new LinearModel(labels, keys, starts, classes, weights);
  }
}
