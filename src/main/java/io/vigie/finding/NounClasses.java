package io.vigie.finding;

import io.vigie.annotate.Word;
import io.vigie.language.LanguagePack;
import io.vigie.yaml.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the nouns of one language stand for, as far as frames ask: {@code nouns.yaml}, class → lemmas. Immutable. */
final class NounClasses {

  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  NounClasses(LanguagePack language) {
    YamlNode file = language.file("nouns.yaml");
    file.entries().forEach((name, lemmas) -> {
      names.add(name);
      lemmas.texts().forEach(lemma -> classes.computeIfAbsent(lemma, any -> new TreeSet<>()).add(name));
    });
  }

  /** The classes of a word, by its lemma or as written; none for most words. */
  Set<String> of(Word word) {
    Set<String> byLemma = classes.get(word.lemma().toLowerCase(Locale.ROOT));
    return byLemma != null ? byLemma : classes.getOrDefault(word.text().toLowerCase(Locale.ROOT), Set.of());
  }

  /** Whether there is a class of this name. */
  boolean isClass(String name) {
    return names.contains(name);
  }
}
