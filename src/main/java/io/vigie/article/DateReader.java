package io.vigie.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads calendar dates out of machine values and of visible text. Month names are those of CLDR for the language at hand, then for the
 * languages that Vigie has page cues for. Thread-safe.
 */
final class DateReader {

  /** Of the shortest date, such as 1.2.24. */
  private static final int FEWEST_DIGITS = 4;
  private static final int EARLIEST = 1990;
  private static final int LATEST = 2100;
  private static final String CLOCK = "(?:[T ,]{0,3}\\s*(?:\\p{L}{1,3}\\s+)?(\\d{1,2})[:h.](\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([aApP][mM])?\\s*(Z|GMT|UTC|\\+\\d{2}:?\\d{2}|(?<=T.{0,20})-\\d{2}:?\\d{2})?)?";
  private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)" + CLOCK);
  private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2}):?(\\d{2}):?(\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?)?(?!\\d)");
  private static final Pattern YEAR_LAST = Pattern.compile("(?<![\\d.])(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?((?:19|20)\\d{2}|\\d{2})(?![\\d])" + CLOCK);
  /** The hour may touch the year: they often stand in two elements. */
  private static final Pattern DAY_MONTH = Pattern.compile("(?<!\\d)(\\d{1,2})(?:\\p{L}{1,2}|[.º°])?[\\s-]{1,2}(?:\\p{Ll}{1,3}\\s+)?(\\p{L}{3,14})\\.?,?[\\s-]+(?:\\p{Ll}{1,3}\\s+)?((?:19|20)\\d{2})(?!\\d(?!\\d:\\d{2}))" + CLOCK);
  private static final Pattern MONTH_DAY = Pattern.compile("(?<!\\p{L})(\\p{L}{3,14})\\.?\\s+(\\d{1,2})(?:\\p{L}{2})?,?\\s+((?:19|20)\\d{2})(?!\\d)" + CLOCK);
  private static final Pattern EAST_ASIAN = Pattern.compile("((?:19|20)\\d{2})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
  private static final Pattern DAY = Pattern.compile("\\d{1,2}(?:\\p{L}{2}|[.º°])?\\s+(\\p{L}{3,14})\\.?");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");

  private final List<String> languages;
  private final Map<String, Map<String, Integer>> months = new ConcurrentHashMap<>();

  DateReader(List<String> languages) {
    this.languages = languages;
  }

  /** Reads a value meant for machines: ISO 8601, RFC 1123, seconds since 1970, or whatever people put there. */
  Optional<PageDate> machine(String value, @Nullable String language) {
    String trimmed = value.strip();
    if (EPOCH.matcher(trimmed).matches()) {
      long seconds = Long.parseLong(trimmed.substring(0, 10));
      return plausible(LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L)), null, null);
    }
    Optional<PageDate> date = text(trimmed, language);
    return date.isPresent() ? date : compact(trimmed);
  }

  private Optional<PageDate> compact(String value) {
    Matcher m = COMPACT.matcher(value);
    return m.find() ? date(m.group(1), m.group(2), m.group(3), time(m.group(4), m.group(5), m.group(6), null), m.group(7)) : Optional.empty();
  }

  /** The first date in a text for people, of the first notation that it uses. */
  Optional<PageDate> text(String text, @Nullable String language) {
    if (!holdsDigits(text, FEWEST_DIGITS)) {
      return Optional.empty();
    }
    return first(YEAR_FIRST, text, m -> date(m.group(1), m.group(3), m.group(4), time(m.group(5), m.group(6), m.group(7), m.group(8)), m.group(9)))
        .or(() -> first(DAY_MONTH, text, m -> named(m.group(3), m.group(2), m.group(1), m, 4, language)))
        .or(() -> first(MONTH_DAY, text, m -> named(m.group(3), m.group(1), m.group(2), m, 4, language)))
        .or(() -> first(YEAR_LAST, text, m -> yearLast(m, language)))
        .or(() -> first(EAST_ASIAN, text, m -> date(m.group(1), m.group(2), m.group(3), null, null)));
  }

  /** Whether a text is the day of a month without its year. */
  boolean isDay(String text) {
    Matcher matcher = DAY.matcher(text);
    return matcher.matches() && month(matcher.group(1), null) != null;
  }

  static boolean hasDigit(String text) {
    return holdsDigits(text, 1);
  }

  private static boolean holdsDigits(String text, int fewest) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9' && ++digits == fewest) {
        return true;
      }
    }
    return false;
  }

  private static Optional<PageDate> first(Pattern pattern, String text, Function<Matcher, Optional<PageDate>> reading) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Optional<PageDate> date = reading.apply(matcher);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private Optional<PageDate> yearLast(Matcher m, @Nullable String language) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    String year = m.group(4);
    if (year.length() == 2) {
      if (!m.group(2).equals(".") && first > 31) {
        return Optional.empty();
      }
      year = "20" + year;
    }
    boolean monthFirst = m.group(2).equals("/") && (second > 12 || first <= 12 && isMonthFirst(language));
    LocalTime time = time(m.group(5), m.group(6), m.group(7), m.group(8));
    return monthFirst ? date(year, m.group(1), m.group(3), time, m.group(9)) : date(year, m.group(3), m.group(1), time, m.group(9));
  }

  /** CLDR's short date of the language tag tells; plain {@code en} is read as American. */
  private static boolean isMonthFirst(@Nullable String language) {
    if (language == null) {
      return false;
    }
    String tag = language.replace('_', '-');
    Locale locale = Locale.forLanguageTag(tag.equalsIgnoreCase("en") ? "en-US" : tag);
    String pattern = java.time.format.DateTimeFormatterBuilder.getLocalizedDateTimePattern(
        java.time.format.FormatStyle.SHORT, null, java.time.chrono.IsoChronology.INSTANCE, locale);
    return pattern.startsWith("M");
  }

  private Optional<PageDate> named(String year, String month, String day, Matcher m, int clock, @Nullable String language) {
    Integer number = month(month, language);
    return number == null ? Optional.empty()
        : date(year, number.toString(), day, time(m.group(clock), m.group(clock + 1), m.group(clock + 2), m.group(clock + 3)), m.group(clock + 4));
  }

  private @Nullable Integer month(String word, @Nullable String language) {
    String name = word.toLowerCase(Locale.ROOT);
    if (language != null && language.length() >= 2) {
      Integer month = names(language.substring(0, 2)).get(name);
      if (month != null) {
        return month;
      }
    }
    for (String other : languages) {
      Integer month = names(other).get(name);
      if (month != null) {
        return month;
      }
    }
    return null;
  }

  private Map<String, Integer> names(String language) {
    return months.computeIfAbsent(language, code -> {
      Map<String, Integer> names = new HashMap<>();
      Locale locale = Locale.forLanguageTag(code);
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
          String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT).replace(".", "");
          if (name.length() >= 3) {
            names.putIfAbsent(name, month.getValue());
          }
        }
      }
      return names;
    });
  }

  private static @Nullable LocalTime time(@Nullable String hour, @Nullable String minute, @Nullable String second, @Nullable String half) {
    if (hour == null || minute == null) {
      return null;
    }
    int h = Integer.parseInt(hour);
    if (half != null && h >= 1 && h <= 12) {
      h = h % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
    }
    int m = Integer.parseInt(minute);
    int s = second == null ? 0 : Integer.parseInt(second);
    return h > 23 || m > 59 || s > 59 ? null : LocalTime.of(h, m, s);
  }

  private static Optional<PageDate> date(String year, String month, String day, @Nullable LocalTime time, @Nullable String zone) {
    try {
      return plausible(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), time, offset(zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<PageDate> plausible(LocalDate date, @Nullable LocalTime time, @Nullable String offset) {
    return date.getYear() < EARLIEST || date.getYear() > LATEST ? Optional.empty() : Optional.of(new PageDate(date, time, offset));
  }

  private static @Nullable String offset(@Nullable String zone) {
    if (zone == null) {
      return null;
    }
    return Character.isLetter(zone.charAt(0)) ? "Z" : zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
  }
}
