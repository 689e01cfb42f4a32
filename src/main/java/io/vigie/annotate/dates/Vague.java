package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.record.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** "Weeks earlier", "a few days ago": no count, so only the month or year is told, and only about. */
record Vague(Unit unit, int sign, Anchor anchor) implements Moment {

  /** Whether it tells more than that it was not now: "several years ago" and "a few hours later" tell no date. */
  boolean tells() {
    return unit.compareTo(Unit.YEAR) < 0 && unit != Unit.HOUR;
  }

  private static final int SEVERAL = 3;

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved base = anchor == Anchor.NARRATIVE ? scene.last(unit.needs()) : scene.publication(unit.needs());
    if (base == null) {
      return null;
    }
    LocalDate day = sign > 0 ? base.date().lastDay() : base.date().firstDay().orElse(base.date().lastDay());
    long several = (long) sign * SEVERAL;
    return base.with(switch (unit) {
      case DAY -> Edtf.ofMonth(YearMonth.from(day.plusDays(several)));
      case WEEK, WEEKEND -> Edtf.ofMonth(YearMonth.from(day.plusWeeks(several)));
      default -> Edtf.ofYear(day.plusMonths(several).getYear());
    }).approximate();
  }
}
