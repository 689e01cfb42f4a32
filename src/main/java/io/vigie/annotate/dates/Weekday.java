package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.record.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A day of the week: "on Tuesday" is the last one up to publication, or the coming one in a clause about the future.
 *
 * @param day of the month, as in "Monday the 20th"; 0 where it is not said
 */
record Weekday(DayOfWeek weekday, int day, @Nullable Direction direction) implements Moment {

  private static final int NEAR_DAYS = 45;
  private static final int REACH_DAYS = 200;

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved base = scene.base(direction == null ? Anchor.PUBLICATION : direction.anchor, Edtf.Precision.DAY);
    if (base == null) {
      return null;
    }
    LocalDate date = day > 0 ? numbered(base.date().lastDay(), scene.tense()) : near(base.date().lastDay(), scene.tense());
    return date == null ? null : base.with(Edtf.ofDay(date));
  }

  private LocalDate near(LocalDate base, Tense tense) {
    if (direction == null) {
      return tense == Tense.FUTURE ? base.with(TemporalAdjusters.nextOrSame(weekday)) : base.with(TemporalAdjusters.previousOrSame(weekday));
    }
    return switch (direction) {
      case PREVIOUS, PRECEDING -> base.with(TemporalAdjusters.previous(weekday));
      case NEXT, FOLLOWING -> base.with(TemporalAdjusters.next(weekday));
      case THAT -> inWeekOf(base);
      case THIS -> switch (tense) {
        case PAST -> base.with(TemporalAdjusters.previousOrSame(weekday));
        case FUTURE -> base.with(TemporalAdjusters.nextOrSame(weekday));
        case OPEN -> inWeekOf(base);
      };
    };
  }

  private LocalDate inWeekOf(LocalDate base) {
    return Unit.monday(base).plusDays(weekday.getValue() - 1L);
  }

  /** The nearest such weekday that is the given day of its month, on the side that the tense tells if it is not too far. */
  private @Nullable LocalDate numbered(LocalDate base, Tense tense) {
    int step = tense == Tense.FUTURE || direction == Direction.NEXT ? 1 : -1;
    LocalDate meant = numbered(base, step, NEAR_DAYS);
    return meant != null ? meant : direction == null ? numbered(base, -step, REACH_DAYS) : numbered(base, step, REACH_DAYS);
  }

  private @Nullable LocalDate numbered(LocalDate base, int step, int reach) {
    for (int days = 0; days < reach; days++) {
      LocalDate date = base.plusDays((long) step * days);
      if (date.getDayOfMonth() == day && date.getDayOfWeek() == weekday) {
        return date;
      }
    }
    return null;
  }
}
