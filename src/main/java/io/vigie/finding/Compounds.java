package io.vigie.finding;

import io.vigie.language.LanguagePack;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks words up by their last part where the language builds compounds ({@code compounds: true} in {@code pack.yaml}):
 * "Überwachungskamera" is a "Kamera". Immutable.
 */
final class Compounds {

  /** Shorter parts are more often chance than sense. */
  private static final int SHORTEST = 4;

  private final boolean built;

  Compounds(LanguagePack language) {
    this.built = language.file("pack.yaml").optional("compounds").map(node -> node.text().equals("true")).orElse(false);
  }

  /** The value of the word itself, else of the longest ending that has one; null when there is none. */
  <T> @Nullable T find(Map<String, T> values, String word) {
    T own = values.get(word);
    for (int start = 1; own == null && built && word.length() - start >= SHORTEST; start++) {
      own = values.get(word.substring(start));
    }
    return own;
  }
}
