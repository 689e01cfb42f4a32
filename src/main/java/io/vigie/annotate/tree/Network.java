package io.vigie.annotate.tree;

import java.util.Map;

/**
 * The weights of a network that tags and parses (multi-task; Dozat and Manning 2017): a memory in both directions gives tags; a second one,
 * which sees the first and the tags, gives each token's views as head and as dependent, and pairs of views are scored. A view of the weights
 * in {@code matrices}, by name.
 */
public final class Network extends Weights {

  private final NetworkSize size;

  Network(NetworkSize size, Map<String, float[][]> matrices) {
    super(matrices);
    this.size = size;
  }

  /** A network whose weights are all zero. */
  public static Network blank(NetworkSize size) {
    return new Network(size, size.matrices());
  }

  public NetworkSize size() {
    return size;
  }

  /** {@code tokens} times the weights, plus the bias. */
  public float[][] project(String name, float[][] tokens) {
    float[][] projected = Rows.repeat(matrix(name + ".bias")[0], tokens.length);
    Rows.addProduct(tokens, matrix(name + ".weights"), projected);
    return projected;
  }

  /** What the second layer reads: the first layer's rows, each with the numbers of its tags by their shares. */
  public float[][] withTags(float[][] first, float[][] shares) {
    float[][] numbers = new float[first.length][size.tag()];
    Rows.addProduct(shares, matrix("tag.numbers"), numbers);
    return Lstm.join(first, numbers);
  }

  /** Dependents turned so that their product with a head is the score of the arc. */
  public float[][] arcQueries(float[][] dependents) {
    float[][] queries = Rows.repeat(matrix("arc.bias")[0], dependents.length);
    Rows.addProduct(dependents, matrix("arc.pair"), queries);
    return queries;
  }

  /** Scores of each head for each dependent; no token is its own head. */
  public static float[][] arcScores(float[][] queries, float[][] heads) {
    float[][] scores = new float[queries.length][heads.length];
    Rows.addProduct(queries, Rows.transpose(heads), scores);
    for (int i = 0; i < scores.length; i++) {
      scores[i][i] = Float.NEGATIVE_INFINITY;
    }
    return scores;
  }

  /** Scores of the relations between a dependent and a head, as views of them. */
  public float[] relationScores(float[] dependent, float[] head) {
    float[] pair = new float[size.relation() * size.relations()];
    Rows.addProduct(dependent, matrix("relation.pair"), pair);
    return relationScores(pair, dependent, head);
  }

  /** As the other, where {@code pair} is the dependent times the weights of pairs: a stretch of numbers for each relation. */
  public float[] relationScores(float[] pair, float[] dependent, float[] head) {
    float[] scores = matrix("relation.bias")[0].clone();
    Rows.addProduct(head, matrix("relation.byHead"), scores);
    Rows.addProduct(dependent, matrix("relation.byDependent"), scores);
    int numbers = size.relation();
    for (int r = 0; r < scores.length; r++) {
      float sum = 0;
      for (int j = 0; j < numbers; j++) {
        sum += pair[r * numbers + j] * head[j];
      }
      scores[r] += sum;
    }
    return scores;
  }
}
