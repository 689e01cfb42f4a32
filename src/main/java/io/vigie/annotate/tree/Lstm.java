package io.vigie.annotate.tree;

import java.util.Arrays;

/**
 * A long short-term memory (Hochreiter and Schmidhuber 1997) that reads sentences in one direction: each token gets a row of numbers that
 * tells of it and of all tokens read before.
 *
 * @param input weights of the input: a row for each number of a token, a column for each number of the four gates (input, forget, output,
 *     candidate)
 * @param recurrent weights of the output for the token before
 */
public record Lstm(float[][] input, float[][] recurrent, float[] bias, boolean backward) {

  /** What one pass computed, by token. */
  public record Trace(float[][] gates, float[][] cells, float[][] squashed, float[][] outputs) {}

  public int size() {
    return recurrent.length;
  }

  public Trace run(Batch batch, float[][] tokens) {
    int count = batch.tokens();
    Trace trace = new Trace(Rows.repeat(bias, count), new float[count][size()], new float[count][size()], new float[count][size()]);
    Rows.addProduct(tokens, input, trace.gates());
    for (int step = 0; step < batch.steps(); step++) {
      int active = batch.active(step);
      for (int sentence = 0; sentence < active; sentence++) {
        int row = batch.row(sentence, step, backward);
        int before = step == 0 ? -1 : batch.row(sentence, step - 1, backward);
        step(trace, row, before);
      }
    }
    return trace;
  }

  private void step(Trace trace, int row, int before) {
    float[] gates = trace.gates()[row];
    if (before >= 0) {
      Rows.addProduct(trace.outputs()[before], recurrent, gates);
    }
    int size = size();
    float[] cells = trace.cells()[row];
    float[] squashed = trace.squashed()[row];
    float[] outputs = trace.outputs()[row];
    Squash.sigmoid(gates, 3 * size);
    Squash.tanh(gates, 3 * size, gates.length);
    for (int j = 0; j < size; j++) {
      float kept = before < 0 ? 0 : gates[size + j] * trace.cells()[before][j];
      cells[j] = gates[j] * gates[3 * size + j] + kept;
      squashed[j] = cells[j];
    }
    Squash.tanh(squashed, 0, size);
    for (int j = 0; j < size; j++) {
      outputs[j] = gates[2 * size + j] * squashed[j];
    }
  }

  /** The outputs of two directions side by side. */
  public static float[][] join(float[][] forward, float[][] backward) {
    float[][] joined = new float[forward.length][];
    Arrays.setAll(joined, i -> {
      float[] row = Arrays.copyOf(forward[i], forward[i].length + backward[i].length);
      System.arraycopy(backward[i], 0, row, forward[i].length, backward[i].length);
      return row;
    });
    return joined;
  }
}
