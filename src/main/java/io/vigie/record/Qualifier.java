package io.vigie.record;

/** How exact a count is. */
public enum Qualifier implements Code {
  EXACT, ABOUT, AT_LEAST, AT_MOST
}
