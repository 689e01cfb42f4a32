package io.vigie.annotate.events;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says how likely a sentence tells an event of each type: for every type a logistic regression over the groups of letters in the sentence,
 * each counted by the logarithm of its number and by how rare it is (tf-idf; Spärck Jones 1972), the whole scaled to length one. Trained by
 * {@code vigie train events}; weights are kept in a byte each. Immutable, thread-safe.
 */
public final class LetterDetector {

  private static final int MAGIC = 0x56474556;
  private static final int VERSION = 1;
  private static final int STEPS = Byte.MAX_VALUE;

  private final List<String> types;
  /** Groups of letters in ascending order. */
  private final int[] groups;
  private final float[] rarity;
  /** All types of the first group, then of the second. */
  private final byte[] weights;
  private final float[] scale;
  private final float[] bias;

  private LetterDetector(List<String> types, int[] groups, float[] rarity, byte[] weights, float[] scale, float[] bias) {
    this.types = List.copyOf(types);
    this.groups = groups;
    this.rarity = rarity;
    this.weights = weights;
    this.scale = scale;
    this.bias = bias;
  }

  /**
   * A detector of given weights.
   *
   * @param types codes of incident and policy-action types
   * @param groups known groups of letters, ascending
   * @param rarity inverse document frequency of each group
   * @param weights for each type the weight of each group
   * @param bias for each type what is added
   */
  public static LetterDetector of(List<String> types, int[] groups, double[] rarity, double[][] weights, double[] bias) {
    byte[] bytes = new byte[groups.length * types.size()];
    float[] scale = new float[types.size()];
    float[] added = new float[types.size()];
    for (int type = 0; type < types.size(); type++) {
      scale[type] = (float) (Arrays.stream(weights[type]).map(Math::abs).max().orElse(1) / STEPS);
      added[type] = (float) bias[type];
      for (int group = 0; group < groups.length; group++) {
        bytes[group * types.size() + type] = scale[type] == 0 ? 0 : (byte) Math.round(weights[type][group] / scale[type]);
      }
    }
    float[] rare = new float[rarity.length];
    for (int group = 0; group < rarity.length; group++) {
      rare[group] = (float) rarity[group];
    }
    return new LetterDetector(types, groups.clone(), rare, bytes, scale, added);
  }

  /** Codes of the types that it knows. */
  public List<String> types() {
    return types;
  }

  /** The groups of letters of a sentence, as {@link #likelihoods} weighs them: group → how often it stands there. */
  public static Map<Integer, Integer> groupsOf(String sentence) {
    return CharacterNgrams.counts(sentence);
  }

  /** What a group that stands {@code count} times counts before its rarity: 1 and the natural logarithm. */
  public static double frequency(int count) {
    return 1 + Math.log(count);
  }

  /** For each type, by its code, how likely the sentence tells an event of it, from 0 to 1. */
  public Map<String, Double> likelihoods(String sentence) {
    double[] sums = new double[types.size()];
    double square = 0;
    for (Map.Entry<Integer, Integer> entry : CharacterNgrams.counts(sentence).entrySet()) {
      int group = Arrays.binarySearch(groups, entry.getKey());
      if (group >= 0) {
        double value = frequency(entry.getValue()) * rarity[group];
        square += value * value;
        for (int type = 0; type < sums.length; type++) {
          sums[type] += value * weights[group * sums.length + type];
        }
      }
    }
    double length = square == 0 ? 1 : Math.sqrt(square);
    Map<String, Double> likelihoods = new LinkedHashMap<>();
    for (int type = 0; type < sums.length; type++) {
      likelihoods.put(types.get(type), 1 / (1 + Math.exp(-(bias[type] + scale[type] * sums[type] / length))));
    }
    return likelihoods;
  }

  /** How much the letters of a word, taken by itself, speak for a type; below 0 when they speak against it. */
  public double weight(String type, String word) {
    int column = types.indexOf(type);
    double sum = 0;
    for (Map.Entry<Integer, Integer> entry : CharacterNgrams.counts(word).entrySet()) {
      int group = column < 0 ? -1 : Arrays.binarySearch(groups, entry.getKey());
      sum += group < 0 ? 0 : frequency(entry.getValue()) * rarity[group] * weights[group * types.size() + column] * scale[column];
    }
    return sum;
  }

  /** Writes the detector for {@link #read}. */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(types.size());
    for (int type = 0; type < types.size(); type++) {
      out.writeUTF(types.get(type));
      out.writeFloat(scale[type]);
      out.writeFloat(bias[type]);
    }
    out.writeInt(groups.length);
    for (int group = 0; group < groups.length; group++) {
      out.writeInt(groups[group]);
      out.writeFloat(rarity[group]);
      out.write(weights, group * types.size(), types.size());
    }
    out.flush();
  }

  /** @throws VigieException of kind {@code bad-model} when the file is damaged or of another version */
  static LetterDetector read(String name, DataInputStream in) {
    try {
      if (in.readInt() != MAGIC || in.readInt() != VERSION) {
        throw new VigieException(Stage.ANNOTATE, "bad-model", name + ": not an event detector of this version; train it anew with vigie train events");
      }
      int types = in.readInt();
      List<String> codes = new ArrayList<>();
      float[] scale = new float[types];
      float[] bias = new float[types];
      for (int type = 0; type < types; type++) {
        codes.add(in.readUTF());
        scale[type] = in.readFloat();
        bias[type] = in.readFloat();
      }
      int[] groups = new int[in.readInt()];
      float[] rarity = new float[groups.length];
      byte[] weights = new byte[groups.length * types];
      for (int group = 0; group < groups.length; group++) {
        groups[group] = in.readInt();
        rarity[group] = in.readFloat();
        in.readFully(weights, group * types, types);
      }
      return new LetterDetector(codes, groups, rarity, weights, scale, bias);
    } catch (IOException e) {
      throw new VigieException(Stage.ANNOTATE, "bad-model", name + ": ends too early; train it anew with vigie train events", false, e);
    }
  }
}
