package io.vigie.language;

import io.vigie.yaml.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words and models of one language: the folder {@code language/CODE} of the class path, and the models {@code CODE-*} of the
 * folder {@code models}. Adding a language adds data and no Java. Immutable; each reader of a file keeps what it made of it.
 */
public final class LanguagePack {

  private final String code;

  private LanguagePack(String code) {
    this.code = code;
  }

  /** The pack of a language, if Vigie has one. */
  public static Optional<LanguagePack> find(String code) {
    return LanguagePack.class.getResource("/io/vigie/language/" + code + "/pack.yaml") == null
        ? Optional.empty()
        : Optional.of(new LanguagePack(code));
  }

  /** Every language that has a pack, in order of code. */
  public static List<LanguagePack> all() {
    return Arrays.stream(Locale.getISOLanguages()).filter(code -> code.length() == 2).sorted()
        .map(LanguagePack::find).flatMap(Optional::stream).toList();
  }

  /** ISO 639-1. */
  public String code() {
    return code;
  }

  /** A data file of this pack, such as {@code dates.yaml}. */
  public YamlNode file(String name) {
    return YamlNode.load("language/" + code + "/" + name);
  }

  /** As {@link #file}, for a file that a pack may lack. */
  public Optional<YamlNode> optionalFile(String name) {
    return YamlNode.find("language/" + code + "/" + name);
  }

  @Override
  public String toString() {
    return code;
  }
}
