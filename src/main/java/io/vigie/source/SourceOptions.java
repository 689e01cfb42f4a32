package io.vigie.source;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to take of the sources.
 *
 * @param since documents known to be published before this day are left out; null takes all
 * @param include if not empty, only documents whose source or URL matches one of these
 * @param exclude documents whose source or URL matches one of these are left out, even when included
 * @param maxArticles how many documents to take at most
 * @param maxBytes how much of one document to read
 */
public record SourceOptions(
    @Nullable LocalDate since, List<AddressPattern> include, List<AddressPattern> exclude, long maxArticles, long maxBytes) {

  /** Everything, ten million bytes of each document. */
  public static final SourceOptions DEFAULT = new SourceOptions(null, List.of(), List.of(), Long.MAX_VALUE, 10_000_000);

  public SourceOptions {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    if (maxArticles < 1 || maxBytes < 1) {
      throw new IllegalArgumentException("maxArticles and maxBytes must be positive");
    }
  }

  public SourceOptions withSince(@Nullable LocalDate since) {
    return new SourceOptions(since, include, exclude, maxArticles, maxBytes);
  }

  public SourceOptions withPatterns(List<AddressPattern> include, List<AddressPattern> exclude) {
    return new SourceOptions(since, include, exclude, maxArticles, maxBytes);
  }

  public SourceOptions withMaxArticles(long maxArticles) {
    return new SourceOptions(since, include, exclude, maxArticles, maxBytes);
  }

  public SourceOptions withMaxBytes(long maxBytes) {
    return new SourceOptions(since, include, exclude, maxArticles, maxBytes);
  }

  /**
   * Whether a document published then is wanted; one whose date is unknown or unreadable is.
   *
   * @param published EDTF date or ISO 8601 date-time
   */
  public boolean admitsDate(@Nullable String published) {
    return since == null || published == null
        || PublicationDates.latestDay(published).map(day -> !day.isBefore(since)).orElse(true);
  }

  /** Whether the patterns let a document pass that goes by these names. */
  boolean admitsName(List<String> names) {
    boolean included = include.isEmpty() || include.stream().anyMatch(pattern -> names.stream().anyMatch(pattern::matches));
    return included && exclude.stream().noneMatch(pattern -> names.stream().anyMatch(pattern::matches));
  }
}
