package io.vigie.knowledge;

import com.ibm.icu.util.ULocale;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads countries (names of CLDR, more names and nationalities of {@code language/CODE/places.yaml}) and the places within them
 * ({@code knowledge/places.tsv}, names in other languages from {@code language/CODE/places.yaml}).
 */
final class GeographyReader {

  /** Codes that CLDR names beside those of ISO 3166-1. */
  private static final List<String> MORE_CODES = List.of("EU", "XK");

  private final Map<String, PlaceWords> words = new LinkedHashMap<>();

  GeographyReader(List<String> languages) {
    for (String language : languages) {
      YamlNode.find("language/" + language + "/places.yaml").ifPresent(node -> words.put(language, PlaceWords.read(node)));
    }
  }

  List<Country> countries(Lexicon.Builder lexicon) {
    Set<String> codes = new TreeSet<>(Arrays.asList(ULocale.getISOCountries()));
    codes.addAll(MORE_CODES);
    words.values().forEach(each -> each.check(codes));
    List<Country> countries = new ArrayList<>();
    for (String code : codes) {
      Country country = country(code);
      countries.add(country);
      add(country, lexicon);
    }
    return countries;
  }

  private Country country(String code) {
    ULocale region = new ULocale("und", code);
    Map<String, List<String>> names = new LinkedHashMap<>();
    Map<String, List<String>> demonyms = new LinkedHashMap<>();
    Map<String, List<String>> metonyms = new LinkedHashMap<>();
    words.forEach((language, each) -> {
      Set<String> all = new LinkedHashSet<>();
      String usual = region.getDisplayCountry(new ULocale(language));
      if (!usual.equals(code)) {
        all.add(usual);
      }
      all.addAll(each.countries().getOrDefault(code, List.of()));
      names.put(language, List.copyOf(all));
      demonyms.put(language, each.demonyms().getOrDefault(code, List.of()));
      metonyms.put(language, each.metonyms().getOrDefault(code, List.of()));
    });
    return new Country(code, region.getDisplayCountry(ULocale.ENGLISH), names, demonyms, metonyms);
  }

  private void add(Country country, Lexicon.Builder lexicon) {
    add(country, KnowledgeKind.COUNTRY, country.names(), lexicon);
    add(country, KnowledgeKind.DEMONYM, country.demonyms(), lexicon);
    add(country, KnowledgeKind.METONYM, country.metonyms(), lexicon);
  }

  private void add(Country country, KnowledgeKind kind, Map<String, List<String>> byLanguage, Lexicon.Builder lexicon) {
    byLanguage.forEach((language, names) -> add(country, kind, language, names, lexicon));
  }

  private void add(Fact fact, KnowledgeKind kind, String language, List<String> names, Lexicon.Builder lexicon) {
    names.forEach(name -> lexicon.add(name, fact, kind, language, words.get(language).guarded().contains(name)));
  }

  List<Place> places(Lexicon.Builder lexicon, Collection<String> countries) {
    List<Place> places = new PlaceFile("knowledge/places.tsv", countries).read();
    Set<String> ids = new LinkedHashSet<>();
    for (Place place : places) {
      ids.add(place.id());
      for (String name : new LinkedHashSet<>(place.names())) {
        lexicon.add(name, place, KnowledgeKind.PLACE, null, place.ambiguous());
      }
      words.forEach((language, each) -> {
        add(place, KnowledgeKind.PLACE, language, each.places().getOrDefault(place.id(), List.of()), lexicon);
        add(place, KnowledgeKind.DEMONYM, language, each.regional().getOrDefault(place.id(), List.of()), lexicon);
        add(place, KnowledgeKind.DEMONYM, language, each.adjectives(place), lexicon);
      });
    }
    words.values().forEach(each -> each.checkPlaces(ids));
    return places;
  }
}
