package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.record.Edtf;

/** A date and what it was resolved against. */
record Resolved(Edtf date, Anchor anchor) {

  Resolved with(Edtf other) {
    return new Resolved(other, anchor);
  }

  Resolved approximate() {
    return with(date.approximate(true));
  }
}
