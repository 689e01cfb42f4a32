package io.vigie.fetch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which Content-Types are worth downloading. */
enum MediaTypes {
  /** Pages and texts. */
  PAGES,
  /** Pages, feeds and site maps, these also compressed. */
  LISTINGS,
  ANY;

  /** Servers that name no type, or the one that says nothing, get the benefit of the doubt. */
  boolean include(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean page = type.isEmpty() || type.startsWith("text/") || type.endsWith("/xml") || type.endsWith("+xml")
        && !type.startsWith("image/") || type.equals("unknown/unknown") || type.equals("application/octet-stream");
    boolean listing = type.endsWith("/json") || type.endsWith("+json") || type.endsWith("/gzip") || type.endsWith("/x-gzip")
        || type.endsWith("/x-gunzip");
    return this == ANY || page || this == LISTINGS && listing;
  }
}
