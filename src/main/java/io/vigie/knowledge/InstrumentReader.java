package io.vigie.knowledge;

import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a file of laws, lists and orders. */
final class InstrumentReader {

  private final Cues cues;
  private final Set<String> countries;

  InstrumentReader(Cues cues, Set<String> countries) {
    this.cues = cues;
    this.countries = countries;
  }

  List<Instrument> read(YamlNode file, Lexicon.Builder lexicon) {
    List<Instrument> instruments = new ArrayList<>();
    for (YamlNode entry : FactFile.entries(file, "instruments")) {
      entry.allow("name", "country", "names", "guarded", "cues", "not", "source", "accept", "reject");
      String name = entry.get("name").text();
      Map<String, List<String>> names = entry.optional("names")
          .map(node -> FactFile.byLanguage(node, node.entries().keySet().toArray(String[]::new))).orElse(Map.of());
      Instrument instrument = new Instrument(Slug.of(name), name, FactFile.country(entry, countries), names, cues.guard(entry));
      instruments.add(instrument);
      Set<String> all = new LinkedHashSet<>(List.of(name));
      names.values().forEach(all::addAll);
      all.addAll(instrument.guard().names());
      all.forEach(each -> lexicon.add(each, instrument, KnowledgeKind.INSTRUMENT, null, instrument.guard().names().contains(each)));
      FactFile.block(instrument.guard(), lexicon);
    }
    return instruments;
  }
}
