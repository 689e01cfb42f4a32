package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.record.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the calendar, named in full or in part: "9 February 2023", "in March", "last summer", "the third quarter".
 *
 * @param year 0 where it is not said
 * @param part months of the year; null for a mere year
 * @param day of the month; 0 where it is not said
 * @param weekday 1 (Monday) to 7; 0 where it is not said
 * @param direction of "last", "next", "that"; null where there is none
 */
record Point(int year, @Nullable YearPart part, int day, int weekday, @Nullable Direction direction) implements Moment {

  /** Nobody says "in March" of a month that began so many days ago when the next one is about to begin. */
  private static final int STALE_DAYS = 300;
  private static final int MONTHS_OF_YEAR = 12;

  /** Whether some year has such a day. */
  boolean isPossible() {
    return part == null || day == 0 || part.isMonth() && day <= YearMonth.of(2024, part.firstMonth()).lengthOfMonth();
  }

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    if (year > 0) {
      Edtf date = in(year);
      return date == null ? null : new Resolved(date, Anchor.ABSOLUTE);
    }
    Anchor anchor = direction == null ? Anchor.PUBLICATION : direction.anchor;
    Resolved base = scene.base(anchor, direction == Direction.THIS || direction == Direction.THAT ? Edtf.Precision.YEAR : Edtf.Precision.MONTH);
    if (direction == null && scene.frame() != null) {
      return framed(scene, base);
    }
    Edtf date = base == null ? null : near(base.date(), scene.tense());
    return date == null ? null : base.with(date);
  }

  /** "In 2021, the ministry wrote to … In March, it …": the year set before holds unless the clause looks ahead. */
  private @Nullable Resolved framed(Scene scene, @Nullable Resolved base) {
    Edtf date = in(scene.frame().end().year());
    return date == null || base == null && scene.tense() == Tense.FUTURE ? null : new Resolved(date, Anchor.NARRATIVE);
  }

  /** The date in a given year; null where there is none (29 February). */
  @Nullable Edtf in(int someYear) {
    if (part == null) {
      return Edtf.ofYear(someYear);
    }
    if (day == 0) {
      return part.in(someYear);
    }
    return day > YearMonth.of(someYear, part.firstMonth()).lengthOfMonth() ? null : Edtf.ofDay(LocalDate.of(someYear, part.firstMonth(), day));
  }

  private @Nullable Edtf near(Edtf base, Tense tense) {
    LocalDate first = base.firstDay().orElse(base.lastDay());
    LocalDate last = base.lastDay();
    Edtf fitting = onWeekday(first.getYear());
    if (fitting != null) {
      return fitting;
    }
    List<Edtf> choices = choices(first.getYear());
    if (direction == Direction.THIS || direction == Direction.THAT) {
      return here(choices, base);
    }
    if (direction == Direction.NEXT || direction == Direction.FOLLOWING) {
      return choices.stream().filter(choice -> choice.firstDay().orElseThrow().isAfter(last)).findFirst().orElse(null);
    }
    if (direction == null && tense == Tense.FUTURE) {
      return choices.stream().filter(choice -> !choice.lastDay().isBefore(first)).findFirst().orElse(null);
    }
    boolean over = direction != null || part != null && part.months() > 1 && isCounted();
    Edtf past = latest(choices, over ? first : last.plusDays(1), over);
    boolean stale = direction == null && tense == Tense.OPEN && past != null && past.firstDay().orElseThrow().isBefore(first.minusDays(STALE_DAYS));
    return stale ? choices.get(Math.min(choices.indexOf(past) + 1, choices.size() - 1)) : past;
  }

  /** "This winter": the one that lasts, else that of the year; a winter, which has two, the nearer one. */
  private @Nullable Edtf here(List<Edtf> choices, Edtf base) {
    LocalDate day = base.lastDay();
    boolean isLong = part != null && part.months() > 1;
    Edtf now = choices.stream().filter(choice -> isLong && choice.contains(Edtf.ofDay(day))).findFirst().orElse(null);
    boolean twoYears = part != null && part.firstMonth() + part.months() > MONTHS_OF_YEAR + 1;
    if (now != null || !twoYears) {
      return now != null ? now : in(base.firstDay().orElse(day).getYear());
    }
    return choices.stream().min(Comparator.comparingLong(choice -> distance(choice, day))).orElse(null);
  }

  private static long distance(Edtf choice, LocalDate day) {
    long before = ChronoUnit.DAYS.between(day, choice.firstDay().orElse(day));
    return Math.max(before, ChronoUnit.DAYS.between(choice.lastDay(), day));
  }

  /** Quarters and halves are told of when they are over; seasons while they last. */
  private boolean isCounted() {
    return part != null && (part.months() == 6 || part.firstMonth() % 3 == 1);
  }

  private static @Nullable Edtf latest(List<Edtf> choices, LocalDate limit, boolean wholly) {
    Edtf found = null;
    for (Edtf choice : choices) {
      LocalDate reached = wholly ? choice.lastDay() : choice.firstDay().orElseThrow();
      found = reached.isBefore(limit) ? choice : found;
    }
    return found;
  }

  /** The date in the years around. */
  private List<Edtf> choices(int around) {
    List<Edtf> choices = new ArrayList<>();
    for (int some = around - 2; some <= around + 2; some++) {
      Edtf choice = in(some);
      if (choice != null) {
        choices.add(choice);
      }
    }
    return choices;
  }

  /** The one year around in which the date falls on the day of the week that is said; it needs no tense. */
  private @Nullable Edtf onWeekday(int around) {
    List<Edtf> fitting = new ArrayList<>();
    for (int some = around - 1; weekday > 0 && day > 0 && some <= around + 1; some++) {
      Edtf choice = in(some);
      if (choice != null && choice.lastDay().getDayOfWeek() == DayOfWeek.of(weekday)) {
        fitting.add(choice);
      }
    }
    return fitting.size() == 1 ? fitting.get(0) : null;
  }
}
