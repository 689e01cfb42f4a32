package io.vigie.knowledge;

import java.util.List;
import java.util.Map;

/**
 * A country, or the European Union.
 *
 * @param code ISO 3166-1 alpha-2, or EU
 * @param name English name of CLDR
 * @param names names by language, first the usual one
 * @param demonyms nationality adjectives and nouns by language, inflected forms written out
 * @param metonyms capitals and seats that stand for the government, by language
 */
public record Country(
    String code,
    String name,
    Map<String, List<String>> names,
    Map<String, List<String>> demonyms,
    Map<String, List<String>> metonyms) implements Fact {

  public Country {
    names = Map.copyOf(names);
    demonyms = Map.copyOf(demonyms);
    metonyms = Map.copyOf(metonyms);
  }

  @Override
  public String id() {
    return code;
  }

  @Override
  public String country() {
    return code;
  }
}
