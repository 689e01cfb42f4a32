package io.vigie.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates that feeds, site maps and lists carry. */
final class PublicationDates {

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:[T ~].*)?");

  /** Spellings seen in feeds beside RFC 3339: RFC 822 with and without weekday, seconds and four digits of year. */
  private static final List<DateTimeFormatter> FEED_FORMATS = List.of(
      formatter("[EEE, ][EEE ]d MMM yyyy H:mm[:ss] [XX][XXX][zzz][O]"),
      formatter("[EEE, ][EEE ]d MMM uu H:mm[:ss] [XX][XXX][zzz][O]"),
      formatter("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSS][.SS][.S][XXX][XX][X]"),
      formatter("EEE MMM d HH:mm:ss zzz yyyy"));

  private PublicationDates() {}

  /** The last day that an EDTF date or an ISO date-time may mean; empty when it has no end or cannot be read. */
  static Optional<LocalDate> latestDay(String date) {
    String end = date.substring(date.indexOf('/') + 1).strip();
    Matcher matcher = DATE.matcher(end);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(matcher.group(1));
      if (matcher.group(3) != null) {
        return Optional.of(LocalDate.of(year, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
      }
      int month = matcher.group(2) == null ? 12 : Integer.parseInt(matcher.group(2));
      return Optional.of(YearMonth.of(year, month).atEndOfMonth());
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** A feed's date as ISO 8601 in the feed's own offset, so that the day stays the publisher's; null when unreadable. */
  static @Nullable String ofFeed(@Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    String text = raw.strip().replaceAll("\\s+", " ").replaceFirst("(?i) UT$", " GMT").replaceFirst(" Z$", " GMT");
    for (DateTimeFormatter format : FEED_FORMATS) {
      String date = parse(format, text);
      if (date != null) {
        return date;
      }
    }
    return latestDay(text).isPresent() && text.length() <= 10 ? text : null;
  }

  private static @Nullable String parse(DateTimeFormatter format, String text) {
    try {
      TemporalAccessor parsed = format.parse(text);
      if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
        return OffsetDateTime.from(parsed).withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      }
      return parsed.query(java.time.temporal.TemporalQueries.zone()) instanceof ZoneId
          ? ZonedDateTime.from(parsed).withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
          : LocalDate.from(parsed).toString();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder().parseCaseInsensitive().parseLenient().appendPattern(pattern).toFormatter(Locale.ENGLISH);
  }
}
