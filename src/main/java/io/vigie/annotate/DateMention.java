package io.vigie.annotate;

import org.jspecify.annotations.Nullable;

/**
 * A date expression of the text, resolved.
 *
 * @param text as in the article
 * @param value EDTF; null when the publication date and the text do not tell
 * @param anchor what the value was resolved against
 */
public record DateMention(String text, int start, int end, @Nullable String value, Anchor anchor) {

  /** What a date expression hangs on. */
  public enum Anchor {
    /** It says year (and month, and day) itself. */
    ABSOLUTE,
    /** The publication date: "yesterday", "on Tuesday", "last March". */
    PUBLICATION,
    /** A date named before in the article: "that month", "two days later", "the same year". */
    NARRATIVE
  }
}
