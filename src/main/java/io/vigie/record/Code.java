package io.vigie.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value of a closed list. In files it is written as its {@link #code()}: the constant's name in lower case with hyphens.
 */
public interface Code {

  /** The constant's name, as declared; enums have it already. */
  String name();

  /** What stands in JSON, YAML and on the command line, such as {@code procurement-restriction}. */
  @JsonValue
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of {@code type} that is written {@code code}; empty if there is none. */
  static <E extends Enum<E> & Code> Optional<E> find(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.code().equals(code)).findFirst();
  }

  /** All codes of {@code type}, separated by commas, for messages and help texts. */
  static <E extends Enum<E> & Code> String list(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Code::code).collect(Collectors.joining(", "));
  }
}
