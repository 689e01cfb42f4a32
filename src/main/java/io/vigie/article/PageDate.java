package io.vigie.article;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as a page gives it.
 *
 * @param time of day; null when not given
 * @param offset of the page's own time zone, such as {@code +02:00} or {@code Z}; null when not given
 */
record PageDate(LocalDate date, @Nullable LocalTime time, @Nullable String offset) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** EDTF: a date-time where time and offset are known, else the day. */
  String edtf() {
    if (time == null || offset == null) {
      return date.toString();
    }
    return date + "T" + CLOCK.format(time) + offset;
  }
}
