package io.vigie.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them: {@code 500ms}, {@code 2s}, {@code 1.5m}; or ISO 8601, {@code PT2S}. */
final class DurationConverter implements ITypeConverter<Duration> {

  private static final Pattern SHORT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|m|h)");
  private static final Map<String, Long> MILLISECONDS = Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);

  @Override
  public Duration convert(String value) {
    Matcher shortForm = SHORT.matcher(value);
    if (shortForm.matches()) {
      return Duration.ofMillis(Math.round(Double.parseDouble(shortForm.group(1)) * MILLISECONDS.get(shortForm.group(2))));
    }
    try {
      return Duration.parse(value);
    } catch (DateTimeParseException wrong) {
      throw new TypeConversionException("\"" + value + "\" is no duration such as 500ms, 2s or 1m");
    }
  }
}
