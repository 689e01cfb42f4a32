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
  OUTLET,
  /** A company, platform, party or association that is neither vendor nor authority. */
  ORGANIZATION,
  /** A part of the world that is no country: "Latin America". */
  REGION,
  /** A program, device or service: no name of a person, an organization or a place, although it looks like one. */
  PRODUCT;

  /** Whether such a name tells no more than its kind: the records are made without it. */
  public boolean tellsOnlyKind() {
    return this == ORGANIZATION || this == REGION || this == PRODUCT;
  }
}
