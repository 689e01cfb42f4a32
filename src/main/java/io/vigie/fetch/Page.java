package io.vigie.fetch;

import io.vigie.source.Lead;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was received: over the network or from a file.
 *
 * @param lead what led to it
 * @param url the address after redirects; null for local files that carry none
 * @param body the bytes as received, decompressed, cut at the size limit
 * @param contentType the Content-Type header or the type that the file's ending tells, such as {@code text/html; charset=utf-8}
 * @param retrieved date-time of the download with offset; null for local files
 * @param truncated whether the size limit cut the body
 */
public record Page(
    Lead lead, @Nullable URI url, byte[] body, @Nullable String contentType, @Nullable String retrieved, boolean truncated) {}
