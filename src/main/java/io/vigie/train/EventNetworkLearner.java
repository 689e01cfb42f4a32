package io.vigie.train;

import io.vigie.annotate.events.ArticleBatch;
import io.vigie.annotate.events.EventNetwork;
import io.vigie.annotate.events.SentencePooling;
import io.vigie.annotate.tree.Batch;
import io.vigie.annotate.tree.Lstm;
import io.vigie.annotate.tree.Rows;
import java.util.Arrays;
import java.util.Random;

/** One batch of articles through an {@link EventNetwork} and back: adds to the gradients of all weights (backpropagation). */
final class EventNetworkLearner {

  private final EventNetwork network;
  private final EventNetwork gradients;
  private final double dropout;
  private final double wordDropout;
  private final Random random;

  EventNetworkLearner(EventNetwork network, EventNetwork gradients, double dropout, double wordDropout, Random random) {
    this.network = network;
    this.gradients = gradients;
    this.dropout = dropout;
    this.wordDropout = wordDropout;
    this.random = random;
  }

  /**
   * @param goals for each sentence, in order of the articles, 1 for the types that it tells, 0 for others
   * @param bias added to the scores of each sentence
   * @param weights how much each sentence counts
   * @param biasGradients gets the gradients of {@code bias}
   * @return the loss for each sentence
   */
  double learn(ArticleBatch batch, float[][] goals, float[][] bias, float[] weights, float[][] biasGradients) {
    float[][] words = network.words(batch);
    boolean[] left = leaveOut(words);
    Layer sentence = new Layer("sentence", batch.sentences(), words, true);
    SentencePooling pooling = SentencePooling.of(batch.sentences(), sentence.outputs, network.matrix("attention")[0]);
    float[][] pooled = EventNetwork.inOrder(batch, pooling.pooled());
    Dropout pooledDropout = new Dropout(batch.articles(), pooled[0].length, dropout, random);
    pooledDropout.apply(pooled);
    Layer article = new Layer("article", batch.articles(), pooled, false);
    Dropout contextDropout = new Dropout(batch.articles(), article.outputs[0].length, dropout, random);
    contextDropout.apply(article.outputs);
    float[][] scores = network.scores(pooled, article.outputs);
    double loss = compare(scores, goals, bias, weights, biasGradients);

    float[][] read = Lstm.join(pooled, article.outputs);
    Rows.addTransposedProduct(read, scores, gradients.matrix("types.weights"));
    Rows.addRows(scores, gradients.matrix("types.bias")[0]);
    float[][] readGradients = new float[read.length][read[0].length];
    Rows.addProduct(scores, Rows.transpose(network.matrix("types.weights")), readGradients);
    int numbers = pooled[0].length;
    float[][] pooledGradients = part(readGradients, 0, numbers);
    float[][] contextGradients = part(readGradients, numbers, read[0].length);
    contextDropout.apply(contextGradients);
    article.learn(contextGradients, pooledGradients);
    pooledDropout.apply(pooledGradients);
    float[][] hiddenGradients = unpool(batch, sentence.outputs, pooling, pooledGradients);
    float[][] wordGradients = new float[words.length][words[0].length];
    sentence.learn(hiddenGradients, wordGradients);
    toLetters(batch, wordGradients, left);
    return loss;
  }

  /** Leaves out whole words, so that no single one decides. */
  private boolean[] leaveOut(float[][] words) {
    boolean[] left = new boolean[words.length];
    for (int i = 0; i < words.length; i++) {
      left[i] = random.nextDouble() < wordDropout;
      if (left[i]) {
        Arrays.fill(words[i], 0);
      }
    }
    return left;
  }

  /** Turns scores into their gradients of the cross-entropy, each type a question of its own. */
  private static double compare(float[][] scores, float[][] goals, float[][] bias, float[] weights, float[][] biasGradients) {
    double loss = 0;
    for (int i = 0; i < scores.length; i++) {
      float weight = weights[i] / scores.length;
      for (int type = 0; type < scores[i].length; type++) {
        double likely = 1 / (1 + Math.exp(-scores[i][type] - bias[i][type]));
        loss -= weight * Math.log(Math.max(1e-9, goals[i][type] > 0 ? likely : 1 - likely));
        scores[i][type] = weight * (float) (likely - goals[i][type]);
      }
      Rows.add(1, scores[i], biasGradients[i]);
    }
    return loss;
  }

