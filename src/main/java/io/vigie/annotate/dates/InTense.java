package io.vigie.annotate.dates;

import org.jspecify.annotations.Nullable;

/**
 * A date whose own preposition says on which side of publication it lies: "since Monday" is over, "from Monday" is to come unless the
 * clause tells the past.
 *
 * @param always whether the clause has no say
 */
record InTense(Moment date, Tense tense, boolean always) implements Moment {

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    return date.resolve(always || scene.tense() == Tense.OPEN ? scene.in(tense) : scene);
  }
}
