package io.vigie.annotate.dates;

import org.jspecify.annotations.Nullable;

/** The week that a day lies in: "the week of 8 April". */
record WeekOf(Moment day) implements Moment {

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved inner = day.resolve(scene);
    return inner == null ? null : inner.with(Unit.WEEK.around(inner.date().lastDay(), 0));
  }
}
