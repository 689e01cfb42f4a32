package io.vigie.annotate.dates;

import org.jspecify.annotations.Nullable;

/** A count of units from a date that the expression names: "two weeks after 3 March", "la veille de Noël". */
record FromDate(Shift shift, Moment whole) implements Moment {

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved base = whole.resolve(scene);
    return base == null || !Scene.isKnown(base.date(), shift.unit().needs()) ? null : shift.from(base);
  }
}
