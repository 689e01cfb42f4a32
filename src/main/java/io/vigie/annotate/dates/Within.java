package io.vigie.annotate.dates;

import io.vigie.record.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A part of another date: "July of that year", "Tuesday of last week", "the 14th of last month". */
record Within(int weekday, int day, @Nullable YearPart part, Moment whole) implements Moment {

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved outer = whole.resolve(scene);
    if (outer == null || outer.date().firstDay().isEmpty()) {
      return null;
    }
    LocalDate first = outer.date().firstDay().get();
    LocalDate last = outer.date().lastDay();
    if (part != null) {
      Edtf date = new Point(first.getYear(), part, day, 0, null).in(first.getYear());
      return date == null ? null : outer.with(date);
    }
    for (LocalDate some = first; !some.isAfter(last); some = some.plusDays(1)) {
      if ((weekday == 0 || some.getDayOfWeek() == DayOfWeek.of(weekday)) && (day == 0 || some.getDayOfMonth() == day)) {
        return outer.with(Edtf.ofDay(some));
      }
    }
    return null;
  }
}
