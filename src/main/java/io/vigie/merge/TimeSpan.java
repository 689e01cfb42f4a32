package io.vigie.merge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that an EDTF date covers, both ends included; an open end is {@link #EARLIEST} or {@link #LATEST}.
 *
 * @param approximate whether the date is marked with {@code ~}
 */
record TimeSpan(LocalDate first, LocalDate last, boolean approximate) {

  static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private static final int LONGEST_ENUMERATED_MONTHS = 4;

  /** The days of {@code edtf}; null for null and for what is no date. */
  static @Nullable TimeSpan of(@Nullable String edtf) {
    if (edtf == null || edtf.isBlank()) {
      return null;
    }
    boolean approximate = edtf.indexOf('~') >= 0;
    String exact = edtf.replace("~", "");
    int slash = exact.indexOf('/');
    try {
      LocalDate first = first(slash < 0 ? exact : exact.substring(0, slash));
      LocalDate last = last(slash < 0 ? exact : exact.substring(slash + 1));
      return last.isBefore(first) ? null : new TimeSpan(first, last, approximate);
    } catch (DateTimeException | NumberFormatException exception) {
      return null;
    }
  }

  private static LocalDate first(String date) {
    if (open(date)) {
      return EARLIEST;
    }
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> day(date);
    };
  }

  private static LocalDate last(String date) {
    if (open(date)) {
      return LATEST;
    }
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> day(date);
    };
  }

  private static boolean open(String date) {
    return date.isEmpty() || date.equals("..");
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date);
  }

  boolean isOpen() {
    return first.equals(EARLIEST) || last.equals(LATEST);
  }

  /** Number of days covered. */
  long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  boolean overlaps(TimeSpan other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  boolean contains(TimeSpan other) {
    return !first.isAfter(other.first) && !last.isBefore(other.last);
  }

  /** Days between two spans that do not overlap; 0 when they do. */
  long gap(TimeSpan other) {
    return Math.max(0, Math.max(ChronoUnit.DAYS.between(last, other.first), ChronoUnit.DAYS.between(other.last, first)));
  }

  /** The months covered, as a number each; empty when open or long. */
  List<Integer> months() {
    if (isOpen() || days() > LONGEST_ENUMERATED_MONTHS * 31L) {
      return List.of();
    }
    List<Integer> months = new ArrayList<>();
    for (YearMonth month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
      months.add(month.getYear() * 12 + month.getMonthValue());
    }
    return months;
  }

  /** The years covered; empty when open or longer than three. */
  List<Integer> years() {
    List<Integer> years = new ArrayList<>();
    for (int year = first.getYear(); !isOpen() && last.getYear() - first.getYear() < 3 && year <= last.getYear(); year++) {
      years.add(year);
    }
    return years;
  }
}
