package io.vigie.knowledge;

import io.vigie.record.VigieException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Vigie knows of the world: vendors, authorities, countries, places, instruments and technologies, with their names in four
 * languages. Loaded once from {@code io/vigie/knowledge} and {@code io/vigie/language}; every file is checked as it is read, and what is
 * wrong is reported with file, line and reason. Immutable and safe for use by several threads.
 */
public final class Knowledge {

  private final Map<String, VendorFact> vendors;
  private final Map<String, AuthorityFact> authorities;
  private final Map<String, Country> countries;
  private final Map<String, Place> places;
  private final Map<String, Instrument> instruments;
  private final Map<String, Technology> technologies;
  private final Map<String, NameWords> words;
  private final KnowledgeMatcher matcher;

  Knowledge(KnowledgeLoader loader) {
    vendors = loader.vendors();
    authorities = loader.authorities();
    countries = loader.countries();
    places = loader.places();
    instruments = loader.instruments();
    technologies = loader.technologies();
    words = loader.words();
    matcher = new KnowledgeMatcher(loader.lexicon(), words, loader.offices());
  }

  private static final class Holder {
    private static final Knowledge LOADED = new Knowledge(new KnowledgeLoader());
  }

  /**
   * The knowledge base; read at the first call, the same object ever after.
   *
   * @throws VigieException of kind {@code bad-data} when a data file is wrong
   */
  public static Knowledge load() {
    try {
      return Holder.LOADED;
    } catch (ExceptionInInitializerError e) {
      if (e.getCause() instanceof VigieException badData) {
        throw badData;
      }
      throw e;
    }
  }

  public Collection<VendorFact> vendors() {
    return vendors.values();
  }

  public Optional<VendorFact> vendor(String id) {
    return Optional.ofNullable(vendors.get(id));
  }

  public Collection<AuthorityFact> authorities() {
    return authorities.values();
  }

  public Optional<AuthorityFact> authority(String id) {
    return Optional.ofNullable(authorities.get(id));
  }

  public Collection<Country> countries() {
    return countries.values();
  }

  /** @param code ISO 3166-1 alpha-2, or EU */
  public Optional<Country> country(String code) {
    return Optional.ofNullable(countries.get(code));
  }

  public Collection<Place> places() {
    return places.values();
  }

  public Optional<Place> place(String id) {
    return Optional.ofNullable(places.get(id));
  }

  public Collection<Instrument> instruments() {
    return instruments.values();
  }

  public Optional<Instrument> instrument(String id) {
    return Optional.ofNullable(instruments.get(id));
  }

  public Collection<Technology> technologies() {
    return technologies.values();
  }

  public Optional<Technology> technology(String id) {
    return Optional.ofNullable(technologies.get(id));
  }

  /** What a language says around names: company forms, titles, generic nouns for authorities and parties. */
  public Optional<NameWords> words(String language) {
    return Optional.ofNullable(words.get(language));
  }

  public List<String> languages() {
    return words.keySet().stream().sorted().toList();
  }

  public KnowledgeMatcher matcher() {
    return matcher;
  }
}
