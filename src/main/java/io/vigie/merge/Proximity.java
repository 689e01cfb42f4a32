package io.vigie.merge;

import org.jspecify.annotations.Nullable;

/** How much two dates speak for one event. */
final class Proximity {

  private static final int MONTH = 31;

  private Proximity() {}

  /**
   * Both given and overlapping: the more exact the coarser of the two is, the more it counts. Nothing where one is missing or open.
   * Dates that lie apart count nothing here; whether they exclude each other is another question.
   */
  static double score(@Nullable TimeSpan a, @Nullable TimeSpan b) {
    if (a == null || b == null || a.isOpen() || b.isOpen() || !a.overlaps(b)) {
      return 0;
    }
    long coarser = Math.max(a.days(), b.days());
    if (coarser == 1) {
      return 3;
    }
    if (coarser <= 10) {
      return 2.5;
    }
    return coarser <= MONTH ? 2 : coarser <= 3 * MONTH ? 1.25 : 0.75;
  }

  static boolean apart(@Nullable TimeSpan a, @Nullable TimeSpan b, int tolerance) {
    return a != null && b != null && a.gap(b) > (a.approximate() || b.approximate() ? MONTH : tolerance);
  }
}
