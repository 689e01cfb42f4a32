package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.record.Edtf;

/** A date that says everything itself: "the 1990s", "2023-02-09". */
record Fixed(Edtf date) implements Moment {

  @Override
  public Resolved resolve(Scene scene) {
    return new Resolved(date, Anchor.ABSOLUTE);
  }
}