  private static float[][] part(float[][] rows, int from, int to) {
    float[][] part = new float[rows.length][];
    Arrays.setAll(part, i -> Arrays.copyOfRange(rows[i], from, to));
    return part;
  }

  private float[][] unpool(ArticleBatch batch, float[][] words, SentencePooling pooling, float[][] pooledGradients) {
    Batch sentences = batch.sentences();
    float[] attention = network.matrix("attention")[0];
    float[] attentionGradients = gradients.matrix("attention")[0];
    int numbers = attention.length;
    float[][] wordGradients = new float[words.length][numbers];
    for (int row = 0; row < pooledGradients.length; row++) {
      int sentence = batch.place(row);
      float[] mean = Arrays.copyOf(pooledGradients[row], numbers);
      int start = sentences.start(sentence);
      int end = start + sentences.length(sentence);
      float sum = 0;
      for (int i = start; i < end; i++) {
        sum += pooling.shares()[i] * Rows.dot(mean, words[i]);
      }
      for (int i = start; i < end; i++) {
        float share = pooling.shares()[i];
        float score = share * (Rows.dot(mean, words[i]) - sum);
        Rows.add(share, mean, wordGradients[i]);
        Rows.add(score, attention, wordGradients[i]);
        Rows.add(score, words[i], attentionGradients);
      }
      for (int j = 0; j < numbers; j++) {
        wordGradients[pooling.greatest()[sentence][j]][j] += pooledGradients[row][numbers + j];
      }
    }
    return wordGradients;
  }

  private void toLetters(ArticleBatch batch, float[][] wordGradients, boolean[] left) {
    Batch sentences = batch.sentences();
    float[][] letters = gradients.matrix("letters");
    for (int sentence = 0; sentence < sentences.sentences(); sentence++) {
      for (int word = 0; word < sentences.length(sentence); word++) {
        int row = sentences.start(sentence) + word;
        int[] rows = left[row] ? new int[0] : batch.letters(sentence, word);
        for (int letter : rows) {
          Rows.add(1f / rows.length, wordGradients[row], letters[letter]);
        }
      }
    }
  }

  /** Two memories, one in each direction. */
  private final class Layer {

    private final Batch batch;
    private final float[][] tokens;
    private final Dropout inputDropout;
    private final LstmLearner[] learners = new LstmLearner[2];
    private final Lstm[] lstmGradients = new Lstm[2];
    private final float[][] outputs;

    Layer(String name, Batch batch, float[][] tokens, boolean drops) {
      this.batch = batch;
      this.tokens = tokens;
      inputDropout = new Dropout(batch, drops ? tokens[0].length : 0, dropout, random);
      inputDropout.apply(tokens);
      float[][][] found = new float[2][][];
      for (int d = 0; d < 2; d++) {
        Lstm lstm = network.lstm(name, d == 1);
        Lstm.Trace trace = lstm.run(batch, tokens);
        learners[d] = new LstmLearner(lstm, batch, trace);
        lstmGradients[d] = gradients.lstm(name, d == 1);
        found[d] = trace.outputs();
      }
      outputs = Lstm.join(found[0], found[1]);
    }

    /** Adds to the gradients of the tokens. */
    void learn(float[][] outputGradients, float[][] tokenGradients) {
      int size = outputGradients[0].length / 2;
      float[][] added = new float[tokenGradients.length][tokenGradients[0].length];
      for (int d = 0; d < 2; d++) {
        learners[d].learn(tokens, part(outputGradients, d * size, (d + 1) * size), lstmGradients[d], added);
      }
      inputDropout.apply(added);
      for (int i = 0; i < added.length; i++) {
        Rows.add(1, added[i], tokenGradients[i]);
      }
    }
  }
}
