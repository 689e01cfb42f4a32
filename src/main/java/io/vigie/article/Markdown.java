package io.vigie.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Paragraphs of a Markdown text (CommonMark's block structure, as far as prose needs it), markup removed. */
final class Markdown {

  private static final Pattern FENCE = Pattern.compile("^\\s{0,3}(?:```|~~~).*");
  private static final Pattern HEADING = Pattern.compile("^\\s{0,3}#{1,6}(?:\\s+(.*?))?\\s*#*$");
  private static final Pattern UNDERLINE = Pattern.compile("^\\s{0,3}(?:=+|-+)\\s*$");
  private static final Pattern RULE = Pattern.compile("^\\s{0,3}(?:(?:-\\s*){3,}|(?:\\*\\s*){3,}|(?:_\\s*){3,})$");
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+");
  private static final Pattern QUOTE = Pattern.compile("^\\s{0,3}(?:>\\s?)+");
  private static final Pattern DEFINITION = Pattern.compile("^\\s{0,3}\\[[^\\]]+]:\\s*\\S.*");
  private static final Pattern TABLE_RULE = Pattern.compile("^\\s*\\|?\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*)*\\|?\\s*$");

  private Markdown() {}

  static List<String> paragraphs(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    boolean fenced = false;
    for (String raw : lines) {
      if (FENCE.matcher(raw).matches()) {
        fenced = !fenced;
        flush(paragraph, paragraphs);
        continue;
      }
      String line = QUOTE.matcher(raw).replaceFirst("");
      boolean alone = HEADING.matcher(line).matches();
      if (line.isBlank() || RULE.matcher(line).matches() || UNDERLINE.matcher(line).matches() || DEFINITION.matcher(line).matches()
          || TABLE_RULE.matcher(line).matches()) {
        flush(paragraph, paragraphs);
        continue;
      }
      if (alone || fenced || ITEM.matcher(line).find()) {
        flush(paragraph, paragraphs);
      }
      paragraph.append(' ').append(fenced ? line : inline(line));
      if (alone) {
        flush(paragraph, paragraphs);
      }
    }
    flush(paragraph, paragraphs);
    return paragraphs;
  }

  private static String inline(String line) {
    String text = HEADING.matcher(line).matches() ? HEADING.matcher(line).replaceFirst("$1") : ITEM.matcher(line).replaceFirst("");
    return text
        .replaceAll("!\\[[^\\]]*]\\([^)]*\\)", "")
        .replaceAll("\\[\\^[^\\]]+]", "")
        .replaceAll("\\[([^\\]]+)](?:\\([^)]*\\)|\\[[^\\]]*])", "$1")
        .replaceAll("<(https?://[^>]+)>", "$1")
        .replaceAll("</?[a-zA-Z][^>]*>", "")
        .replaceAll("(\\*\\*\\*|\\*\\*|___|__)(?=\\S)(.+?)(?<=\\S)\\1", "$2")
        .replaceAll("(?<![\\p{L}\\p{N}*_])([*_])(?=\\S)([^*_]+?)(?<=\\S)\\1(?![\\p{L}\\p{N}])", "$2")
        .replaceAll("~~(.+?)~~", "$1")
        .replaceAll("`([^`]+)`", "$1")
        .replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!|>~-])", "$1")
        .replaceAll("^\\s*\\||\\|\\s*$", "");
  }

  private static void flush(StringBuilder paragraph, List<String> paragraphs) {
    String folded = Texts.fold(paragraph);
    if (!folded.isEmpty()) {
      paragraphs.add(folded);
    }
    paragraph.setLength(0);
  }
}
