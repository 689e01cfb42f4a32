package io.vigie.evaluate;

import io.vigie.annotate.DateMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well date expressions were found and resolved. An expected expression is found when a mention overlaps it in wording (one
 * contains the other), resolved when that mention has its value too; {@code ~} is not compared. Each mention counts once.
 *
 * @param expected number of gold expressions
 * @param predicted number of mentions
 */
public record DateScore(int expected, int predicted, int found, int resolved) {

  public static final DateScore NONE = new DateScore(0, 0, 0, 0);

  /** A gold expression; {@code value} is EDTF or null where the text does not tell. */
  public record Expected(String text, @Nullable String value) {}

  /** An expected expression that was not resolved, with the mentions that share its wording. */
  public record Miss(Expected expected, List<DateMention> near) {}

  /** The score of one article; what was missed is added to {@code misses}. */
  public static DateScore of(List<Expected> expected, List<DateMention> mentions, List<Miss> misses) {
    List<DateMention> left = new ArrayList<>(mentions);
    int found = 0;
    int resolved = 0;
    for (Expected one : expected) {
      List<DateMention> near = left.stream().filter(mention -> overlaps(mention.text(), one.text())).toList();
      List<DateMention> exact = near.stream().filter(mention -> bare(mention.value()).equals(bare(one.value()))).toList();
      if (exact.isEmpty()) {
        misses.add(new Miss(one, near));
      }
      if (!near.isEmpty()) {
        left.remove(exact.isEmpty() ? near.get(0) : exact.get(0));
        found++;
        resolved += exact.isEmpty() ? 0 : 1;
      }
    }
    return new DateScore(expected.size(), mentions.size(), found, resolved);
  }

  public DateScore plus(DateScore other) {
    return new DateScore(expected + other.expected, predicted + other.predicted, found + other.found, resolved + other.resolved);
  }

  public double precision() {
    return ratio(resolved, predicted);
  }

  public double recall() {
    return ratio(resolved, expected);
  }

  /** Of what was both found and resolved. */
  public double f1() {
    return ratio(2 * resolved, expected + predicted);
  }

  /** Of what was found, whatever its value. */
  public double foundF1() {
    return ratio(2 * found, expected + predicted);
  }

  /** One line of a report. */
  public String line(String label) {
    return String.format(Locale.ROOT, "%-8s found R %.3f F1 %.3f  resolved P %.3f R %.3f F1 %.3f  of %d",
        label, ratio(found, expected), foundF1(), precision(), recall(), f1(), expected);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static boolean overlaps(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    return a.contains(b) || b.contains(a);
  }

  private static String bare(@Nullable String value) {
    return value == null ? "" : value.replaceAll("[~?]+$", "");
  }
}
