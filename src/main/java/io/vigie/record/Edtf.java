package io.vigie.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date of ISO 8601-2 (EDTF), in the forms that Vigie writes: {@code 2023-02-24}, {@code 2022-11}, {@code 2019}, intervals such as
 * {@code 2023-02-24/2023-02-28}, open starts such as {@code ../2023-05}, and {@code ~} behind an approximate date. It stands for all
 * the days that it covers. Immutable; {@link #toString()} is the EDTF text.
 *
 * @param start first end; null where the start is open
 * @param end last end; equal to {@code start} for a single date
 */
public record Edtf(@Nullable EdtfDay start, EdtfDay end) {

  /** How fine a date is: that of its coarser end. */
  public enum Precision { DAY, MONTH, YEAR }

  public Edtf {
    if (start != null && start.firstDay().isAfter(end.lastDay())) {
      throw new IllegalArgumentException("interval ends before it starts: " + start + "/" + end);
    }
  }

  public static Edtf ofDay(LocalDate day) {
    return single(EdtfDay.of(day));
  }

  public static Edtf ofMonth(YearMonth month) {
    return single(new EdtfDay(month.getYear(), month.getMonthValue(), 0, false));
  }

  public static Edtf ofYear(int year) {
    return single(new EdtfDay(year, 0, 0, false));
  }

  public static Edtf single(EdtfDay date) {
    return new Edtf(date, date);
  }

  /** From the start of one date to the end of another. */
  public static Edtf between(Edtf from, Edtf to) {
    return new Edtf(from.start, to.end);
  }

  /** Any time up to the end of this date. */
  public static Edtf until(Edtf last) {
    return new Edtf(null, last.end);
  }

  /** The shortest form for exactly these days: a year or month where they are a whole one, else days. */
  public static Edtf covering(LocalDate first, LocalDate last) {
    boolean months = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
    boolean years = months && first.getMonthValue() == 1 && last.getMonthValue() == 12;
    return new Edtf(cut(first, months, years), cut(last, months, years));
  }

  private static EdtfDay cut(LocalDate day, boolean months, boolean years) {
    return new EdtfDay(day.getYear(), years ? 0 : day.getMonthValue(), months ? 0 : day.getDayOfMonth(), false);
  }

  /** Reads an EDTF text; the time of a date-time is dropped. Empty where the text is none of the forms above or no date at all. */
  public static Optional<Edtf> find(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      boolean timed = text.length() > 10 && text.charAt(10) == 'T';
      return EdtfDay.find(timed ? text.substring(0, 10) : text).map(Edtf::single);
    }
    Optional<EdtfDay> end = EdtfDay.find(text.substring(slash + 1));
    String start = text.substring(0, slash);
    if (start.equals("..")) {
      return end.map(last -> new Edtf(null, last));
    }
    return EdtfDay.find(start).flatMap(first -> end.filter(last -> !first.firstDay().isAfter(last.lastDay())).map(last -> new Edtf(first, last)));
  }

  /**
   * As {@link #find}, for texts that must be dates.
   *
   * @throws VigieException of kind {@code bad-date}
   */
  public static Edtf parse(String text) {
    return find(text).orElseThrow(() -> new VigieException(Stage.DATA, "bad-date",
        "\"" + text + "\" is no date; write 2023-02-24, 2023-02, 2023, 2023-02-24/2023-02-28 or ../2023-02, with ~ where approximate"));
  }

  public boolean isInterval() {
    return !end.equals(start);
  }

  public boolean isApproximate() {
    return end.approximate() || start != null && start.approximate();
  }

  /** Precision of the coarser end. */
  public Precision precision() {
    return start == null || start.precision().compareTo(end.precision()) < 0 ? end.precision() : start.precision();
  }

  /** The first day covered; empty where the start is open. */
  public Optional<LocalDate> firstDay() {
    return Optional.ofNullable(start).map(EdtfDay::firstDay);
  }

  /** The last day covered. */
  public LocalDate lastDay() {
    return end.lastDay();
  }

  /** Whether some day is covered by both. */
  public boolean overlaps(Edtf other) {
    return !floor().isAfter(other.lastDay()) && !other.floor().isAfter(lastDay());
  }

  /** Whether every day of {@code other} is covered. */
  public boolean contains(Edtf other) {
    return !floor().isAfter(other.floor()) && !lastDay().isBefore(other.lastDay());
  }

  /** The days covered by both; the finer of the two where one contains the other. */
  public Optional<Edtf> intersection(Edtf other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    if (contains(other) || other.contains(this)) {
      return Optional.of(moreSpecific(other));
    }
    Edtf later = floor().isAfter(other.floor()) ? this : other;
    Edtf earlier = lastDay().isBefore(other.lastDay()) ? this : other;
    return Optional.of(new Edtf(later.start, earlier.end));
  }

  /** The one that covers fewer days; of equal ones the exact one, else this one. An open start counts as the longest. */
  public Edtf moreSpecific(Edtf other) {
    int byLength = start == null && other.start == null ? lastDay().compareTo(other.lastDay()) : Long.compare(length(), other.length());
    int byCertainty = Boolean.compare(isApproximate(), other.isApproximate());
    return byLength < 0 || byLength == 0 && byCertainty <= 0 ? this : other;
  }

  /** The same days, said to be approximate or exact. */
  public Edtf approximate(boolean about) {
    return new Edtf(start == null ? null : start.approximate(about), end.approximate(about));
  }

  private LocalDate floor() {
    return start == null ? LocalDate.MIN : start.firstDay();
  }

  private long length() {
    return start == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(start.firstDay(), end.lastDay());
  }

  @Override
  public String toString() {
    return isInterval() ? (start == null ? ".." : start) + "/" + end : end.toString();
  }
}
