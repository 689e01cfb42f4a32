package io.vigie.annotate.dates;

import org.jspecify.annotations.Nullable;

/** A date expression as the text has it, before anything outside it is known. Immutable. */
interface Moment {

  /** The date meant in {@code scene}; null where the scene does not tell. */
  @Nullable Resolved resolve(Scene scene);

  /** Whether it goes on telling: "until May" says nothing that "two days later" could hang on. */
  default boolean isTold() {
    return true;
  }
}
