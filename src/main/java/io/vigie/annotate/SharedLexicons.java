package io.vigie.annotate;

import io.vigie.annotate.tree.Lexicon;
import io.vigie.language.LanguagePack;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The inflection dictionaries of the class path, each read once: the tagger and the finder of names look into the same. */
final class SharedLexicons {

  private static final Map<String, Lexicon> READ = new ConcurrentHashMap<>();

  private SharedLexicons() {}

  /** The lexicon of a language; an empty one where it has none. */
  static Lexicon get(LanguagePack pack) {
    return READ.computeIfAbsent(pack.code(), code -> TreeModels.read(pack, "lexicon", Lexicon::read).orElse(Lexicon.EMPTY));
  }
}
