package io.vigie.record;

/** How far a policy action has come. */
public enum PolicyActionStatus implements Code {
  PROPOSED, DECIDED, IN_FORCE, LIFTED, REJECTED
}
