package io.vigie.finding;

import io.vigie.record.Code;

/** What a governing word does to the event that it governs. The words are in each language's {@code clauses.yaml}. */
enum Governance implements Code {
  /** Somebody says it: "said that". */
  STATED,
  /** Whoever must know says it: "announced", "confirmed", "admitted". */
  ANNOUNCED,
  /** It stands only on a claim: "claimed", "accused of". */
  ALLEGED,
  /** "denied". */
  DENIED,
  /** It did not happen: "refused to", "failed to". */
  NEGATED,
  /** Somebody without the power wants it: "called for". */
  WISHED,
  /** It may come: "proposed", "considers". */
  PROPOSED,
  /** Somebody makes somebody do it: "ordered", "required". */
  ORDERED,
  /** Somebody asks somebody for it: an order when a government asks its own, a wish when a citizen does. */
  REQUESTED,
  /** "decided to", "voted to". */
  DECIDED,
  /** "could", "is able to". */
  POSSIBLE,
  /** "managed to". */
  ACHIEVED,
  /** "tried to". */
  ATTEMPTED,
  /** "stopped". */
  CEASED,
  /** "began to"; changes nothing. */
  BEGUN,
  /** "forbade to": what is forbidden must stop. */
  FORBIDDEN,
  /** "allowed to". */
  PERMITTED,
  /** "voted down", "rejected". */
  REJECTED,
  /** Brings a noun of an event about: "opened an inquiry", "imposed a ban". */
  PERFORMED,
  /** Suffers a noun of an event: "faces a ban". */
  UNDERGONE,
  /** Says that the event, its subject, took place: "an inquiry is running". */
  OCCURRED,
  /** Brings a noun of an event to its end: "lifted the ban". */
  ENDED
}
