package io.vigie.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One document to read, and what its source already says of it.
 *
 * @param source the path or URL as given; {@code PATH#N} for the Nth line or record of a file that holds several. It names the
 *     document in records and failures, and is unique within a run.
 * @param url the address to fetch, or that of a saved document; null when unknown
 * @param content the document where it need not be fetched; null when {@code url} is to be fetched
 * @param title as the source gives it, such as a feed entry's title or the {@code title} of a JSONL line
 * @param published as the source gives it
 * @param language as the source gives it, ISO 639-1
 */
public record Lead(
    String source,
    @Nullable URI url,
    @Nullable Content content,
    @Nullable String title,
    @Nullable String published,
    @Nullable String language) {

  /** What a local document is made of. */
  public enum Kind { HTML, TEXT, MARKDOWN }

  /** A document that needs no fetching; {@code charset} as a WARC record's HTTP header declares it, else null. */
  public interface Content {
    Kind kind();

    @Nullable String contentType();

    /** Whether a size limit cut what {@link #read()} gives. */
    default boolean truncated() {
      return false;
    }

    /** The bytes; read anew at each call. */
    byte[] read() throws java.io.IOException;
  }
}
