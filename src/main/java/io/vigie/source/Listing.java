package io.vigie.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed or a site map lists.
 *
 * @param entries documents, in the order of the listing
 * @param children further listings, as a site-map index names them
 * @param problems what could not be read, for people
 */
record Listing(List<Entry> entries, List<String> children, List<String> problems) {

  Listing {
    entries = List.copyOf(entries);
    children = List.copyOf(children);
    problems = List.copyOf(problems);
  }

  /**
   * @param address as written, maybe relative to the listing
   * @param modified when the document last changed, which is never before it was published
   */
  record Entry(
      String address, @Nullable String title, @Nullable String published, @Nullable String modified, @Nullable String language) {}
}
