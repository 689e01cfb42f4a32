package io.vigie.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Records as JSON: keys in the order of the record's components, closed lists as their codes, null written as null. Thread-safe.
 */
public final class Json {

  private static final ObjectMapper MAPPER = JsonMapper.builder()
      .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private Json() {}

  /** {@code record} on one line, without the line's end. */
  public static String line(Object record) {
    try {
      return MAPPER.writeValueAsString(record);
    } catch (JsonProcessingException exception) {
      throw new IllegalStateException("cannot write " + record.getClass().getSimpleName() + " as JSON", exception);
    }
  }

  /** The record that {@link #line} wrote. */
  public static <T> T read(String line, Class<T> type) {
    try {
      return MAPPER.readValue(line, type);
    } catch (JsonProcessingException exception) {
      throw new VigieException(Stage.DATA, "bad-json",
          "not a JSON " + type.getSimpleName() + ": " + exception.getOriginalMessage(), false, exception);
    }
  }

  /** A mapper with the same settings, for other shapes; the caller may change it. */
  public static ObjectMapper mapper() {
    return MAPPER.copy();
  }
}
