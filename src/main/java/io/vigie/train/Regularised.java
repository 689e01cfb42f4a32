package io.vigie.train;

import opennlp.tools.ml.maxent.quasinewton.Function;

/**
 * A loss of logistic regression with the squares of all weights added, and its minimum. Found by Nesterov's accelerated gradient method
 * for strongly convex functions (Introductory Lectures on Convex Optimization, 2004, section 2.2), run until the gradient all but vanishes:
 * the minimum is then the same on every machine. OpenNLP's own trainer stops as soon as one step gains little, elsewhere whenever the last
 * bit of a sum differs.
 */
final class Regularised {

  private static final int STEPS = 20_000;
  private static final double FLAT = 1e-7;

  private final Function loss;
  private final double l2;
  private final double steepest;

  /**
   * @param l2 what the sum of the squared weights is multiplied with
   * @param features how many features all events have together; bounds how fast the gradient changes
   */
  Regularised(Function loss, double l2, long features) {
    this.loss = loss;
    this.l2 = l2;
    this.steepest = 0.5 * features + 2 * l2;
  }

  /** The weights of the least value. */
  double[] minimum() {
    double[] weights = new double[loss.getDimension()];
    double[] ahead = weights.clone();
    double momentum = (Math.sqrt(steepest) - Math.sqrt(2 * l2)) / (Math.sqrt(steepest) + Math.sqrt(2 * l2));
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = loss.gradientAt(ahead);
      double largest = 0;
      for (int i = 0; i < weights.length; i++) {
        double slope = gradient[i] + 2 * l2 * ahead[i];
        double next = ahead[i] - slope / steepest;
        ahead[i] = next + momentum * (next - weights[i]);
        weights[i] = next;
        largest = Math.max(largest, Math.abs(slope));
      }
      if (largest < FLAT * steepest) {
        break;
      }
    }
    return weights;
  }
}
