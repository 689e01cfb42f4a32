package io.vigie.record;

/** What gave an article its publication date. */
public enum DateEvidence implements Code {
  JSON_LD, META, TIME, URL, TEXT, OPTION, INFERRED
}
