package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.record.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A count of units from a date: "two weeks ago", "three months later". Days are exact, weeks approximate days, months months, years
 * years.
 *
 * @param rough said with "about", "nearly", "some"
 */
record Shift(double amount, Unit unit, int sign, boolean rough, Anchor anchor) implements Moment {

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    boolean vague = rough || amount != Math.rint(amount);
    Resolved base = base(scene, precision(vague));
    if (base == null && vague) {
      base = base(scene, unit.needs());
      vague = false;
    }
    if (base == null) {
      return null;
    }
    Resolved date = from(base, vague);
    return rough || unit == Unit.WEEK || amount != Math.rint(amount) || unit.compareTo(Unit.YEAR) > 0 ? date.approximate() : date;
  }

  /** The date so far from {@code base}. */
  Resolved from(Resolved base) {
    return from(base, false);
  }

  private Resolved from(Resolved base, boolean vague) {
    LocalDate from = sign > 0 ? base.date().lastDay() : base.date().firstDay().orElse(base.date().lastDay());
    return base.with(from(from, vague));
  }

  private @Nullable Resolved base(Scene scene, Edtf.Precision needed) {
    return anchor == Anchor.NARRATIVE ? scene.last(needed) : scene.publication(needed);
  }

  /** What must be known of the base: a rough year is told to the month. */
  private Edtf.Precision precision(boolean vague) {
    return unit == Unit.YEAR && vague && amount < 3 ? Edtf.Precision.MONTH : unit.needs();
  }

  private Edtf from(LocalDate base, boolean vague) {
    long months = Math.round(amount * 12) * sign;
    return switch (unit) {
      case HOUR -> Edtf.ofDay(base.plusDays(sign * (long) (amount / 24)));
      case DAY -> Edtf.ofDay(base.plusDays(sign * Math.round(amount)));
      case WEEK, WEEKEND -> Edtf.ofDay(base.plusDays(sign * Math.round(amount * 7)));
      case MONTH -> Edtf.ofMonth(YearMonth.from(base).plusMonths(sign * Math.round(amount)));
      case QUARTER -> Edtf.ofMonth(YearMonth.from(base).plusMonths(sign * Math.round(amount * 3)));
      case HALF -> Edtf.ofMonth(YearMonth.from(base).plusMonths(sign * Math.round(amount * 6)));
      case YEAR -> vague && amount < 3 ? Edtf.ofMonth(YearMonth.from(base).plusMonths(months)) : Edtf.ofYear(base.getYear() + (int) (sign * Math.round(amount)));
      case DECADE -> Edtf.ofYear(base.getYear() + (int) (sign * Math.round(amount * 10)));
      case CENTURY -> Edtf.ofYear(base.getYear() + (int) (sign * Math.round(amount * 100)));
    };
  }
}
