package io.vigie.annotate.tree;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many numbers stand for what in the network.
 *
 * @param word numbers of a word seen in training
 * @param affix numbers of its beginnings and endings
 * @param kind numbers of its kind
 * @param vector numbers of a ready-made word vector; 0 for none
 * @param memory numbers that each memory gives for a token
 * @param tag numbers of a tag, as the second layer sees it
 * @param arc numbers of a token as head or dependent
 * @param relation the same, for relations
 * @param tags how many tags there are
 * @param relations how many relations there are
 */
public record NetworkSize(
    int word, int affix, int kind, int vector, int memory, int tag, int arc, int relation, int tags, int relations) {

  /** Numbers of a token before the first layer; the word vector comes last. */
  public int input() {
    return word + affix + kind + vector;
  }

  /** The matrices of the dense part, by name, all zero. */
  Map<String, float[][]> matrices() {
    Map<String, float[][]> matrices = new LinkedHashMap<>();
    Weights.addLstm(matrices, "first", input(), memory);
    Weights.addLstm(matrices, "second", 2 * memory + tag, memory);
    matrices.put("tag.weights", new float[2 * memory][tags]);
    matrices.put("tag.bias", new float[1][tags]);
    matrices.put("tag.numbers", new float[tags][tag]);
    view(matrices, "arc", arc);
    view(matrices, "relation", relation);
    matrices.put("arc.pair", new float[arc][arc]);
    matrices.put("arc.bias", new float[1][arc]);
    matrices.put("relation.pair", new float[relation][relation * relations]);
    matrices.put("relation.byHead", new float[relation][relations]);
    matrices.put("relation.byDependent", new float[relation][relations]);
    matrices.put("relation.bias", new float[1][relations]);
    return matrices;
  }

  private void view(Map<String, float[][]> matrices, String name, int numbers) {
    matrices.put(name + ".head.weights", new float[2 * memory][numbers]);
    matrices.put(name + ".head.bias", new float[1][numbers]);
    matrices.put(name + ".dependent.weights", new float[2 * memory][numbers]);
    matrices.put(name + ".dependent.bias", new float[1][numbers]);
    matrices.put(name + ".root", new float[1][numbers]);
  }
}
