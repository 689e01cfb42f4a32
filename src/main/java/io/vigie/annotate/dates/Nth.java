package io.vigie.annotate.dates;

import io.vigie.record.Edtf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A numbered unit of a date: "the first week of May", "the second half of 2023", "the last day of the month".
 *
 * @param index from 1; -1 for the last
 */
record Nth(int index, Unit unit, int weekday, Moment whole) implements Moment {

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved outer = whole.resolve(scene);
    if (outer == null || outer.date().firstDay().isEmpty()) {
      return null;
    }
    LocalDate first = outer.date().firstDay().get();
    LocalDate last = outer.date().lastDay();
    Edtf date = weekday > 0 ? weekday(first, last) : unit(first, last);
    return date == null || date.firstDay().orElseThrow().isAfter(last) ? null : outer.with(date);
  }

  private @Nullable Edtf weekday(LocalDate first, LocalDate last) {
    int toFirst = Math.floorMod(weekday - first.getDayOfWeek().getValue(), 7);
    int toLast = Math.floorMod(last.getDayOfWeek().getValue() - weekday, 7);
    LocalDate date = index > 0 ? first.plusDays(toFirst + 7L * (index - 1)) : last.minusDays(toLast + 7L * (-index - 1));
    return Edtf.ofDay(date);
  }

  private @Nullable Edtf unit(LocalDate first, LocalDate last) {
    if (unit == Unit.HALF && first.getMonthValue() == last.getMonthValue()) {
      LocalDate middle = first.withDayOfMonth(15);
      return index == 1 ? Edtf.covering(first, middle) : Edtf.covering(middle.plusDays(1), last);
    }
    Edtf date = index > 0 ? unit.around(first, index - 1) : unit.around(last, index + 1);
    boolean before = unit == Unit.WEEK && index > 0 && first.getDayOfWeek().getValue() > 4;
    return before ? unit.around(first, index) : date;
  }
}
