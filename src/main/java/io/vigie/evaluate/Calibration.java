package io.vigie.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often records of a confidence are right. Grows; for one thread. */
final class Calibration {

  private final int[] all = new int[10];
  private final int[] right = new int[10];

  void add(double confidence, boolean isRight) {
    int tenth = Math.min(9, (int) (confidence * 10));
    all[tenth]++;
    right[tenth] += isRight ? 1 : 0;
  }

  /** A line for each tenth that has records. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int tenth = 0; tenth < 10; tenth++) {
      if (all[tenth] > 0) {
        lines.add(String.format(Locale.ROOT, "confidence %.1f to %.1f: %d of %d right (%.2f)", tenth / 10.0, (tenth + 1) / 10.0,
            right[tenth], all[tenth], (double) right[tenth] / all[tenth]));
      }
    }
    return lines;
  }
}
