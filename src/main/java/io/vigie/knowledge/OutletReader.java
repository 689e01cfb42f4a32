package io.vigie.knowledge;

import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a file of news outlets. */
final class OutletReader {

  private final Cues cues;
  private final Set<String> countries;

  OutletReader(Cues cues, Set<String> countries) {
    this.cues = cues;
    this.countries = countries;
  }

  List<Outlet> read(YamlNode file, Lexicon.Builder lexicon) {
    List<Outlet> outlets = new ArrayList<>();
    for (YamlNode entry : FactFile.entries(file, "outlets")) {
      entry.allow("name", "country", "names", "guarded", "cues", "not", "source", "accept", "reject");
      String name = entry.get("name").text();
      Guard guard = cues.guard(entry);
      Set<String> names = new LinkedHashSet<>(List.of(name));
      names.addAll(entry.texts("names"));
      names.addAll(guard.names());
      Outlet outlet = new Outlet(Slug.of(name), name, FactFile.country(entry, countries), List.copyOf(names), guard);
      outlets.add(outlet);
      names.forEach(each -> lexicon.add(each, outlet, KnowledgeKind.OUTLET, null, guard.names().contains(each)));
      FactFile.block(guard, lexicon);
    }
    return outlets;
  }
}
