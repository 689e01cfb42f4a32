package io.vigie.annotate.identifiers;

/**
 * An identifier in a text.
 *
 * @param text as in the article
 * @param end offset after it
 * @param value canonical form: {@code CVE-2021-36260}, {@code ICSA-21-131-01}; as in the text for models and addresses
 */
public record Identifier(Kind kind, String text, int start, int end, String value) {

  /** What an identifier names. */
  public enum Kind {
    /** A flaw by its CVE number. */
    CVE,
    /** An advisory of a maker or authority. */
    ADVISORY,
    /** A product model number. */
    MODEL,
    EMAIL,
    URL
  }
}
