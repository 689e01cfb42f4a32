package io.vigie.train;

import io.vigie.annotate.tree.Batch;
import io.vigie.annotate.tree.Lstm;
import io.vigie.annotate.tree.Rows;

/** Goes back through a pass of a memory: backpropagation through time. */
final class LstmLearner {

  private final Lstm lstm;
  private final Batch batch;
  private final Lstm.Trace trace;

  LstmLearner(Lstm lstm, Batch batch, Lstm.Trace trace) {
    this.lstm = lstm;
    this.batch = batch;
    this.trace = trace;
  }

  /**
   * Adds to the gradients of the weights and of the tokens.
   *
   * @param tokens what the pass read
   * @param outputs gradients of its outputs; changed
   */
  void learn(float[][] tokens, float[][] outputs, Lstm gradients, float[][] tokenGradients) {
    int size = lstm.size();
    float[][] gates = new float[batch.tokens()][4 * size];
    float[][] cells = new float[batch.tokens()][size];
    float[][] earlier = new float[batch.tokens()][];
    float[][] turned = Rows.transpose(lstm.recurrent());
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int active = batch.active(step);
      for (int sentence = 0; sentence < active; sentence++) {
        int row = batch.row(sentence, step, lstm.backward());
        int before = step == 0 ? -1 : batch.row(sentence, step - 1, lstm.backward());
        step(row, before, outputs[row], gates[row], cells);
        earlier[row] = before < 0 ? new float[size] : trace.outputs()[before];
        if (before >= 0) {
          Rows.addProduct(gates[row], turned, outputs[before]);
        }
      }
    }
    Rows.addTransposedProduct(tokens, gates, gradients.input());
    Rows.addTransposedProduct(earlier, gates, gradients.recurrent());
    Rows.addRows(gates, gradients.bias());
    Rows.addProduct(gates, Rows.transpose(lstm.input()), tokenGradients);
  }

  private void step(int row, int before, float[] outputs, float[] gates, float[][] cells) {
    int size = lstm.size();
    float[] values = trace.gates()[row];
    float[] squashed = trace.squashed()[row];
    for (int j = 0; j < size; j++) {
      float in = values[j];
      float forget = values[size + j];
      float out = values[2 * size + j];
      float candidate = values[3 * size + j];
      float cell = cells[row][j] + outputs[j] * out * (1 - squashed[j] * squashed[j]);
      gates[j] = cell * candidate * in * (1 - in);
      gates[2 * size + j] = outputs[j] * squashed[j] * out * (1 - out);
      gates[3 * size + j] = cell * in * (1 - candidate * candidate);
      if (before >= 0) {
        gates[size + j] = cell * trace.cells()[before][j] * forget * (1 - forget);
        cells[before][j] += cell * forget;
      }
    }
  }
}
