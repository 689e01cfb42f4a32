package io.vigie.annotate.tree;

/** The hyperbolic tangent and the logistic function, by one rational function: fast, and the same on every machine. */
final class Squash {

  private static final float LIMIT = 4.97f;

  private Squash() {}

  /** To within 1e-4, by the continued fraction of the tangent. */
  static float tanh(float x) {
    float y = Math.max(-LIMIT, Math.min(LIMIT, x));
    float s = y * y;
    float above = y * (2027025f + s * (270270f + s * (6930f + s * 36f)));
    float below = 2027025f + s * (945945f + s * (51975f + s * (630f + s)));
    return Math.max(-1, Math.min(1, above / below));
  }

  static void tanh(float[] values, int start, int end) {
    for (int i = start; i < end; i++) {
      values[i] = tanh(values[i]);
    }
  }

  /** The first {@code end} values. */
  static void sigmoid(float[] values, int end) {
    for (int i = 0; i < end; i++) {
      values[i] = 0.5f + 0.5f * tanh(0.5f * values[i]);
    }
  }
}
