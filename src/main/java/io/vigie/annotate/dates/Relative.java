package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.record.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit counted from a date: "yesterday", "last week", "that month", "the following year". */
record Relative(Unit unit, int offset, Anchor anchor) implements Moment {

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved base = scene.base(anchor, unit.needs());
    if (base == null || anchor == Anchor.NARRATIVE && scene.told().isEmpty() && unit == Unit.DAY) {
      return null;
    }
    LocalDate from = offset > 0 ? base.date().lastDay() : base.date().firstDay().orElse(base.date().lastDay());
    return base.with(unit.around(from, unit == Unit.WEEKEND ? weekends(from, scene.tense()) : offset));
  }

  /** "This weekend", said on a working day of what has happened, is the one just over; early in the week also where no tense tells. */
  private int weekends(LocalDate from, Tense tense) {
    boolean over = tense == Tense.PAST && from.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        || tense == Tense.OPEN && from.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) < 0;
    return offset == 0 && anchor == Anchor.PUBLICATION && over ? -1 : offset;
  }
}
