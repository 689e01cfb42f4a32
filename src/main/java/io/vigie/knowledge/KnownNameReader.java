package io.vigie.knowledge;

import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a file of names of which only the kind is known. */
final class KnownNameReader {

  private final Cues cues;
  private final Set<String> countries;

  KnownNameReader(Cues cues, Set<String> countries) {
    this.cues = cues;
    this.countries = countries;
  }

  /** @param key of the list in the file: {@code outlets} */
  List<KnownName> read(YamlNode file, String key, KnowledgeKind kind, Lexicon.Builder lexicon) {
    List<KnownName> known = new ArrayList<>();
    for (YamlNode entry : FactFile.entries(file, key)) {
      entry.allow("name", "country", "names", "guarded", "cues", "not", "source", "accept", "reject");
      String name = entry.get("name").text();
      Guard guard = cues.guard(entry);
      Set<String> names = new LinkedHashSet<>(List.of(name));
      names.addAll(entry.texts("names"));
      names.addAll(guard.names());
      KnownName fact = new KnownName(Slug.of(name), name, FactFile.country(entry, countries), List.copyOf(names), guard);
      known.add(fact);
      names.forEach(each -> lexicon.add(each, fact, kind, null, guard.names().contains(each)));
      FactFile.block(guard, lexicon);
    }
    return known;
  }
}
