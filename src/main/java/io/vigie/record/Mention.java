package io.vigie.record;

import org.jspecify.annotations.Nullable;

/**
 * A name, date, quantity or identifier in an article's text.
 *
 * @param text exactly {@code article.text().substring(start, end)}
 * @param value canonical name, EDTF date, number or CVE id
 * @param link knowledge-base id or country code
 */
public record Mention(
    String article, MentionKind kind, String text, int start, int end, @Nullable String value, @Nullable String link) {

  public Mention {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("mention offsets " + start + ".." + end);
    }
  }
}
