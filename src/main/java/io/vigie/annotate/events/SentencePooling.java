package io.vigie.annotate.events;

import io.vigie.annotate.tree.Batch;
import io.vigie.annotate.tree.Rows;

/**
 * What the words of each sentence amount to: their mean, weighed by how much each deserves attention (Bahdanau et al. 2015), and for each
 * number the greatest.
 *
 * @param shares of the attention, by word
 * @param greatest for each sentence and number the word that has the greatest
 * @param pooled for each sentence the mean and the greatest numbers
 */
public record SentencePooling(float[] shares, int[][] greatest, float[][] pooled) {

  /** @param attention how much each number of a word asks for */
  public static SentencePooling of(Batch batch, float[][] words, float[] attention) {
    int numbers = attention.length;
    float[] shares = new float[batch.tokens()];
    int[][] greatest = new int[batch.sentences()][numbers];
    float[][] pooled = new float[batch.sentences()][2 * numbers];
    for (int sentence = 0; sentence < batch.sentences(); sentence++) {
      int start = batch.start(sentence);
      float[] scores = new float[batch.length(sentence)];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = Rows.dot(attention, words[start + i]);
      }
      Rows.softmax(scores);
      System.arraycopy(scores, 0, shares, start, scores.length);
      for (int j = 0; j < numbers; j++) {
        int best = start;
        float mean = 0;
        for (int i = start; i < start + scores.length; i++) {
          best = words[i][j] > words[best][j] ? i : best;
          mean += shares[i] * words[i][j];
        }
        greatest[sentence][j] = best;
        pooled[sentence][j] = mean;
        pooled[sentence][numbers + j] = words[best][j];
      }
    }
    return new SentencePooling(shares, greatest, pooled);
  }
}
