package io.vigie.record;

/** What part a vendor plays in the records. */
public enum VendorRole implements Code {
  /** Named in an incident. */
  IMPLICATED,
  /** Hit by a policy action. */
  RESTRICTED,
  /** Researches or reports security. */
  SECURITY_FIRM,
  MENTIONED
}
