package io.vigie.source;

import io.vigie.record.VigieException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads web addresses: given ones may be feeds, site maps or articles; those listed in a file are articles. */
final class AddressReader {

  /** No address is longer; servers refuse far shorter ones. */
  private static final int MAX_LENGTH = 16_384;

  private final ListingLeads listings;

  AddressReader(ListingLeads listings) {
    this.listings = listings;
  }

  /**
   * What stands at an address whose kind was not known before it was looked at.
   *
   * @param downloaded null for an article that is known
   */
  void read(String source, URI url, Downloads.@Nullable Downloaded downloaded, LeadSink sink) {
    try {
      boolean listing = downloaded != null && listings.read(source, url, downloaded, sink);
      if (!listing) {
        sink.lead(article(source, url, downloaded));
      }
    } catch (VigieException failure) {
      sink.fail(source, failure);
    }
  }

  /** A file of article addresses, one a line; lines that start with {@code #} are notes. */
  void readFile(String source, Path path, LeadSink sink) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      new BoundedLines(in, MAX_LENGTH).forEach(new BoundedLines.Handler() {
        @Override
        public void line(long number, String line) {
          String address = line.strip();
          if (!address.isEmpty() && !address.startsWith("#")) {
            listed(source + "#" + number, address, sink);
          }
        }

        @Override
        public void wrong(long number, String kind, String reason) {
          sink.fail(source + "#" + number, kind, "Line " + number + " of " + source + " is left out: " + reason);
        }
      });
    }
  }

  private static void listed(String place, String address, LeadSink sink) {
    try {
      sink.lead(article(address, Addresses.parse(address), null));
    } catch (VigieException wrong) {
      sink.fail(place, wrong);
    }
  }

  private static Lead article(String source, URI url, Lead.@Nullable Content content) {
    return new Lead(source, url, content, null, null, null);
  }
}
