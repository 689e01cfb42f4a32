package io.vigie.fetch;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param headers by name in lower case; the first value of each
 * @param body decompressed and cut at the limit; empty for redirects and for types that are not wanted
 */
record Answer(URI url, int status, Map<String, String> headers, byte[] body, boolean truncated) {

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  boolean isRedirect() {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }
}
