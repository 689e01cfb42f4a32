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
   * @param weights how much each type of each sentence counts
   * @param biasGradients gets the gradients of {@code bias}
   * @return the loss for each sentence
   */
  double learn(ArticleBatch batch, float[][] goals, float[][] bias, float[][] weights, float[][] biasGradients) {
    float[][] words = network.words(batch);
    boolean[] left = leaveOut(words);
    Dropout wordsDropout = new Dropout(batch.sentences(), words[0].length, dropout, random);
    wordsDropout.apply(words);
    BothWays sentence = memories("sentence", batch.sentences(), words);
    SentencePooling pooling = SentencePooling.of(batch.sentences(), sentence.outputs(), network.matrix("attention")[0]);
    float[][] pooled = EventNetwork.inOrder(batch, pooling.pooled());
    Dropout pooledDropout = new Dropout(batch.articles(), pooled[0].length, dropout, random);
    pooledDropout.apply(pooled);
    BothWays article = memories("article", batch.articles(), pooled);
    float[][] context = article.outputs();
    Dropout contextDropout = new Dropout(batch.articles(), context[0].length, dropout, random);
    contextDropout.apply(context);
    float[][] scores = network.scores(pooled, context);
    double loss = compare(scores, goals, bias, weights, biasGradients);

    float[][] read = Lstm.join(pooled, context);
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
    float[][] hiddenGradients = unpool(batch, sentence.outputs(), pooling, pooledGradients);
    float[][] wordGradients = new float[words.length][words[0].length];
    sentence.learn(hiddenGradients, wordGradients);
    wordsDropout.apply(wordGradients);
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
  private static double compare(float[][] scores, float[][] goals, float[][] bias, float[][] weights, float[][] biasGradients) {
    double loss = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int type = 0; type < scores[i].length; type++) {
        float weight = weights[i][type] / scores.length;
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

  private BothWays memories(String layer, Batch batch, float[][] rows) {
    return new BothWays(new Lstm[] {network.lstm(layer, false), network.lstm(layer, true)},
        new Lstm[] {gradients.lstm(layer, false), gradients.lstm(layer, true)}, batch, rows);
  }
}
