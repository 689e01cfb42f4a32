package io.vigie.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the value of a merged record's field among its members, which come in order of publication.
 *
 * @param <R> the kind of record
 */
final class Choice<R extends io.vigie.record.EventRecord> {

  private final List<R> members;

  Choice(List<R> members) {
    this.members = members;
  }

  /** What the earliest member says that says anything. */
  <V> @Nullable V earliest(Function<R, @Nullable V> field) {
    return members.stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** The value with most confidence behind it; among equals the earliest. */
  <V> @Nullable V supported(Function<R, @Nullable V> field) {
    Map<V, Double> support = new LinkedHashMap<>();
    for (R member : members) {
      V value = field.apply(member);
      if (value != null) {
        support.merge(value, member.provenance().confidence(), Double::sum);
      }
    }
    V best = null;
    for (Map.Entry<V, Double> entry : support.entrySet()) {
      best = best == null || entry.getValue() > support.get(best) + 1e-9 ? entry.getKey() : best;
    }
    return best;
  }

  /**
   * The EDTF date with most confidence behind it, where a coarser date that contains it supports it too; among equals the most exact, then
   * the earliest told.
   */
  @Nullable String date(Function<R, @Nullable String> field) {
    String best = null;
    double bestSupport = 0;
    TimeSpan bestSpan = null;
    for (R member : members) {
      TimeSpan span = TimeSpan.of(field.apply(member));
      if (span == null) {
        continue;
      }
      double support = support(span, field);
      boolean better = bestSpan == null || support > bestSupport + 1e-9
          || support > bestSupport - 1e-9 && moreExact(span, bestSpan);
      if (better) {
        best = field.apply(member);
        bestSupport = support;
        bestSpan = span;
      }
    }
    return best == null ? earliest(field) : best;
  }

  private double support(TimeSpan span, Function<R, @Nullable String> field) {
    double support = 0;
    for (R member : members) {
      TimeSpan other = TimeSpan.of(field.apply(member));
      support += other != null && other.contains(span) ? member.provenance().confidence() : 0;
    }
    return support;
  }

  private static boolean moreExact(TimeSpan a, TimeSpan b) {
    return a.days() < b.days() || a.days() == b.days() && b.approximate() && !a.approximate();
  }

  /** All values in order, each once. */
  <V> List<V> union(Function<R, List<V>> field) {
    LinkedHashSet<V> values = new LinkedHashSet<>();
    members.forEach(member -> values.addAll(field.apply(member)));
    return new ArrayList<>(values);
  }

  R first() {
    return members.get(0);
  }

  List<R> members() {
    return members;
  }
}
