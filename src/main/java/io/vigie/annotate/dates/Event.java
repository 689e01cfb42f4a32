package io.vigie.annotate.dates;

import io.vigie.record.Edtf;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * "Two years after ministers first told…": the date of what the clause tells, which is the article's own time, known as finely as the
 * unit says. Of what is to come nothing is known.
 */
record Event(Unit unit) implements Moment {

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved now = scene.publication(unit.needs());
    if (now == null || scene.tense() == Tense.FUTURE) {
      return null;
    }
    Edtf date = switch (unit.needs()) {
      case DAY -> Edtf.ofDay(now.date().lastDay());
      case MONTH -> Edtf.ofMonth(YearMonth.from(now.date().lastDay()));
      case YEAR -> Edtf.ofYear(now.date().lastDay().getYear());
    };
    return now.with(date).approximate();
  }
}
