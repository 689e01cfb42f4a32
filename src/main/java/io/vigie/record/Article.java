package io.vigie.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article, as read.
 *
 * @param id derived from the canonical URL, or from the text where there is none
 * @param source the path or URL as given; {@code PATH#N} for the Nth line or record of a file that holds several
 * @param published EDTF date, or date-time with the page's own offset; null when unknown, never the day of the run
 * @param publishedFrom the evidence for {@code published}; null exactly when {@code published} is null
 * @param language ISO 639-1
 * @param retrieved date-time of the download; null for local files
 * @param truncated whether a paywall, a size limit or a teaser cut the text
 * @param relevance from 0 to 1, how far the article is about surveillance technology and its security
 * @param duplicateOf id of an earlier article with nearly the same text
 * @param text paragraphs separated by a blank line; the title is no part of it. All offsets count its UTF-16 code units.
 */
public record Article(
    String id,
    String source,
    @Nullable String url,
    @Nullable String canonicalUrl,
    @Nullable String title,
    @Nullable String outlet,
    List<String> bylines,
    @Nullable String published,
    @Nullable DateEvidence publishedFrom,
    @Nullable String modified,
    @Nullable String language,
    @Nullable String retrieved,
    String contentHash,
    int wordCount,
    ArticleKind kind,
    boolean truncated,
    double relevance,
    @Nullable String duplicateOf,
    String text) {

  public Article {
    bylines = List.copyOf(bylines);
  }

  /** With a publication date that comes from elsewhere than the page. */
  public Article withPublished(@Nullable String published) {
    return new Article(id, source, url, canonicalUrl, title, outlet, bylines, published, publishedFrom, modified, language,
        retrieved, contentHash, wordCount, kind, truncated, relevance, duplicateOf, text);
  }

  public Article withRelevance(double relevance) {
    return new Article(id, source, url, canonicalUrl, title, outlet, bylines, published, publishedFrom, modified, language,
        retrieved, contentHash, wordCount, kind, truncated, relevance, duplicateOf, text);
  }

  public Article withDuplicateOf(@Nullable String duplicateOf) {
    return new Article(id, source, url, canonicalUrl, title, outlet, bylines, published, publishedFrom, modified, language,
        retrieved, contentHash, wordCount, kind, truncated, relevance, duplicateOf, text);
  }

  public Article withPublished(@Nullable String published, @Nullable DateEvidence publishedFrom) {
    return new Article(id, source, url, canonicalUrl, title, outlet, bylines, published, publishedFrom, modified, language,
        retrieved, contentHash, wordCount, kind, truncated, relevance, duplicateOf, text);
  }

  public Article withRetrieved(@Nullable String retrieved) {
    return new Article(id, source, url, canonicalUrl, title, outlet, bylines, published, publishedFrom, modified, language,
        retrieved, contentHash, wordCount, kind, truncated, relevance, duplicateOf, text);
  }

  public Article withLanguage(@Nullable String language) {
    return new Article(id, source, url, canonicalUrl, title, outlet, bylines, published, publishedFrom, modified, language,
        retrieved, contentHash, wordCount, kind, truncated, relevance, duplicateOf, text);
  }

  public Article withKind(ArticleKind kind) {
    return new Article(id, source, url, canonicalUrl, title, outlet, bylines, published, publishedFrom, modified, language,
        retrieved, contentHash, wordCount, kind, truncated, relevance, duplicateOf, text);
  }
}
