package io.vigie.annotate.tree;

/** Sentences that go through the network together: their tokens are rows of one matrix, sentence after sentence. */
public final class Batch {

  private final int[] starts;
  private final int[] lengths;

  /** @param lengths numbers of tokens, the longest sentence first, none empty */
  public Batch(int[] lengths) {
    this.lengths = lengths.clone();
    this.starts = new int[lengths.length + 1];
    for (int i = 0; i < lengths.length; i++) {
      starts[i + 1] = starts[i] + lengths[i];
      if (lengths[i] == 0 || (i > 0 && lengths[i] > lengths[i - 1])) {
        throw new IllegalArgumentException("sentences must be sorted by falling length");
      }
    }
  }

  public int sentences() {
    return lengths.length;
  }

  /** The tokens of all sentences. */
  public int tokens() {
    return starts[lengths.length];
  }

  /** The tokens of the longest sentence. */
  public int steps() {
    return lengths[0];
  }

  /** The row of a sentence's first token. */
  public int start(int sentence) {
    return starts[sentence];
  }

  public int length(int sentence) {
    return lengths[sentence];
  }

  /** How many sentences have more than {@code step} tokens. */
  public int active(int step) {
    int count = lengths.length;
    while (lengths[count - 1] <= step) {
      count--;
    }
    return count;
  }

  /** The row of the token that is read at a step, from the last token to the first when {@code backward}. */
  public int row(int sentence, int step, boolean backward) {
    return starts[sentence] + (backward ? lengths[sentence] - 1 - step : step);
  }
}
