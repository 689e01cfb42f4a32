package io.vigie.article;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date as a page gives it.
 *
 * @param time of day; null when not given
 * @param offset of the page's own time zone, such as {@code +02:00} or {@code Z}; null when not given
 */
record PageDate(LocalDate date, @Nullable LocalTime time, @Nullable String offset) {

  /** EDTF: a date-time where time and offset are known, else the day. */
  String edtf() {
    if (time == null || offset == null) {
      return date.toString();
    }
    return date + "T" + String.format(java.util.Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond()) + offset;
  }
}
