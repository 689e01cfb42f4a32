package io.vigie.finding;

import io.vigie.record.Vector;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds an event, as its sentence tells.
 *
 * @param vector how an incident was possible
 * @param rationale why a measure was taken, in the text's words
 * @param effective EDTF of the day on which it takes effect
 * @param until EDTF of its end
 * @param identifier bill, docket or case number
 */
public record Circumstances(@Nullable Vector vector, @Nullable String rationale, @Nullable String effective, @Nullable String until,
    @Nullable String identifier) {

  /** Nothing told. */
  public static final Circumstances NONE = new Circumstances(null, null, null, null, null);

  /** With the reason that a later sentence gives. */
  Circumstances because(String reason) {
    return new Circumstances(vector, reason, effective, until, identifier);
  }
}
