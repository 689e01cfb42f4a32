package io.vigie.annotate.tree;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of numbers for hashes; row 0 stands for all that have none. */
public final class Embeddings {

  private final KeyTable table;
  private final float[][] rows;

  private Embeddings(KeyTable table, float[][] rows) {
    this.table = table;
    this.rows = rows;
  }

  /**
   * Rows of zeros.
   *
   * @param hashes fewer than 65,536; of more the first are taken
   */
  public static Embeddings blank(List<Long> hashes, int numbers) {
    Map<Long, Integer> entries = new HashMap<>();
    for (long hash : hashes) {
      if (entries.size() < Character.MAX_VALUE - 1) {
        entries.putIfAbsent(hash, entries.size() + 1);
      }
    }
    return new Embeddings(KeyTable.of(entries), new float[entries.size() + 1][numbers]);
  }

  /** The row of a hash, 0 where there is none. */
  public int index(long hash) {
    return Math.max(0, table.get(hash));
  }

  public int[] indexes(long[] hashes) {
    int[] indexes = new int[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      indexes[i] = index(hashes[i]);
    }
    return indexes;
  }

  /** Takes the rows of the hashes that another knows too, and the row of the unknown; both have rows of one length. */
  public void copyRows(Embeddings other) {
    System.arraycopy(other.rows[0], 0, rows[0], 0, rows[0].length);
    table.forEach((hash, row) -> {
      int found = other.table.getKey(hash);
      if (found > 0) {
        System.arraycopy(other.rows[found], 0, rows[row], 0, rows[row].length);
      }
    });
  }

  public float[][] rows() {
    return rows;
  }

  void write(DataOutputStream out) throws IOException {
    table.write(out);
    writeRows(out, rows);
  }

  static Embeddings read(DataInputStream in) throws IOException {
    return new Embeddings(KeyTable.read(in), readRows(in));
  }

  /** Each row as whole numbers from -127 to 127 and what one of them is worth. */
  public static void writeRows(DataOutputStream out, float[][] rows) throws IOException {
    ModelFile.writeNumber(out, rows.length);
    ModelFile.writeNumber(out, rows[0].length);
    for (float[] row : rows) {
      float most = 0;
      for (float value : row) {
        most = Math.max(most, Math.abs(value));
      }
      float unit = most / Byte.MAX_VALUE;
      out.writeFloat(unit);
      for (float value : row) {
        out.writeByte(unit == 0 ? 0 : Math.round(value / unit));
      }
    }
  }

  public static float[][] readRows(DataInputStream in) throws IOException {
    float[][] rows = new float[(int) ModelFile.readNumber(in)][];
    int numbers = (int) ModelFile.readNumber(in);
    for (int i = 0; i < rows.length; i++) {
      float unit = in.readFloat();
      byte[] bytes = in.readNBytes(numbers);
      if (bytes.length < numbers) {
        throw new IOException("too short");
      }
      rows[i] = new float[numbers];
      for (int j = 0; j < numbers; j++) {
        rows[i][j] = bytes[j] * unit;
      }
    }
    return rows;
  }
}
