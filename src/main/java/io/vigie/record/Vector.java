package io.vigie.record;

/** How an incident was possible. */
public enum Vector implements Code {
  DEFAULT_PASSWORD, STOLEN_CREDENTIALS, EXPOSED_SERVICE, SOFTWARE_FLAW, INSIDER, MALWARE, SUPPLY_CHAIN
}
