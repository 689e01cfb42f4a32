package io.vigie.annotate.tree;

/**
 * The rows that stand for the words of a sentence; 0 where a model knows none.
 *
 * @param words one for each token
 * @param affixes several for each token
 * @param kinds several for each token
 * @param vectors one for each token
 */
public record WordIndexes(int[] words, int[][] affixes, int[][] kinds, int[] vectors) {

  public int size() {
    return words.length;
  }
}
