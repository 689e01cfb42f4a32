package io.vigie.annotate.tree;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A trained tagger and parser of one language: the rows of words and the network over them. Safe for use by several threads as long as
 * nobody trains it.
 *
 * @param tags such as {@code NOUN} and {@code VERB|PAST}
 * @param relations of Universal Dependencies, without subtypes but for a few
 */
public record NetworkModel(
    List<String> tags, List<String> relations, Embeddings words, Embeddings affixes, Embeddings kinds, Embeddings vectors, Network network) {

  /** The task that names the model file. */
  private static final String TASK = "tags and trees";

  public NetworkModel {
    tags = List.copyOf(tags);
    relations = List.copyOf(relations);
  }

  /** The rows of the words of a sentence. */
  public WordIndexes indexes(WordFeatures features) {
    int count = features.size();
    int[][] affixes = new int[count][];
    int[][] kinds = new int[count][];
    int[] vectors = new int[count];
    for (int i = 0; i < count; i++) {
      affixes[i] = affixes().indexes(features.affixes()[i]);
      kinds[i] = kinds().indexes(features.kinds()[i]);
      vectors[i] = vectors().index(Hash.of(features.plain().get(i)));
    }
    return new WordIndexes(words().indexes(features.words()), affixes, kinds, vectors);
  }

  /** Writes what the network reads of each word of a sentence into {@code rows}, from {@code start} on. */
  public void read(WordIndexes sentence, float[][] rows, int start) {
    NetworkSize size = network.size();
    int kind = size.word() + size.affix();
    for (int i = 0; i < sentence.size(); i++) {
      float[] row = rows[start + i];
      add(words.rows()[sentence.words()[i]], row, 0);
      for (int affix : sentence.affixes()[i]) {
        add(affixes.rows()[affix], row, size.word());
      }
      for (int one : sentence.kinds()[i]) {
        add(kinds.rows()[one], row, kind);
      }
      add(vectors.rows()[sentence.vectors()[i]], row, kind + size.kind());
    }
  }

  private static void add(float[] numbers, float[] row, int at) {
    for (int j = 0; j < numbers.length; j++) {
      row[at + j] += numbers[j];
    }
  }

  /** Writes the form that {@link #read} takes; {@code file} stays open. */
  public void write(OutputStream file) throws IOException {
    ModelFile.write(file, TASK, out -> {
      writeNames(out, tags);
      writeNames(out, relations);
      NetworkSize size = network.size();
      for (int number : new int[] {size.word(), size.affix(), size.kind(), size.vector(), size.memory(), size.tag(), size.arc(), size.relation()}) {
        out.writeShort(number);
      }
      words.write(out);
      affixes.write(out);
      kinds.write(out);
      vectors.write(out);
      for (float[][] matrix : network.matrices().values()) {
        Embeddings.writeRows(out, matrix);
      }
    });
  }

  /** @throws io.vigie.record.VigieException of kind {@code bad-model} */
  public static NetworkModel read(String name, InputStream stream) {
    return ModelFile.read(name, stream, TASK, in -> {
      List<String> tags = readNames(in);
      List<String> relations = readNames(in);
      NetworkSize size = new NetworkSize(in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort(),
          in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort(), tags.size(), relations.size());
      return new NetworkModel(tags, relations, Embeddings.read(in), Embeddings.read(in), Embeddings.read(in), Embeddings.read(in),
          readNetwork(size, in));
    });
  }

  private static Network readNetwork(NetworkSize size, DataInputStream in) throws IOException {
    Map<String, float[][]> matrices = size.matrices();
    for (Map.Entry<String, float[][]> entry : matrices.entrySet()) {
      float[][] rows = Embeddings.readRows(in);
      if (rows.length != entry.getValue().length || rows[0].length != entry.getValue()[0].length) {
        throw new IOException(entry.getKey() + " has another size");
      }
      entry.setValue(rows);
    }
    return new Network(size, matrices);
  }

  private static void writeNames(DataOutputStream out, List<String> names) throws IOException {
    out.writeShort(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  private static List<String> readNames(DataInputStream in) throws IOException {
    List<String> names = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      names.add(in.readUTF());
    }
    return names;
  }
}
