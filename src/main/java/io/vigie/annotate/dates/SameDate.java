package io.vigie.annotate.dates;

import org.jspecify.annotations.Nullable;

/** One date said twice: "yesterday, 15 May", "gestern, Mittwoch". What the calendar says counts where it is said in full, else what is said first. */
record SameDate(Moment first, Moment second) implements Moment {

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved near = first.resolve(scene);
    return near != null && !(second instanceof Point point && point.year() > 0) ? near : second.resolve(scene);
  }
}
