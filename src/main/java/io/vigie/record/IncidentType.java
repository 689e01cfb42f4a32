package io.vigie.record;

/** What kind of event an incident is. */
public enum IncidentType implements Code {
  /** Footage or data exposed, leaked, stolen or published. */
  LEAK,
  /** Unauthorised access to cameras, devices or systems. */
  INTRUSION,
  /** A botnet, ransomware or worm on devices. */
  MALWARE,
  /** A flaw or backdoor disclosed in a product. */
  VULNERABILITY,
  /** Covert, unlawful or discriminatory surveillance. */
  MISUSE
}
