package io.vigie.record;

/** Who owns a vendor. */
public enum Ownership implements Code {
  STATE_CONTROLLED, PUBLIC, PRIVATE
}
