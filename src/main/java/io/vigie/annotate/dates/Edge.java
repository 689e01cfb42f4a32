package io.vigie.annotate.dates;

import io.vigie.record.Code;
import io.vigie.record.Edtf;
import org.jspecify.annotations.Nullable;

/** "Early March", "fin 2022": the date itself, approximate; behind "by", "until" the very end or start of it. */
record Edge(Side side, Moment whole) implements Moment {

  /** Which part of a date. */
  enum Side implements Code { START, MIDDLE, END }

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved outer = whole.resolve(scene);
    return outer == null ? null : outer.approximate();
  }

  /** The last day, or the first where the start is meant; the approximate date in the middle. */
  @Nullable Resolved limit(Scene scene) {
    Resolved outer = whole.resolve(scene);
    if (outer == null || side == Side.MIDDLE || outer.date().firstDay().isEmpty()) {
      return outer == null ? null : outer.approximate();
    }
    return side == Side.END ? outer.with(Edtf.ofDay(outer.date().lastDay())) : outer.approximate();
  }
}
