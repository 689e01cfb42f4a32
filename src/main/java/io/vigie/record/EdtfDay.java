package io.vigie.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One end of an {@link Edtf} date: a year, a month of a year, or a day.
 *
 * @param year 1 to 9999
 * @param month 1 to 12; 0 where only the year is known
 * @param day 1 to 31; 0 where only the month is known
 * @param approximate written with {@code ~}
 */
public record EdtfDay(int year, int month, int day, boolean approximate) {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?(~)?");

  public EdtfDay {
    boolean whole = year >= 1 && year <= 9999 && month >= 0 && month <= 12 && (day == 0 || month > 0);
    if (!whole || day < 0 || day > 0 && day > YearMonth.of(year, month).lengthOfMonth()) {
      throw new DateTimeException("no such date: " + year + "-" + month + "-" + day);
    }
  }

  /** Exactly this day. */
  public static EdtfDay of(LocalDate day) {
    return new EdtfDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false);
  }

  /** Reads {@code 2023-02-24}, {@code 2023-02}, {@code 2023}, each with or without {@code ~}. */
  static Optional<EdtfDay> find(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new EdtfDay(number(form.group(1)), number(form.group(2)), number(form.group(3)), form.group(4) != null));
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  public Edtf.Precision precision() {
    return day > 0 ? Edtf.Precision.DAY : month > 0 ? Edtf.Precision.MONTH : Edtf.Precision.YEAR;
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }

  public LocalDate lastDay() {
    int last = month == 0 ? 12 : month;
    return day > 0 ? LocalDate.of(year, month, day) : YearMonth.of(year, last).atEndOfMonth();
  }

  /** The same date, said to be approximate or exact. */
  public EdtfDay approximate(boolean about) {
    return new EdtfDay(year, month, day, about);
  }

  @Override
  public String toString() {
    String mark = approximate ? "~" : "";
    return switch (precision()) {
      case DAY -> String.format(Locale.ROOT, "%04d-%02d-%02d%s", year, month, day, mark);
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d%s", year, month, mark);
      default -> String.format(Locale.ROOT, "%04d%s", year, mark);
    };
  }
}
