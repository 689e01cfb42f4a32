package io.vigie.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to tell a later version of a document from this one (RFC 9110, section 8.8).
 *
 * @param etag the entity tag as sent, with its quotation marks
 * @param lastModified the date as sent
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  public static final Validators NONE = new Validators(null, null);
}
