package io.vigie.knowledge;

import org.jspecify.annotations.Nullable;

/** Something that the knowledge base knows by name. */
public sealed interface Fact permits VendorFact, AuthorityFact, Country, Place, Instrument, Technology, KnownName {

  /** Stable within the knowledge base; a country's is its code. */
  String id();

  /** Canonical name; English where it has an English one. */
  String name();

  /** ISO 3166-1 alpha-2 or EU; null when it has none or it is unknown. */
  @Nullable String country();
}
