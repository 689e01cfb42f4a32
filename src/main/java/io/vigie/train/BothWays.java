package io.vigie.train;

import io.vigie.annotate.tree.Batch;
import io.vigie.annotate.tree.Lstm;
import java.util.Arrays;

/** A pass of two memories over the same tokens, one in each direction, and back. */
final class BothWays {

  private final Batch batch;
  private final float[][] tokens;
  private final Lstm[] gradients;
  private final LstmLearner[] learners = new LstmLearner[2];
  private final float[][] outputs;

  /**
   * @param memories the one that reads forward, then the one that reads backward
   * @param gradients of the two, to add to
   * @param tokens not to be changed before {@link #learn}
   */
  BothWays(Lstm[] memories, Lstm[] gradients, Batch batch, float[][] tokens) {
    this.batch = batch;
    this.tokens = tokens;
    this.gradients = gradients;
    float[][][] found = new float[2][][];
    for (int d = 0; d < 2; d++) {
      Lstm.Trace trace = memories[d].run(batch, tokens);
      learners[d] = new LstmLearner(memories[d], batch, trace);
      found[d] = trace.outputs();
    }
    outputs = Lstm.join(found[0], found[1]);
  }

  /** What both say of each token, side by side; not copied. */
  float[][] outputs() {
    return outputs;
  }

  /** Adds to the gradients of the weights and of the tokens. */
  void learn(float[][] outputGradients, float[][] tokenGradients) {
    int size = gradients[0].size();
    for (int d = 0; d < 2; d++) {
      int from = d * size;
      float[][] half = new float[batch.tokens()][];
      Arrays.setAll(half, i -> Arrays.copyOfRange(outputGradients[i], from, from + size));
      learners[d].learn(tokens, half, gradients[d], tokenGradients);
    }
  }
}
