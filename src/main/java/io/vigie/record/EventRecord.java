package io.vigie.record;

import org.jspecify.annotations.Nullable;

/** What incidents and policy actions have in common. */
public sealed interface EventRecord permits Incident, PolicyAction {

  String id();

  String title();

  Provenance provenance();

  /** EDTF date of the event: when an incident happened, when a measure was decided. */
  @Nullable String eventDate();

  /** ISO 3166-1 alpha-2 or EU: where an incident happened, whose measure it is. */
  @Nullable String eventCountry();

  /** The same under another title. */
  EventRecord withTitle(String other);
}
