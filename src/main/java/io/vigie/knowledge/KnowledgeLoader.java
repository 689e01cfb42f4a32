package io.vigie.knowledge;

import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Reads all data files and puts every name into one lexicon. Used once. */
final class KnowledgeLoader {

  private final Lexicon.Builder lexicon = new Lexicon.Builder();
  private final Map<String, NameWords> words = new LinkedHashMap<>();
  private final Map<String, Technology> technologies;
  private final Map<String, Country> countries;
  private final Map<String, Place> places;
  private final Map<String, VendorFact> vendors;
  private final Map<String, AuthorityFact> authorities;
  private final Map<String, Instrument> instruments;
    private final Offices offices;

  KnowledgeLoader() {
    List<String> languages = languages();
    languages.forEach(language -> words.put(language, NameWords.read(language)));
    YamlNode files = YamlNode.load("knowledge/files.yaml").allow("vendors", "authorities", "instruments", "technologies", "outlets", "organizations", "regions",
        "products", "offices", "cues");
    Cues cues = new Cues(file(files.get("cues")));
    technologies = byId(new TechnologyReader(file(files.get("technologies"))).read(lexicon));
    GeographyReader geography = new GeographyReader(languages);
    countries = byId(geography.countries(lexicon));
    places = byId(geography.places(lexicon, countries.keySet()));
    vendors = byId(all(files.get("vendors"), node -> new VendorReader(cues, technologies.keySet(), countries.keySet()).read(node, lexicon)));
    offices = new Offices(file(files.get("offices")), countries);
    authorities = byId(all(files.get("authorities"), node -> new AuthorityReader(cues, countries.keySet(), offices.ids()).read(node, lexicon)));
    offices.list(authorities.values());
    words.values().forEach(each -> each.authorities().checkOffices(offices.ids()));
    instruments = byId(all(files.get("instruments"), node -> new InstrumentReader(cues, countries.keySet()).read(node, lexicon)));
    knownNames(files, cues, Map.of("outlets", KnowledgeKind.OUTLET, "organizations", KnowledgeKind.ORGANIZATION, "regions", KnowledgeKind.REGION,
        "products", KnowledgeKind.PRODUCT));
  }

  private void knownNames(YamlNode files, Cues cues, Map<String, KnowledgeKind> kinds) {
    KnownNameReader reader = new KnownNameReader(cues, countries.keySet());
    kinds.forEach((key, kind) -> byId(all(files.get(key), node -> reader.read(node, key, kind, lexicon))));
  }

  /** Every language whose pack says something about names. */
  private static List<String> languages() {
    return Arrays.stream(Locale.getISOLanguages()).filter(code -> code.length() == 2).sorted()
        .filter(code -> KnowledgeLoader.class.getResource("/io/vigie/language/" + code + "/names.yaml") != null).toList();
  }

  private static YamlNode file(YamlNode name) {
    return YamlNode.load("knowledge/" + name.text());
  }

  private static <T extends Fact> List<T> all(YamlNode names, Function<YamlNode, List<T>> reader) {
    List<T> facts = new ArrayList<>();
    names.list().forEach(name -> facts.addAll(reader.apply(file(name))));
    return facts;
  }

  private static <T extends Fact> Map<String, T> byId(List<T> facts) {
    Map<String, T> byId = new LinkedHashMap<>();
    for (T fact : facts) {
      if (byId.put(fact.id(), fact) != null) {
        throw new IllegalStateException("two facts have the id " + fact.id());
      }
    }
    return Collections.unmodifiableMap(byId);
  }

  Lexicon lexicon() {
    return lexicon.build();
  }

  Offices offices() {
    return offices;
  }

  Map<String, NameWords> words() {
    return Collections.unmodifiableMap(words);
  }

  Map<String, Technology> technologies() {
    return technologies;
  }

  Map<String, Country> countries() {
    return countries;
  }

  Map<String, Place> places() {
    return places;
  }

  Map<String, VendorFact> vendors() {
    return vendors;
  }

  Map<String, AuthorityFact> authorities() {
    return authorities;
  }

  Map<String, Instrument> instruments() {
    return instruments;
  }
}
