package io.vigie.export.stix;

import io.vigie.record.Edtf;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** STIX timestamps of EDTF dates and date-times: the beginning of what they cover, in UTC, to the millisecond. */
final class StixTime {

  /** Stands for a time that nobody tells: STIX wants one, and the day of the export would make every export a new version. */
  static final String UNKNOWN = "1970-01-01T00:00:00.000Z";

  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

  private StixTime() {}

  static Optional<String> find(@Nullable String date) {
    if (date == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(date).withOffsetSameInstant(ZoneOffset.UTC).format(FORMAT));
    } catch (DateTimeParseException noDateTime) {
      return Edtf.find(date).map(edtf -> edtf.firstDay().orElse(edtf.lastDay())).map(LocalDate::atStartOfDay).map(FORMAT::format);
    }
  }

  static String of(@Nullable String date) {
    return find(date).orElse(UNKNOWN);
  }
}
