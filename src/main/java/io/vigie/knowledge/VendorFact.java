package io.vigie.knowledge;

import io.vigie.record.Ownership;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company of the field: cameras, face recognition, spyware, interception, restricted telecoms equipment, security research.
 *
 * @param id slug of the name
 * @param aliases other names, short names and names in other scripts
 * @param parent the owner's name
 * @param wikidata a verified Wikidata id, else null
 * @param kinds ids of technologies it makes or runs, and {@code security-research}
 * @param guard how names that also mean something else are told apart
 * @param listed false for a company that only its context in the text shows to be one of the field
 */
public record VendorFact(
    String id,
    String name,
    List<String> aliases,
    @Nullable String country,
    @Nullable String parent,
    @Nullable Ownership ownership,
    @Nullable String wikidata,
    List<String> kinds,
    Guard guard,
    boolean listed) implements Fact {

  /** The kind of vendors that find and report flaws and spyware. */
  public static final String SECURITY_RESEARCH = "security-research";

  public VendorFact {
    aliases = List.copyOf(aliases);
    kinds = List.copyOf(kinds);
  }

  /** Whether this is a security-research firm and nothing else. */
  public boolean securityFirm() {
    return kinds.contains(SECURITY_RESEARCH);
  }

  static VendorFact unlisted(String name, @Nullable String country) {
    return new VendorFact(Slug.of(name), name, List.of(), country, null, null, null, List.of(), Guard.NONE, false);
  }
}
