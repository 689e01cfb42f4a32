package io.vigie.merge;

import io.vigie.record.EventRecord;
import java.util.Set;

/** What of a record is compared with other records of its kind, prepared once. */
interface Traits<T extends Traits<T>> {

  EventRecord record();

  /**
   * The blocks in which the record is looked for. Only records that share a block are compared, so each key holds what two reports of one
   * event are likely to share: the family of its type with a date and a place, a vendor, a name or a number.
   */
  Set<String> keys();

  /** Where in a crowded block the record stands; neighbours are compared. */
  String sortKey();

  /** Whether the two cannot be about one event, whatever else they share. */
  boolean conflictsWith(T other);

  /** How much speaks for one event. */
  double likeness(T other);

  /** From what likeness on two records are one. */
  double threshold();
}
