package io.vigie.record;

/** On what level of the state an authority acts. */
public enum AuthorityLevel implements Code {
  SUPRANATIONAL, NATIONAL, SUBNATIONAL, AGENCY, COURT, PARLIAMENT
}
