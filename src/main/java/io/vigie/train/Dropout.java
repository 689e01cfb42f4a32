package io.vigie.train;

import io.vigie.annotate.tree.Batch;
import java.util.Random;

/**
 * Leaves out numbers while a network learns, the same ones for all tokens of a sentence (Gal and Ghahramani 2016), so that it does not
 * rely on any of them.
 */
final class Dropout {

  private final float[][] masks;
  private final Batch batch;

  /** @param rate share of the numbers to leave out, from 0 to below 1 */
  Dropout(Batch batch, int numbers, double rate, Random random) {
    this.batch = batch;
    this.masks = new float[batch.sentences()][numbers];
    float kept = (float) (1 / (1 - rate));
    for (float[] mask : masks) {
      for (int j = 0; j < numbers; j++) {
        mask[j] = random.nextFloat() < rate ? 0 : kept;
      }
    }
  }

  /** Applies to numbers going forward and to gradients going back. */
  void apply(float[][] tokens) {
    for (int sentence = 0; sentence < masks.length; sentence++) {
      float[] mask = masks[sentence];
      for (int i = batch.start(sentence); i < batch.start(sentence) + batch.length(sentence); i++) {
        float[] row = tokens[i];
        for (int j = 0; j < mask.length; j++) {
          row[j] *= mask[j];
        }
      }
    }
  }
}
