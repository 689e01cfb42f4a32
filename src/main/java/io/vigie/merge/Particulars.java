package io.vigie.merge;

import io.vigie.record.Amount;
import io.vigie.record.PolicyAction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The number and the sum that tell one measure from another. */
final class Particulars {

  private Particulars() {}

  /** Whether both have a number or a sum, and not the same. */
  static boolean differ(PolicyAction a, PolicyAction b) {
    String identifier = identifier(a);
    String other = identifier(b);
    return identifier != null && other != null && !identifier.equals(other) || differ(a.amount(), b.amount());
  }

  /** Letters and digits of the number, as outlets write its dashes and spaces each their own way; null where there is none. */
  static @Nullable String identifier(PolicyAction action) {
    return action.identifier() == null ? null : action.identifier().replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  /** Within five in a hundred, two amounts are one, rounded. */
  private static boolean differ(@Nullable Amount a, @Nullable Amount b) {
    if (a == null || b == null || !a.currency().equals(b.currency())) {
      return false;
    }
    double larger = Math.max(a.value().doubleValue(), b.value().doubleValue());
    return Math.abs(a.value().doubleValue() - b.value().doubleValue()) > larger / 20;
  }
}
