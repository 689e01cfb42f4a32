package io.vigie.finding;

/** How an event is told, from the strongest bar to none. Of two that apply, the one declared first wins. */
enum Reality {
  /** It did not happen. */
  NEGATED,
  /** Only in an if, a question or a comparison. */
  HYPOTHETICAL,
  /** Somebody wants it. */
  WISHED,
  /** Somebody asks for it: what that is worth depends on who asks. */
  REQUESTED,
  /** It must be done: an order, if whoever can give one says so. */
  REQUIRED,
  /** Proposed and turned down. */
  REJECTED,
  /** Somebody denies it. */
  DENIED,
  /** It can or may happen. */
  POSSIBLE,
  /** Tried, without success told. */
  ATTEMPTED,
  /** Planned, drafted, proposed. */
  PROPOSED,
  /** It was so and is no longer. */
  ENDED,
  /** Only somebody's claim. */
  ALLEGED,
  /** It will happen. */
  FUTURE,
  ASSERTED;

  Reality and(Reality other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
