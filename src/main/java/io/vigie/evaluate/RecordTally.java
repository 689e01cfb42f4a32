package io.vigie.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts of right, missed and spurious records, and of right fields among the right records. Grows; for one thread. */
final class RecordTally {

  private int right;
  private int strict;
  private int missed;
  private int spurious;
  private final Map<String, int[]> fields = new LinkedHashMap<>();

  void add(List<GoldRecord> gold, List<GoldRecord> found, List<RecordPairing.Pair> pairs) {
    right += pairs.size();
    missed += gold.size() - pairs.size();
    spurious += found.size() - pairs.size();
    for (RecordPairing.Pair pair : pairs) {
      GoldRecord expected = gold.get(pair.gold());
      GoldRecord said = found.get(pair.found());
      strict += RecordPairing.isStrict(expected, said) ? 1 : 0;
      field("type", expected.type(), said.type());
      field("date", expected.date(), said.date());
      field("country", expected.country(), said.country());
      field("status", expected.status(), said.status());
    }
  }

  private void field(String name, @Nullable String expected, @Nullable String said) {
    if (expected != null) {
      int[] counts = fields.computeIfAbsent(name, any -> new int[2]);
      counts[0] += Objects.equals(expected, said) ? 1 : 0;
      counts[1]++;
    }
  }

  double precision() {
    return ratio(right, right + spurious);
  }

  double recall() {
    return ratio(right, right + missed);
  }

  double f1() {
    return ratio(2 * right, 2 * right + spurious + missed);
  }

  /** As F1, counting only records that could be published. */
  double strict() {
    return ratio(2 * strict, 2 * right + spurious + missed);
  }

  int spurious() {
    return spurious;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  String line(String name) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-14s P %.3f  R %.3f  F1 %.3f  strict %.3f  right %d spurious %d missed %d",
        name, precision(), recall(), f1(), strict(), right, spurious, missed));
    fields.forEach((field, counts) -> line.append(String.format(Locale.ROOT, "  %s %.3f", field, ratio(counts[0], counts[1]))));
    return line.toString();
  }
}
