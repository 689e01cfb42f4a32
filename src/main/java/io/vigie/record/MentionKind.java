package io.vigie.record;

/** What a mention in a text names. */
public enum MentionKind implements Code {
  PERSON, ORGANIZATION, LOCATION, VENDOR, AUTHORITY, TECHNOLOGY, DATE, QUANTITY, CVE
}
