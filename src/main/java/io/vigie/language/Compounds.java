package io.vigie.language;

import io.vigie.yaml.YamlNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks words up by their last part where the language builds compounds ({@code compounds: true} in {@code pack.yaml}):
 * "Überwachungskamera" is a "Kamera". Words are lower case. Immutable, thread-safe.
 */
public final class Compounds {

  /** Shorter parts are more often chance than sense. */
  private static final int SHORTEST = 4;

  private final boolean built;
  /** Words whose last part is no part at all: "Vorurteil" is no "Urteil". */
  private final Set<String> whole;

  public Compounds(LanguagePack language) {
    YamlNode pack = language.file("pack.yaml");
    this.built = pack.optional("compounds").map(node -> node.text().equals("true")).orElse(false);
    this.whole = Set.copyOf(pack.texts("whole"));
  }

  /** The value of the word itself, else of the longest ending that has one; null when there is none. */
  public <T> @Nullable T find(Map<String, T> values, String word) {
    String known = ending(values.keySet(), word);
    return known == null ? null : values.get(known);
  }

  /** The word itself, else its longest ending, that is one of {@code known}; null when there is none. */
  public @Nullable String ending(Set<String> known, String word) {
    if (known.contains(word)) {
      return word;
    }
    for (int start = 1; built && word.length() - start >= SHORTEST && !whole.contains(word.substring(start - 1)); start++) {
      if (known.contains(word.substring(start))) {
        return word.substring(start);
      }
    }
    return null;
  }
}
