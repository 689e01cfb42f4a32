package io.vigie.merge;

import java.util.Collection;
import java.util.Collections;

/** How two sets of canonical names stand to each other. */
enum Overlap {
  /** One of them is empty. */
  UNKNOWN,
  EQUAL,
  PARTIAL,
  NONE;

  static Overlap of(Collection<String> a, Collection<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return UNKNOWN;
    }
    if (Collections.disjoint(a, b)) {
      return NONE;
    }
    return a.size() == b.size() && a.containsAll(b) ? EQUAL : PARTIAL;
  }

  /** {@code whole} when equal, two thirds of it when partial. */
  double score(double whole) {
    return this == EQUAL ? whole : this == PARTIAL ? whole * 2 / 3 : 0;
  }
}
