package io.vigie.export;

import java.util.regex.Pattern;

/** Text of articles made harmless for display: it may not turn round, hide or overwrite the text beside it. */
final class DisplayText {

  /** Directional controls, invisible marks, and control characters other than tab and line ends. */
  private static final Pattern HARMFUL = Pattern.compile(
      "[\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]");

  private DisplayText() {}

  static String clean(String text) {
    return HARMFUL.matcher(text).replaceAll("");
  }
}
