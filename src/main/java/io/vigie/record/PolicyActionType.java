package io.vigie.record;

/** What kind of measure a policy action is. */
public enum PolicyActionType implements Code {
  /** Use, sale or import prohibited. */
  BAN,
  /** Public bodies told not to buy or install. */
  PROCUREMENT_RESTRICTION,
  /** Installed equipment ordered out. */
  REMOVAL,
  /** Entity list, blacklist, covered list, sanctions. */
  LISTING,
  /** Equipment authorisation, licence or market access denied or revoked. */
  AUTHORIZATION,
  /** Police, regulator or parliamentary inquiry, audit, review. */
  INVESTIGATION,
  /** Fine, lawsuit, settlement, ruling, arrest, charge, formal notice. */
  ENFORCEMENT,
  /** Content removed. */
  TAKEDOWN,
  /** Official warning or guidance. */
  ADVISORY,
  /** Bill, law, regulation proposed or adopted. */
  LEGISLATION,
  /** A restriction ended. */
  LIFTING
}
