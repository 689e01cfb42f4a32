package io.vigie.knowledge;

import io.vigie.record.AuthorityLevel;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a file of authorities. A name in one language counts in all: an English article may say "Bundesnetzagentur". */
final class AuthorityReader {

  private static final String[] KEYS = {
    "id", "name", "country", "level", "office", "names", "acronyms", "guarded", "cues", "not", "source", "accept", "reject"
  };

  private final Cues cues;
  private final Set<String> countries;
  private final Set<String> offices;

  AuthorityReader(Cues cues, Set<String> countries, Set<String> offices) {
    this.offices = offices;
    this.cues = cues;
    this.countries = countries;
  }

  List<AuthorityFact> read(YamlNode file, Lexicon.Builder lexicon) {
    List<AuthorityFact> authorities = new ArrayList<>();
    for (YamlNode entry : FactFile.entries(file, "authorities")) {
      AuthorityFact authority = authority(entry.allow(KEYS));
      authorities.add(authority);
      for (String name : names(authority)) {
        lexicon.add(name, authority, KnowledgeKind.AUTHORITY, null, authority.guard().names().contains(name));
      }
      FactFile.block(authority.guard(), lexicon);
    }
    return authorities;
  }

  private AuthorityFact authority(YamlNode entry) {
    String name = entry.get("name").text();
    Map<String, List<String>> names = entry.optional("names").map(node -> FactFile.byLanguage(node, node.entries().keySet().toArray(String[]::new)))
        .orElse(Map.of());
    return new AuthorityFact(
        entry.optional("id").map(YamlNode::text).orElseGet(() -> Slug.of(name)),
        name,
        FactFile.country(entry, countries),
        entry.get("level").code(AuthorityLevel.class),
        names,
        entry.texts("acronyms"),
        cues.guard(entry),
        entry.optional("office").map(this::office).orElse(null),
        true);
  }

  private String office(YamlNode node) {
    if (!offices.contains(node.text())) {
      throw node.error("unknown office \"" + node.text() + "\"; one of " + offices);
    }
    return node.text();
  }

  private static Set<String> names(AuthorityFact authority) {
    Set<String> names = new LinkedHashSet<>();
    names.add(authority.name());
    authority.names().values().forEach(names::addAll);
    names.addAll(authority.acronyms());
    names.addAll(authority.guard().names());
    return names;
  }
}
