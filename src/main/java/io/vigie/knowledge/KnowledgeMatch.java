package io.vigie.knowledge;

import io.vigie.record.AuthorityLevel;
import org.jspecify.annotations.Nullable;

/**
 * A name in a text that the knowledge base knows or recognises.
 *
 * @param start UTF-16 offset into the text
 * @param end offset after the name; articles, elided articles and English possessives are outside
 * @param text exactly {@code text.substring(start, end)}
 */
public record KnowledgeMatch(int start, int end, String text, KnowledgeKind kind, Fact fact) {

  /** ISO 3166-1 alpha-2 or EU, as far as the name itself or its fact tells; else null. */
  public @Nullable String country() {
    return fact.country();
  }

  /** The level of an authority; null for anything else, or when unknown. */
  public @Nullable AuthorityLevel level() {
    return fact instanceof AuthorityFact authority ? authority.level() : null;
  }

  /** Whether the fact stands in the knowledge base; false for what only a pattern recognised. */
  public boolean listed() {
    return !(fact instanceof AuthorityFact authority && !authority.listed()) && !(fact instanceof VendorFact vendor && !vendor.listed())
        && !(fact instanceof KnownName known && !known.listed());
  }

  /** Canonical name: that of the fact, or the text's own where it is not listed. */
  public String value() {
    return fact.name();
  }

  /** Id of the fact, such as a vendor's slug or a country code; null where it is not listed. */
  public @Nullable String link() {
    return listed() ? fact.id() : null;
  }
}
