package io.vigie.train;

import io.vigie.annotate.tree.Batch;
import io.vigie.annotate.tree.Lstm;
import io.vigie.annotate.tree.Network;
import io.vigie.annotate.tree.NetworkSize;
import io.vigie.annotate.tree.Rows;
import java.util.Arrays;
import java.util.Random;

/** One batch through the network and back: adds to the gradients of all weights (backpropagation). */
final class NetworkLearner {

  private final Network network;
  private final Network gradients;
  private final NetworkSize size;
  private final Random random;
  private final double dropout;

  /** What the batch should give: tags, heads within each sentence (its length for the root) and relations, by row. */
  record Gold(int[] tags, int[] heads, int[] relations) {}

  NetworkLearner(Network network, Network gradients, double dropout, Random random) {
    this.network = network;
    this.gradients = gradients;
    this.size = network.size();
    this.dropout = dropout;
    this.random = random;
  }

  /**
   * @param tokens what the network reads; changed
   * @param tokenGradients all zero; gets the gradients of {@code tokens}
   * @return the loss for each token
   */
  double learn(Batch batch, float[][] tokens, Gold gold, float[][] tokenGradients) {
    float share = 1f / batch.tokens();
    Layer first = new Layer("first", batch, tokens, size.input());
    float[][] shares = network.project("tag", first.outputs);
    Arrays.stream(shares).forEach(Rows::softmax);
    Layer second = new Layer("second", batch, network.withTags(first.outputs, shares), 0);
    float[][] secondGradients = new float[batch.tokens()][2 * size.memory()];
    double loss = new ArcLearner(network, gradients, batch, second.outputs, dropout, random).learn(gold, share, secondGradients);
    loss += new RelationLearner(network, gradients, batch, second.outputs, dropout, random).learn(gold, share, secondGradients);
    float[][] withTags = new float[batch.tokens()][2 * size.memory() + size.tag()];
    second.learn(secondGradients, withTags);
    float[][] firstGradients = new float[batch.tokens()][];
    Arrays.setAll(firstGradients, i -> Arrays.copyOf(withTags[i], 2 * size.memory()));
    loss += learnTags(first.outputs, shares, withTags, gold.tags(), share, firstGradients);
    first.learn(firstGradients, tokenGradients);
    return loss;
  }

  private double learnTags(float[][] outputs, float[][] shares, float[][] withTags, int[] gold, float share, float[][] outputGradients) {
    int start = 2 * size.memory();
    float[][] numbers = new float[shares.length][];
    Arrays.setAll(numbers, i -> Arrays.copyOfRange(withTags[i], start, start + size.tag()));
    Rows.addTransposedProduct(shares, numbers, gradients.matrix("tag.numbers"));
    float[][] changes = new float[shares.length][size.tags()];
    Rows.addProduct(numbers, Rows.transpose(network.matrix("tag.numbers")), changes);
    double loss = 0;
    for (int i = 0; i < shares.length; i++) {
      float mean = Rows.dot(shares[i], changes[i]);
      for (int tag = 0; tag < size.tags(); tag++) {
        float goal = tag == gold[i] ? 1 : 0;
        changes[i][tag] = shares[i][tag] * (changes[i][tag] - mean) + (shares[i][tag] - goal) * share;
      }
      loss -= Math.log(Math.max(1e-9, shares[i][gold[i]])) * share;
    }
    Rows.addTransposedProduct(outputs, changes, gradients.matrix("tag.weights"));
    Rows.addRows(changes, gradients.matrix("tag.bias")[0]);
    Rows.addProduct(changes, Rows.transpose(network.matrix("tag.weights")), outputGradients);
    return loss;
  }

  /** Two memories, one in each direction, with dropout of what they read and give. */
  private final class Layer {

    private final Dropout inputDropout;
    private final Dropout outputDropout;
    private final BothWays memories;
    private final float[][] outputs;

    Layer(String name, Batch batch, float[][] tokens, int dropped) {
      inputDropout = new Dropout(batch, dropped, dropout, random);
      inputDropout.apply(tokens);
      memories = new BothWays(new Lstm[] {network.lstm(name, false), network.lstm(name, true)},
          new Lstm[] {gradients.lstm(name, false), gradients.lstm(name, true)}, batch, tokens);
      outputs = memories.outputs();
      outputDropout = new Dropout(batch, 2 * size.memory(), dropout, random);
      outputDropout.apply(outputs);
    }

    void learn(float[][] outputGradients, float[][] tokenGradients) {
      outputDropout.apply(outputGradients);
      memories.learn(outputGradients, tokenGradients);
      inputDropout.apply(tokenGradients);
    }
  }
}
