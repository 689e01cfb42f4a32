package io.vigie.store;

import io.vigie.assemble.Records;
import io.vigie.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read, with what is needed to know later whether it must be read again.
 *
 * @param source as in {@link io.vigie.source.Lead#source()}
 * @param address the web address that was asked for; null for local documents
 * @param validators by which a server tells whether the document changed
 * @param inputHash of the document as received
 * @param extraction fingerprint of the options that made the article
 * @param annotation fingerprint of the program, models and packs that made its records
 */
public record Document(
    String source,
    @Nullable String address,
    Validators validators,
    String inputHash,
    String extraction,
    String annotation,
    Records records) {

  /** What the store knows of a document without reading its records. */
  public record Known(long run, Validators validators, String inputHash, String extraction, String annotation) {

    /** Whether it was made from the same input in the same way. */
    public boolean isSame(String inputHash, String extraction, String annotation) {
      return this.inputHash.equals(inputHash) && isMadeBy(extraction, annotation);
    }

    /** Whether it was made in the same way. */
    public boolean isMadeBy(String extraction, String annotation) {
      return this.extraction.equals(extraction) && this.annotation.equals(annotation);
    }
  }
}
