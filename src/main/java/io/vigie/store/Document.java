package io.vigie.store;

import io.vigie.assemble.Records;
import io.vigie.fetch.Validators;
import io.vigie.record.Article;
import io.vigie.record.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read, with what is needed to know later whether it must be read again.
 *
 * @param name tells it from all others: its web address, or its absolute path
 * @param address the web address that was asked for; null for local documents
 * @param validators by which a server tells whether the document changed
 * @param inputHash of the document as received
 * @param extraction fingerprint of the program and options that made the article
 * @param annotation fingerprint of the program, models and packs that made its records
 * @param wanted whether its article may be among the records; not when it is older than the run wants
 * @param records what the article proves; null when it could not be annotated
 * @param failure why it could not; null otherwise
 */
public record Document(
    String name,
    @Nullable String address,
    Validators validators,
    String inputHash,
    String extraction,
    String annotation,
    boolean wanted,
    Article article,
    @Nullable Records records,
    @Nullable Failure failure) {

  /**
   * What the store knows of a document without its article.
   *
   * @param id of its row
   * @param run the last that met it
   * @param language of the article
   * @param day of publication (EDTF); null when unknown
   * @param annotated whether its article could be annotated
   */
  public record Known(
      long id,
      String name,
      long run,
      Validators validators,
      String inputHash,
      String extraction,
      String annotation,
      @Nullable String language,
      @Nullable String day,
      boolean annotated) {}
}
