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
    Set<String> guarded = new LinkedHashSet<>();
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
      all.stream().filter(each.guarded()::contains).forEach(guarded::add);
    });
    Guard guard = guarded.isEmpty() ? Guard.NONE : new Guard(List.copyOf(guarded), List.of(), List.of());
    return new Country(code, region.getDisplayCountry(ULocale.ENGLISH), names, demonyms, metonyms, guard);
  }

  private static void add(Country country, Lexicon.Builder lexicon) {
    country.names().forEach((language, names) ->
        names.forEach(name -> lexicon.add(name, country, KnowledgeKind.COUNTRY, language, country.guard().names().contains(name))));
    country.demonyms().forEach((language, names) ->
        names.forEach(name -> lexicon.add(name, country, KnowledgeKind.DEMONYM, language, false)));
    country.metonyms().forEach((language, names) ->
        names.forEach(name -> lexicon.add(name, country, KnowledgeKind.METONYM, language, false)));
  }

  List<Place> places(Lexicon.Builder lexicon, Collection<String> countries) {
    List<Place> places = new PlaceFile("knowledge/places.tsv", countries).read();
    Set<String> ids = new LinkedHashSet<>();
    for (Place place : places) {
      ids.add(place.id());
      for (String name : new LinkedHashSet<>(place.names())) {
        lexicon.add(name, place, KnowledgeKind.PLACE, null, place.ambiguous());
      }
      words.forEach((language, each) -> each.places().getOrDefault(place.id(), List.of())
          .forEach(name -> lexicon.add(name, place, KnowledgeKind.PLACE, language, each.guarded().contains(name))));
    }
    words.values().forEach(each -> each.checkPlaces(ids));
    return places;
  }
}
