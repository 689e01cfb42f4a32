package io.vigie.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A plain text or Markdown file, taken apart.
 *
 * @param title the first line when it reads as a headline, a Markdown title or the front-matter's; null when there is none
 * @param frontMatter keys in lower case and values of a block of {@code key: value} lines on top
 * @param paragraphs the text, line wraps and markup undone
 */
record TextDocument(@Nullable String title, Map<String, String> frontMatter, List<String> paragraphs) {

  private static final int LONGEST_TITLE = 200;
  private static final int MOST_TITLE_WORDS = 30;
  private static final Pattern KEY = Pattern.compile("^([\\w.-]{2,30})\\s*:\\s*(.*)$");
  private static final Pattern CLOSING_STOP = Pattern.compile(".*[.;,:…。]\\p{Pf}?\\s*$");

  static TextDocument read(String text, boolean markdown) {
    List<String> lines = new ArrayList<>(text.lines().map(TextDocument::tidy).toList());
    Map<String, String> frontMatter = takeFrontMatter(lines);
    List<String> paragraphs = new ArrayList<>(markdown ? Markdown.paragraphs(lines) : Paragraphs.of(lines));
    String title = frontMatter.get("title");
    if (title == null && !paragraphs.isEmpty() && isHeadline(paragraphs)) {
      title = paragraphs.remove(0);
    } else if (title != null && !paragraphs.isEmpty() && Texts.bare(paragraphs.get(0)).equals(Texts.bare(title))) {
      paragraphs.remove(0);
    }
    return new TextDocument(title, frontMatter, List.copyOf(paragraphs));
  }

  private static String tidy(String line) {
    StringBuilder tidy = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t' || Texts.isSpace(c)) {
        tidy.append(' ');
      } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff' && c != '\u2060') {
        tidy.append(c);
      }
    }
    return tidy.toString().stripTrailing();
  }

  /** A headline is short, has no closing stop, and something follows it. */
  private static boolean isHeadline(List<String> paragraphs) {
    String first = paragraphs.get(0);
    return paragraphs.size() > 1 && first.length() <= LONGEST_TITLE && Texts.words(first) <= MOST_TITLE_WORDS
        && Texts.words(first) > 0 && !CLOSING_STOP.matcher(first).matches();
  }

  /** Removes the front matter between lines of three hyphens (or pluses) from the top of {@code lines}. */
  private static Map<String, String> takeFrontMatter(List<String> lines) {
    Map<String, String> values = new HashMap<>();
    int start = 0;
    while (start < lines.size() && lines.get(start).isBlank()) {
      start++;
    }
    if (start == lines.size() || !lines.get(start).matches("---|\\+\\+\\+")) {
      return values;
    }
    int end = start + 1;
    while (end < lines.size() && !lines.get(end).equals(lines.get(start)) && !lines.get(end).equals("...")) {
      end++;
    }
    if (end == lines.size() || end == start + 1) {
      return values;
    }
    for (String line : lines.subList(start + 1, end)) {
      Matcher matcher = KEY.matcher(line.replaceFirst("^(\\w+) = ", "$1: "));
      if (matcher.matches()) {
        values.put(matcher.group(1).toLowerCase(Locale.ROOT), unquote(matcher.group(2)));
      }
    }
    lines.subList(0, end + 1).clear();
    return values;
  }

  private static String unquote(String value) {
    String bare = value.strip().replaceAll("^\\[|]$", "").strip();
    boolean quoted = bare.length() >= 2 && (bare.charAt(0) == '"' || bare.charAt(0) == '\'') && bare.charAt(bare.length() - 1) == bare.charAt(0);
    return quoted ? bare.substring(1, bare.length() - 1) : bare.replace("\"", "");
  }
}
