package io.vigie.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Paragraphs of plain text. A blank line ends one. Otherwise a line is a paragraph, unless the text is hard-wrapped: then a line goes on
 * in the next one when the next word would not have fitted on it.
 */
final class Paragraphs {

  private static final int WIDEST_WRAP = 110;
  private static final int NARROWEST_WRAP = 40;
  private static final double WRAPPED_SHARE = 0.6;
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•–+]|\\d{1,2}[.)])\\s+\\S.*");
  private static final Pattern RULE = Pattern.compile("^\\s*([-=_*~#.]\\s?){2,}$");
  private static final Pattern QUOTED = Pattern.compile("^(?:>\\s?)+");

  private Paragraphs() {}

  static List<String> of(List<String> lines) {
    List<String> unquoted = lines.stream().map(line -> QUOTED.matcher(line).replaceFirst("")).toList();
    int width = wrapWidth(unquoted);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    String previous = "";
    boolean item = false;
    for (String line : unquoted) {
      boolean rule = RULE.matcher(line).matches();
      boolean newItem = ITEM.matcher(line).matches();
      boolean indented = item && line.startsWith("  ");
      boolean goesOn = width > 0 && !previous.isBlank() && !line.isBlank() && !rule && !newItem
          && (indented || previous.length() + 1 + firstWord(line) > width - 2);
      item = newItem || item && goesOn;
      if (!goesOn) {
        flush(paragraph, paragraphs);
      }
      if (!rule) {
        append(paragraph, line);
      }
      previous = rule ? "" : line;
    }
    flush(paragraph, paragraphs);
    return paragraphs;
  }

  /** A word that the wrap cut at a hyphen stays cut: whether the hyphen belongs to it cannot be told. */
  private static void append(StringBuilder paragraph, String line) {
    paragraph.append(paragraph.length() > 0 ? " " : "").append(line.strip());
  }

  private static void flush(StringBuilder paragraph, List<String> paragraphs) {
    String folded = Texts.fold(paragraph);
    if (!folded.isEmpty()) {
      paragraphs.add(folded);
    }
    paragraph.setLength(0);
  }

  /** Whether a line belongs to a list, as an item or the rest of one: lists say nothing about wraps. */
  private static boolean isListed(String line) {
    return line.startsWith("  ") || ITEM.matcher(line).matches();
  }

  /** Length of the longest line of a hard-wrapped text; 0 when the text is not hard-wrapped. */
  private static int wrapWidth(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    if (width > WIDEST_WRAP || width < NARROWEST_WRAP) {
      return 0;
    }
    int followed = 0;
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i + 1).isBlank() && !isListed(lines.get(i + 1))) {
        followed++;
        full += lines.get(i).length() + 1 + firstWord(lines.get(i + 1)) > width - 2 || lines.get(i).length() > width * 0.8 ? 1 : 0;
      }
    }
    return followed >= 2 && full >= followed * WRAPPED_SHARE ? (int) (width * 0.86) : 0;
  }

  private static int firstWord(String line) {
    String stripped = line.strip();
    int space = stripped.indexOf(' ');
    return space < 0 ? stripped.length() : space;
  }
}
