package io.vigie.finding;

import io.vigie.annotate.Word;
import io.vigie.language.Compounds;
import io.vigie.language.LanguagePack;
import io.vigie.yaml.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the nouns of one language stand for, as far as frames ask: {@code nouns.yaml}, class → lemmas, and names that every language uses:
 * {@code knowledge/malware.yaml}. Immutable.
 */
final class NounClasses {

  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  private final Compounds compounds;

  NounClasses(LanguagePack language) {
    this.compounds = new Compounds(language);
    read(language.file("nouns.yaml"));
    read(YamlNode.load("knowledge/malware.yaml"));
  }

  private void read(YamlNode file) {
    file.entries().forEach((name, lemmas) -> {
      names.add(name);
      lemmas.texts().forEach(lemma -> classes.computeIfAbsent(lemma.toLowerCase(Locale.ROOT), any -> new TreeSet<>()).add(name));
    });
  }

  /** The classes of a word, by its lemma or as written; none for most words. */
  Set<String> of(Word word) {
    if (Tree.isVerb(word)) {
      // A verb that ends like a noun is none: "beschloss", "Schloss".
      return classes.getOrDefault(word.lemma().toLowerCase(Locale.ROOT), Set.of());
    }
    Set<String> byLemma = compounds.find(classes, word.lemma().toLowerCase(Locale.ROOT));
    if (byLemma != null) {
      return byLemma;
    }
    Set<String> asWritten = compounds.find(classes, word.text().toLowerCase(Locale.ROOT));
    return asWritten == null ? Set.of() : asWritten;
  }

  /** Whether there is a class of this name. */
  boolean isClass(String name) {
    return names.contains(name);
  }
}
