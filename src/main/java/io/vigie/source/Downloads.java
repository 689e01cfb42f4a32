package io.vigie.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How sources reach what stands at an address; the fetch package implements it. Safe for use by several threads. */
public interface Downloads {

  /**
   * Downloads {@code url} with the manners of every other request.
   *
   * @throws io.vigie.record.VigieException when nothing could be downloaded
   */
  Downloaded get(URI url);

  /** Whether an article was read at {@code url} before, so that it need not be looked at to see whether it is a feed. */
  default boolean isKnownPage(URI url) {
    return false;
  }

  /** Told that what was downloaded from {@code url} is a feed or a site map, so that a later run need not download it again. */
  default void isListing(URI url, Downloaded listing) {}

  /** What was downloaded. Handed on as the content of a lead, it is not downloaded again. */
  interface Downloaded extends Lead.Content {

    /** The address after redirects. */
    URI url();

    @Override
    byte[] read();

    @Override
    default Lead.Kind kind() {
      String type = contentType();
      return type != null && type.startsWith("text/plain") ? Lead.Kind.TEXT : Lead.Kind.HTML;
    }

    @Override
    @Nullable String contentType();
  }
}
