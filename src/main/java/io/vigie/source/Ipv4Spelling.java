package io.vigie.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads IPv4 addresses in every spelling that some program takes: decimal, hexadecimal or octal parts, one to four of them, as
 * the WHATWG URL standard describes.
 */
final class Ipv4Spelling {

  private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]*");

  private Ipv4Spelling() {}

  /** Whether {@code host} ends in a number, so that it can only be an address. */
  static boolean isNumeric(String host) {
    String[] parts = host.replaceFirst("\\.$", "").split("\\.", -1);
    return NUMBER.matcher(parts[parts.length - 1]).matches();
  }

  /** The address in four decimal parts; empty when it is none. */
  static Optional<String> normalize(String host) {
    String[] parts = host.replaceFirst("\\.$", "").toLowerCase(Locale.ROOT).split("\\.", -1);
    if (parts.length > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      long value = number(parts[i]);
      long most = last ? (1L << 8 * (5 - parts.length)) - 1 : 255;
      if (value < 0 || value > most) {
        return Optional.empty();
      }
      address += last ? value : value << 8 * (3 - i);
    }
    return Optional.of((address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255));
  }

  private static long number(String part) {
    int radix = part.startsWith("0x") ? 16 : part.length() > 1 && part.startsWith("0") ? 8 : 10;
    String digits = radix == 16 ? part.substring(2) : part;
    try {
      return digits.isEmpty() ? radix == 16 ? 0 : -1 : digits.startsWith("-") || digits.startsWith("+") ? -1 : Long.parseLong(digits, radix);
    } catch (NumberFormatException none) {
      return -1;
    }
  }
}
