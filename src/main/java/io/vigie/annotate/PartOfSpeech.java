package io.vigie.annotate;

import io.vigie.record.Code;

/** Universal parts of speech, version 2 (universaldependencies.org/u/pos). */
public enum PartOfSpeech implements Code {
  ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X;

  @Override
  public String code() {
    return name();
  }
}
