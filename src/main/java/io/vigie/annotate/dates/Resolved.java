package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.record.Edtf;

/** A date and what it was resolved against. */
record Resolved(Edtf date, Anchor anchor) {

  Resolved with(Edtf other) {
    return new Resolved(other, anchor);
  }

  /** The same, said to be only about right; an interval stays as it is: its ends bound it. */
  Resolved approximate() {
    return date.isInterval() ? this : with(date.approximate(true));
  }
}
