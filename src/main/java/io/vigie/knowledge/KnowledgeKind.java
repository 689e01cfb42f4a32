package io.vigie.knowledge;

import io.vigie.record.Code;

/** What a match names. */
public enum KnowledgeKind implements Code {
  VENDOR, AUTHORITY, COUNTRY,
  /** A nationality or origin: "Chinese", "les Coréens", "Bavarian". Its fact is the {@link Country}, or the {@link Place}. */
  DEMONYM,
  /** A capital or seat that stands for a government: "Canberra ordered". Its fact is the {@link Country}. */
  METONYM,
  PLACE, INSTRUMENT, TECHNOLOGY,
  /** A news agency, broadcaster or paper; it reports and neither decides nor suffers what it reports. */
  OUTLET
}
