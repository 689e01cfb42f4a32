package io.vigie.knowledge;

import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of countries, nationalities, governments and places in one language: the file {@code places.yaml} of its pack.
 *
 * @param countries names beside CLDR's, by country code
 * @param demonyms nationality adjectives and nouns, inflections written out, by country code
 * @param regional adjectives of regions and cities, inflections written out, by place id
 * @param derivations how an adjective is made of a city's name, ending by ending, the longest first: "Göttingen", "Göttinger"
 * @param derivedIn countries whose cities make adjectives so
 * @param metonyms capitals and seats that stand for governments, by country code
 * @param places names by place id
 * @param guarded names that are also words or persons' names, and need context
 */
record PlaceWords(
    YamlNode file,
    Map<String, List<String>> countries,
    Map<String, List<String>> demonyms,
    Map<String, List<String>> regional,
    Map<String, List<String>> derivations,
    Set<String> derivedIn,
    Map<String, List<String>> metonyms,
    Map<String, List<String>> places,
    Set<String> guarded) {

  static PlaceWords read(YamlNode file) {
    file.allow("inflections", "countries", "demonyms", "regional", "derived", "metonyms", "places", "guarded", "examples");
    Map<String, List<String>> inflections = lists(file, "inflections", Map.of());
    return new PlaceWords(file, lists(file, "countries", Map.of()), lists(file, "demonyms", inflections),
        lists(file, "regional", inflections), file.optional("derived").map(node -> lists(node, "endings", Map.of())).orElse(Map.of()),
        Set.copyOf(file.optional("derived").map(node -> node.texts("countries")).orElse(List.of())), lists(file, "metonyms", Map.of()), lists(file, "places", Map.of()), Set.copyOf(file.texts("guarded")));
  }

  /** The adjectives that the language makes of a city's name; none where it makes none by rule. */
  List<String> adjectives(Place place) {
    if (place.kind() != PlaceKind.CITY || place.ambiguous() || !derivedIn.contains(place.country())) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>(places.getOrDefault(place.id(), List.of()));
    names.addAll(place.names());
    List<String> adjectives = new ArrayList<>();
    for (String name : names) {
      derivations.entrySet().stream().filter(entry -> name.length() > entry.getKey().length() + 2 && name.endsWith(entry.getKey())).findFirst()
          .ifPresent(entry -> entry.getValue().forEach(to -> adjectives.add(name.substring(0, name.length() - entry.getKey().length()) + to)));
    }
    return adjectives;
  }

  void check(Set<String> codes) {
    for (String key : List.of("countries", "demonyms", "metonyms")) {
      file.optional(key).ifPresent(map -> map.entries().forEach((code, names) -> {
        if (!codes.contains(code)) {
          throw names.error("unknown country \"" + code + "\"; ISO 3166-1 alpha-2 or EU");
        }
      }));
    }
  }

  void checkPlaces(Set<String> ids) {
    for (String key : List.of("places", "regional")) {
      file.optional(key).ifPresent(map -> map.entries().forEach((id, names) -> {
        if (!ids.contains(id)) {
          throw names.error("unknown place \"" + id + "\"; an id of knowledge/places.tsv");
        }
      }));
    }
  }

  private static Map<String, List<String>> lists(YamlNode file, String key, Map<String, List<String>> inflections) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    file.optional(key).ifPresent(map -> map.entries().forEach((name, words) -> {
      List<String> forms = new ArrayList<>();
      words.texts().forEach(word -> forms.addAll(inflect(word, inflections)));
      lists.put(name, List.copyOf(forms));
    }));
    return lists;
  }

  /** A word that ends in a sign of the table {@code inflections} stands for all forms with the endings of that sign. */
  private static List<String> inflect(String word, Map<String, List<String>> inflections) {
    if (word.isEmpty()) {
      return List.of(word);
    }
    String sign = word.substring(word.length() - 1);
    List<String> endings = inflections.get(sign);
    if (endings == null) {
      return List.of(word);
    }
    String stem = word.substring(0, word.length() - 1);
    return endings.stream().map(ending -> stem + ending).toList();
  }
}
