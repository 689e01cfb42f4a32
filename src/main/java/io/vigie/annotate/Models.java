package io.vigie.annotate;

import io.vigie.language.LanguagePack;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The models of all languages, each loaded when first asked for and then shared. Thread-safe. */
public final class Models {

  private final NameModels names = new NameModels();
  private final Map<String, Optional<TreeModels>> trees = new ConcurrentHashMap<>();

  /** @throws VigieException of kind {@code unsupported-language} when Vigie ships no parser for the language */
  Parser parser(LanguagePack language) {
    return trees.computeIfAbsent(language.code(), code -> TreeModels.load(language)).map(TreeModels::parser)
        .orElseThrow(() -> new VigieException(Stage.ANNOTATE, "unsupported-language",
            "No parser for language \"" + language + "\" yet; its articles are left out"));
  }

  NameFinder names(LanguagePack language) {
    return names.finder(language);
  }
}
