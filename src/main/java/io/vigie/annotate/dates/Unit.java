package io.vigie.annotate.dates;

import io.vigie.record.Code;
import io.vigie.record.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** A stretch of the calendar; weeks run from Monday to Sunday. */
enum Unit implements Code {
  HOUR, DAY, WEEK, WEEKEND, MONTH, QUARTER, HALF, YEAR, DECADE, CENTURY;

  /** How finely a date must be known to say which of these it lies in. */
  Edtf.Precision needs() {
    return switch (this) {
      case HOUR, DAY, WEEK, WEEKEND -> Edtf.Precision.DAY;
      case MONTH, QUARTER, HALF -> Edtf.Precision.MONTH;
      default -> Edtf.Precision.YEAR;
    };
  }

  /** The one that holds {@code day}, moved by {@code offset}. A weekend belongs to the week that it ends. */
  Edtf around(LocalDate day, int offset) {
    return switch (this) {
      case HOUR -> Edtf.ofDay(day.plusDays(offset / 24));
      case DAY -> Edtf.ofDay(day.plusDays(offset));
      case WEEK -> days(monday(day).plusWeeks(offset), 0, 6);
      case WEEKEND -> days(monday(day).plusWeeks(offset), 5, 6);
      case MONTH -> Edtf.ofMonth(YearMonth.from(day).plusMonths(offset));
      case QUARTER -> months(YearMonth.from(day), 3, offset);
      case HALF -> months(YearMonth.from(day), 6, offset);
      case YEAR -> Edtf.ofYear(day.getYear() + offset);
      case DECADE -> years(Math.floorDiv(day.getYear(), 10) * 10 + 10 * offset, 10);
      case CENTURY -> years(Math.floorDiv(day.getYear() - 1, 100) * 100 + 1 + 100 * offset, 100);
    };
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Edtf days(LocalDate monday, int first, int last) {
    return Edtf.between(Edtf.ofDay(monday.plusDays(first)), Edtf.ofDay(monday.plusDays(last)));
  }

  private static Edtf months(YearMonth month, int length, int offset) {
    YearMonth first = month.minusMonths((month.getMonthValue() - 1) % length).plusMonths((long) length * offset);
    return Edtf.between(Edtf.ofMonth(first), Edtf.ofMonth(first.plusMonths(length - 1)));
  }

  private static Edtf years(int first, int length) {
    return Edtf.between(Edtf.ofYear(first), Edtf.ofYear(first + length - 1));
  }
}
