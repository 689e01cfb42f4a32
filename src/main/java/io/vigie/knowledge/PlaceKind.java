package io.vigie.knowledge;

import io.vigie.record.Code;

/** What kind of place: a state or Land, a smaller region, a city. */
public enum PlaceKind implements Code {
  STATE, REGION, CITY
}
