package io.vigie.knowledge;

import io.vigie.record.AuthorityLevel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ministry, regulator, police force, court, parliament or agency.
 *
 * @param name English; as in the text when not listed
 * @param names other names by language (ISO 639-1)
 * @param acronyms short names in capitals, written so in any language
 * @param guard acronyms that also mean something else
 * @param office the id of the office that it holds in its country, if the country has one of its kind; else null
 * @param listed false for an authority that a pattern of the language recognised
 */
public record AuthorityFact(
    String id,
    String name,
    @Nullable String country,
    @Nullable AuthorityLevel level,
    Map<String, List<String>> names,
    List<String> acronyms,
    Guard guard,
    @Nullable String office,
    boolean listed) implements Fact {

  public AuthorityFact {
    names = Map.copyOf(names);
    acronyms = List.copyOf(acronyms);
  }

  static AuthorityFact unlisted(String name, @Nullable String country, @Nullable AuthorityLevel level) {
    return new AuthorityFact(Slug.of(name), name, country, level, Map.of(), List.of(), Guard.NONE, null, false);
  }
}
