package io.vigie.source;

import io.vigie.record.VigieException;
import io.vigie.source.Listing.Entry;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what feeds and site maps list into leads, down through the indexes of site maps. */
final class ListingLeads {

  /** The protocol knows one level of index; publishers use two. */
  private static final int MAX_DEPTH = 4;

  private final SourceOptions options;
  private final Downloads downloads;

  ListingLeads(SourceOptions options, Downloads downloads) {
    this.options = options;
    this.downloads = downloads;
  }

  /** How far down the indexes a listing stands, and what was read on the way. */
  private record Place(Set<String> visited, int depth) {

    static Place top() {
      return new Place(new HashSet<>(), 0);
    }

    Place below() {
      return new Place(visited, depth + 1);
    }
  }

  /**
   * Gives the leads of a saved listing.
   *
   * @return whether it is a feed or site map at all
   */
  boolean read(String source, byte[] body, LeadSink sink) {
    return read(source, body, null, null, sink, Place.top(), () -> {});
  }

  /**
   * Gives the leads of what was downloaded from {@code address}.
   *
   * @return whether it is a feed or site map at all
   */
  boolean read(String source, URI address, Downloads.Downloaded downloaded, LeadSink sink) {
    return read(source, address, downloaded, sink, Place.top());
  }

  private boolean read(String source, URI address, Downloads.Downloaded downloaded, LeadSink sink, Place place) {
    return read(source, downloaded.read(), downloaded.contentType(), downloaded.url(), sink, place,
        () -> downloads.isListing(address, downloaded));
  }

  /**
   * @param base the listing's own address; null for a saved one
   * @param whole told that it is a listing without faults
   */
  private boolean read(String source, byte[] body, @Nullable String contentType, @Nullable URI base, LeadSink sink, Place place,
      Runnable whole) {
    Optional<Listing> listing;
    try {
      listing = ListingReader.read(body, contentType, base == null ? null : base.toString());
    } catch (VigieException unreadable) {
      sink.fail(source, unreadable);
      return true;
    }
    if (listing.isEmpty()) {
      return false;
    }
    if (listing.get().problems().isEmpty()) {
      whole.run();
    }
    listing.get().problems().forEach(problem -> sink.fail(source, "malformed-listing", problem + " (" + source + ")"));
    for (Entry entry : listing.get().entries()) {
      lead(source, entry, base, sink);
    }
    for (String child : listing.get().children()) {
      child(source, child, base, sink, place.below());
    }
    return true;
  }

  private void lead(String source, Entry entry, @Nullable URI base, LeadSink sink) {
    if (entry.published() == null && !options.admitsDate(entry.modified())) {
      return;
    }
    try {
      URI url = resolve(base, entry.address());
      sink.lead(new Lead(url.toString(), url, null, entry.title(), entry.published(), entry.language()));
    } catch (VigieException wrong) {
      sink.fail(source, wrong);
    }
  }

  private void child(String source, String address, @Nullable URI base, LeadSink sink, Place place) {
    if (!place.visited().add(address)) {
      return;
    }
    if (place.depth() > MAX_DEPTH) {
      sink.fail(address, "nested-too-deep", "The site maps under " + source + " are nested more than " + MAX_DEPTH + " deep");
      return;
    }
    try {
      URI url = resolve(base, address);
      if (!read(address, url, downloads.get(url), sink, place)) {
        sink.fail(address, "unsupported-type", address + ", which " + source + " names as a site map, is none");
      }
    } catch (VigieException failure) {
      sink.fail(address, failure);
    }
  }

  private static URI resolve(@Nullable URI base, String address) {
    return base == null ? Addresses.parse(address) : Addresses.resolve(base, address);
  }
}
