package io.vigie.knowledge;

import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the taxonomy of technologies. */
final class TechnologyReader {

  private final YamlNode file;

  TechnologyReader(YamlNode file) {
    this.file = file;
  }

  List<Technology> read(Lexicon.Builder lexicon) {
    List<Technology> technologies = new ArrayList<>();
    for (YamlNode entry : FactFile.entries(file, "technologies")) {
      entry.allow("id", "name", "patterns", "source", "accept", "reject");
      Map<String, List<String>> patterns = new LinkedHashMap<>();
      entry.get("patterns").entries().forEach((language, words) -> patterns.put(language, List.copyOf(words.texts())));
      Technology technology = new Technology(entry.get("id").text(), entry.get("name").text(), patterns);
      technologies.add(technology);
      patterns.forEach((language, words) ->
          words.forEach(word -> lexicon.add(word, technology, KnowledgeKind.TECHNOLOGY, language, false)));
    }
    return technologies;
  }
}
