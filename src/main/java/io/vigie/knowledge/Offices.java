package io.vigie.knowledge;

import io.vigie.record.AuthorityLevel;
import io.vigie.yaml.YamlNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Institutions that a country has one of, so that a nationality tells which one is meant: "the Greek data protection authority". Immutable. */
final class Offices {

  private static final String COUNTRY = "{country}";

  private final Map<String, Office> offices = new LinkedHashMap<>();
  private final Set<String> withArticle;
  private final Map<String, AuthorityFact> listed = new LinkedHashMap<>();
  private final Map<String, Country> countries;

  /** @param name English, with the country's name to be put in */
  private record Office(String name, AuthorityLevel level) {}

  Offices(YamlNode file, Map<String, Country> countries) {
    file.allow("source", "article", "offices");
    this.countries = countries;
    withArticle = Set.copyOf(file.texts("article"));
    for (YamlNode entry : file.get("offices").list()) {
      entry.allow("id", "name", "level");
      offices.put(entry.get("id").text(), new Office(entry.get("name").text(), entry.get("level").code(AuthorityLevel.class)));
    }
  }

  Set<String> ids() {
    return offices.keySet();
  }

  AuthorityLevel level(String office) {
    return offices.get(office).level();
  }

  /** Takes in the authorities that the lists give offices to. */
  void list(Collection<AuthorityFact> authorities) {
    authorities.stream().filter(authority -> authority.office() != null).forEach(authority ->
        listed.put(key(authority.office(), String.valueOf(authority.country())), authority));
  }

  /** The holder of an office in a country: the listed authority, else one with a name made for it. */
  AuthorityFact holder(String office, String country) {
    AuthorityFact known = listed.get(key(office, country));
    if (known != null) {
      return known;
    }
    Office kind = offices.get(office);
    String name = (withArticle.contains(country) ? "the " : "") + countries.get(country).name();
    String full = kind.name().replace(COUNTRY, name);
    return new AuthorityFact(Slug.of(full), full, country, kind.level(), Map.of(), List.of(), Guard.NONE, office, false);
  }

  private static String key(String office, String country) {
    return country + " " + office;
  }
}
