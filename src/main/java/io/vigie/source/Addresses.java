package io.vigie.source;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads web addresses as people and pages write them. */
public final class Addresses {

  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern PARTS = Pattern.compile("^([A-Za-z]+)://([^/?#]*)([^#]*)(?:#.*)?$", Pattern.DOTALL);
  private static final Pattern AUTHORITY = Pattern.compile("^(?:.*@)?(\\[[^\\]]*\\]|[^:]*)(?::(\\d*))?$");

  private Addresses() {}

  /** Whether {@code text} is meant as a web address rather than as a path. */
  public static boolean isWeb(String text) {
    String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  /** Whether {@code text} names a scheme that is neither http nor https, such as {@code ftp://}. */
  static boolean isOtherScheme(String text) {
    return SCHEME.matcher(text).find() && text.contains("://") && !isWeb(text);
  }

  /**
   * The address without fragment, user name and default port; spaces and letters outside ASCII are escaped and
   * numeric hosts spelled plainly, as browsers do, so that nobody on the way reads it differently.
   *
   * @throws VigieException of kind {@code invalid-url} or {@code unsupported-scheme}
   */
  public static URI parse(String text) {
    String trimmed = text.strip().replaceAll("[\\t\\r\\n]", "");
    Matcher parts = PARTS.matcher(trimmed);
    if (!parts.matches()) {
      throw invalid(text, "it has no scheme and host");
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new VigieException(Stage.SOURCE, "unsupported-scheme", "Only http and https addresses are read, not " + text);
    }
    String path = parts.group(3).isEmpty() || parts.group(3).startsWith("?") ? "/" + parts.group(3) : parts.group(3);
    try {
      return new URI(scheme + "://" + authority(parts.group(2), scheme, text) + escape(path));
    } catch (URISyntaxException broken) {
      throw invalid(text, broken.getReason());
    }
  }

  /** The address that {@code reference}, found at {@code base}, points to. */
  public static URI resolve(URI base, String reference) {
    String trimmed = reference.strip();
    if (SCHEME.matcher(trimmed).find() && trimmed.contains("://")) {
      return parse(trimmed);
    }
    try {
      return parse(base.resolve(new URI(escape(trimmed))).toString());
    } catch (URISyntaxException | IllegalArgumentException broken) {
      throw invalid(reference, broken.getMessage());
    }
  }

  private static String authority(String authority, String scheme, String text) {
    Matcher matcher = AUTHORITY.matcher(authority);
    if (!matcher.matches() || matcher.group(1).isEmpty()) {
      throw invalid(text, "it has no host");
    }
    String port = matcher.group(2) == null ? "" : matcher.group(2);
    boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
    return host(matcher.group(1), text) + (usual ? "" : ":" + port);
  }

  private static String host(String host, String text) {
    if (host.startsWith("[")) {
      return host;
    }
    if (Ipv4Spelling.isNumeric(host)) {
      return Ipv4Spelling.normalize(host).orElseThrow(() -> invalid(text, "its host is no IPv4 address"));
    }
    try {
      return IDN.toASCII(host.replace('\u3002', '.'), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException broken) {
      throw invalid(text, broken.getMessage());
    }
  }

  /** Percent-encodes what RFC 3986 does not allow in a path or query, and lets what is encoded already stand. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      boolean escapes = character == '%' && text.regionMatches(true, i, percentAt(text, i), 0, 3);
      if (escapes || character < 128 && "-._~:/?#@!$&'()*+,;=".indexOf(character) >= 0 || isAlphanumeric(character)) {
        escaped.appendCodePoint(character);
      } else {
        for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
          escaped.append('%').append(String.format(Locale.ROOT, "%02X", octet & 0xff));
        }
      }
      i += Character.charCount(character);
    }
    return escaped.toString();
  }

  private static String percentAt(String text, int index) {
    boolean hex = index + 2 < text.length()
        && Character.digit(text.charAt(index + 1), 16) >= 0 && Character.digit(text.charAt(index + 2), 16) >= 0;
    return hex ? text.substring(index, index + 3) : "\0\0\0";
  }

  private static boolean isAlphanumeric(int character) {
    return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character >= '0' && character <= '9';
  }

  private static VigieException invalid(String text, String reason) {
    return new VigieException(Stage.SOURCE, "invalid-url", "\"" + text + "\" is no web address: " + reason);
  }
}
