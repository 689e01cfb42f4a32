package io.vigie.annotate;

import io.vigie.language.LanguagePack;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The name models of a run: each is read when first asked for, once, and shared. Safe for use by several threads. */
public final class NameModels {

  private final Map<String, Optional<NameModel>> models = new ConcurrentHashMap<>();

  /** The model of a language; empty when Vigie ships none. */
  public Optional<NameModel> get(LanguagePack pack) {
    return models.computeIfAbsent(pack.code(), NameModel::find);
  }

  /** A name finder for one thread; one that finds nothing when there is no model. */
  public NameFinder finder(LanguagePack pack) {
    return new NameFinder(get(pack).orElse(null), pack);
  }
}
