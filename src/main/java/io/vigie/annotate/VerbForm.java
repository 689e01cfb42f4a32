package io.vigie.annotate;

/**
 * The form of a verb, as far as it decides whether something happened.
 */
public enum VerbForm {
  /** Not a verb, or unknown. */
  NONE,
  PRESENT,
  PAST,
  FUTURE,
  CONDITIONAL,
  SUBJUNCTIVE,
  IMPERATIVE,
  INFINITIVE,
  PAST_PARTICIPLE,
  PRESENT_PARTICIPLE
}
