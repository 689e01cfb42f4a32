package io.vigie.knowledge;

import io.vigie.record.AuthorityLevel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name in a text that the knowledge base knows or recognises.
 *
 * @param start UTF-16 offset into the text
 * @param end offset after the name; articles, elided articles and English possessives are outside
 * @param text exactly {@code text.substring(start, end)}
 */
public record KnowledgeMatch(int start, int end, String text, KnowledgeKind kind, Fact fact) {

  /** Names so short are other words in other writing. */
  private static final int SHORT = 3;

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

  /** Whether a title has the name as words of their own: "Ring" does not stand in "during", nor "US" in "use" or "us". */
  public boolean standsIn(@Nullable String title) {
    if (title == null) {
      return false;
    }
    boolean exact = text.length() <= SHORT;
    String within = exact ? title : title.toLowerCase(Locale.ROOT);
    String sought = exact ? text : text.toLowerCase(Locale.ROOT);
    for (int at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + 1)) {
      int end = at + sought.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(within.codePointBefore(at));
      if (begins && (end == within.length() || !Character.isLetterOrDigit(within.codePointAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
