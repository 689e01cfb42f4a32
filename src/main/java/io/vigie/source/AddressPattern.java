package io.vigie.source;

import java.util.regex.Pattern;

/**
 * A pattern of {@code --include} or {@code --exclude}, found anywhere in a path or URL: {@code *} stands for any run of
 * characters, {@code ?} for one, and case does not matter.
 *
 * @param glob as given
 */
public record AddressPattern(String glob, Pattern regex) {

  /** The pattern that {@code glob} spells. */
  public static AddressPattern of(String glob) {
    return new AddressPattern(glob, compile(glob));
  }

  boolean matches(String name) {
    return regex.matcher(name).find();
  }

  private static Pattern compile(String glob) {
    StringBuilder regex = new StringBuilder();
    for (char character : glob.toCharArray()) {
      switch (character) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(character)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}
