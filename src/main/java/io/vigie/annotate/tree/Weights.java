package io.vigie.annotate.tree;

/** A linear classifier: each feature votes for or against classes. */
public interface Weights {

  /** Sets {@code scores} to the sums of the weights of the first {@code count} features, one sum a class. */
  void score(long[] features, int count, float[] scores);

  /** The number of classes. */
  int classes();
}
