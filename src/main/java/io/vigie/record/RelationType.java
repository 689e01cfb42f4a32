package io.vigie.record;

/** How one record is related to another. */
public enum RelationType implements Code {
  RESPONSE_TO, IMPLEMENTS, AMENDS, LIFTS, SAME_CAMPAIGN
}
