package io.vigie.annotate.dates;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two ends of a span whose form names their parts and not two whole dates: "2019-2021", "March 3-5, 2023", "9 to 11 May". */
final class SpanEnds {

  /** How many years apart two years may be of which the second is shortened. */
  private static final int LONGEST_SHORT = 20;

  /** Earlier ones are rather numbers of pages. */
  private static final int FIRST_YEAR = 1800;

  private SpanEnds() {}

  /** Both ends; fewer where the parts make none. */
  static List<Moment> of(Captures captures) {
    List<Moment> ends = new ArrayList<>();
    if (captures.moments().size() == 1) {
      Moment first = first(captures);
      return first == null ? ends : List.of(first, captures.moments().get(0));
    }
    List<Integer> years = all(captures, Slot.YEAR, Integer.class);
    List<Integer> weekdays = all(captures, Slot.WEEKDAY, Integer.class);
    List<Integer> days = all(captures, Slot.DAY, Integer.class);
    List<YearPart> months = all(captures, Slot.MONTH, YearPart.class);
    int year = years.size() == 1 ? years.get(0) : 0;
    if (year > 0 && captures.has(Slot.SHORT_YEAR)) {
      return shortYears(year, year / 100 * 100 + captures.number(Slot.SHORT_YEAR));
    }
    if (days.size() == 2 && months.size() == 1) {
      days.forEach(day -> ends.add(new Point(year, months.get(0), day, 0, null)));
    } else if (months.size() == 2 && days.isEmpty()) {
      months.forEach(month -> ends.add(new Point(year, month, 0, 0, null)));
    } else if (years.size() == 2 && years.stream().allMatch(some -> some >= FIRST_YEAR)) {
      years.forEach(some -> ends.add(new Point(some, null, 0, 0, null)));
    } else if (weekdays.size() == 2) {
      weekdays.forEach(some -> ends.add(new Weekday(DayOfWeek.of(some), 0, null)));
    }
    return ends.stream().allMatch(end -> !(end instanceof Point point) || point.isPossible()) ? ends : List.of();
  }

  /** "2015/16"; the second must come soon after the first. */
  private static List<Moment> shortYears(int first, int second) {
    int last = second < first ? second + 100 : second;
    return last > first && last <= first + LONGEST_SHORT ? List.of(new Point(first, null, 0, 0, null), new Point(last, null, 0, 0, null)) : List.of();
  }

  private static @Nullable Moment first(Captures captures) {
    List<Integer> weekdays = all(captures, Slot.WEEKDAY, Integer.class);
    List<Integer> days = all(captures, Slot.DAY, Integer.class);
    List<YearPart> months = all(captures, Slot.MONTH, YearPart.class);
    if (months.isEmpty() && days.isEmpty()) {
      return weekdays.isEmpty() ? null : new Weekday(DayOfWeek.of(weekdays.get(0)), 0, null);
    }
    return new Point(0, months.isEmpty() ? null : months.get(0), days.isEmpty() ? 0 : days.get(0), 0, null);
  }

  private static <T> List<T> all(Captures captures, Slot slot, Class<T> type) {
    return captures.all().stream().filter(capture -> capture.slot() == slot).map(Captures.Capture::value).map(type::cast).toList();
  }
}
