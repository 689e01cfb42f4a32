package io.vigie.article;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How articles are extracted. Immutable.
 *
 * @param published publication date (EDTF) for documents that carry none; null when there is no such date
 * @param language ISO 639-1 code that overrides what documents declare and what detection says; null to decide per document
 * @param maxBytes a longer document is refused
 * @param maxDepth elements nested deeper are flattened into the level above by the parser
 * @param maxTime a document that takes longer, in processor time, is given up
 * @param maxText characters of an article's text; a longer one is cut before the paragraph that goes beyond, and called truncated
 */
public record ArticleOptions(
    @Nullable String published, @Nullable String language, int maxBytes, int maxDepth, Duration maxTime, int maxText) {

  public ArticleOptions {
    if (maxBytes < 1 || maxDepth < 16 || maxTime.isNegative() || maxTime.isZero() || maxText < 1) {
      throw new IllegalArgumentException("limits must be positive (nesting at least 16): " + maxBytes + ", " + maxDepth + ", " + maxTime + ", " + maxText);
    }
  }

  /** No date, no language; 10 MiB, 512 levels, 20 seconds, 500,000 characters of text, which is a book. */
  public static ArticleOptions defaults() {
    return new ArticleOptions(null, null, 10 << 20, 512, Duration.ofSeconds(20), 500_000);
  }

  public ArticleOptions withPublished(@Nullable String published) {
    return new ArticleOptions(published, language, maxBytes, maxDepth, maxTime, maxText);
  }

  public ArticleOptions withLanguage(@Nullable String language) {
    return new ArticleOptions(published, language, maxBytes, maxDepth, maxTime, maxText);
  }

  public ArticleOptions withLimits(int maxBytes, int maxDepth, Duration maxTime) {
    return new ArticleOptions(published, language, maxBytes, maxDepth, maxTime, maxText);
  }

  public ArticleOptions withMaxText(int maxText) {
    return new ArticleOptions(published, language, maxBytes, maxDepth, maxTime, maxText);
  }
}
