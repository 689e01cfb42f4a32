package io.vigie.annotate.dates;

import io.vigie.record.Edtf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day whose month is not said: "on the 14th". It lies near the date told last, else near publication, on the side that the tense tells. */
record DayOfMonth(int day) implements Moment {

  /** How far back from the date told last the day may lie, in days. */
  private static final int BACK = 14;

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved told = scene.last(Edtf.Precision.MONTH);
    if (told != null && !told.date().equals(scene.published())) {
      return told.with(Edtf.ofDay(from(told.date().firstDay().orElse(told.date().lastDay()).minusDays(BACK), 1)));
    }
    Resolved base = scene.publication(Edtf.Precision.DAY);
    return base == null ? null : base.with(Edtf.ofDay(from(base.date().lastDay(), scene.tense() == Tense.FUTURE ? 1 : -1)));
  }

  /** The first such day from a date on, forwards or backwards. */
  private LocalDate from(LocalDate start, int step) {
    LocalDate date = start;
    while (date.getDayOfMonth() != day) {
      date = date.plusDays(step);
    }
    return date;
  }
}
