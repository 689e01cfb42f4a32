package io.vigie.knowledge;

import io.vigie.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all files of facts have in common. */
final class FactFile {

  private FactFile() {}

  /** The entries under {@code key}; each must have a source, its own or that of its file. */
  static List<YamlNode> entries(YamlNode file, String key) {
    file.allow("source", key);
    boolean common = file.optional("source").isPresent();
    List<YamlNode> entries = file.get(key).list();
    for (YamlNode entry : entries) {
      if (!common && entry.optional("source").isEmpty()) {
        throw entry.error("\"source\" is missing, here and for the whole file");
      }
    }
    return entries;
  }

  static @Nullable String country(YamlNode entry, Set<String> countries) {
    return entry.optional("country").map(node -> {
      if (!countries.contains(node.text())) {
        throw node.error("unknown country \"" + node.text() + "\"; ISO 3166-1 alpha-2 or EU");
      }
      return node.text();
    }).orElse(null);
  }

  /** Texts by language, under the languages' codes. */
  static Map<String, List<String>> byLanguage(YamlNode entry, String... languages) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String language : languages) {
      List<String> texts = entry.texts(language);
      if (!texts.isEmpty()) {
        names.put(language, List.copyOf(texts));
      }
    }
    return names;
  }

  /** Adds the phrases that contain a guarded name but mean something else. */
  static void block(Guard guard, Lexicon.Builder lexicon) {
    guard.not().forEach(phrase -> lexicon.add(phrase, null, null, null, false));
  }
}
