package io.vigie.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * Decides a text's language: what is declared, unless detection is sure of another. Detection costs as much as a page's parse: it is spared
 * where the language's own commonest words confirm what is declared, and looks at the beginning alone where that confirms what these words
 * tell, or else what is declared. Thread-safe.
 */
final class LanguageFinder {

  private static final int PREFIX = 400;
  /** So many characters are enough to confirm what is presumed. */
  private static final int GLANCE = 100;
  private static final int ENOUGH = 60;
  private static final double SURE = 0.5;
  /** Codes that ISO 639-1 has replaced, and that the platform still lists. */
  private static final Map<String, String> OLD_CODES = Map.of("iw", "he", "in", "id", "ji", "yi");
  private static final Map<String, String> TWO_LETTERS = twoLetters();
  private static final Set<String> CODES = Set.copyOf(TWO_LETTERS.values());

  private final LanguageDetectorModel model;
  private final CommonWords common;

  LanguageFinder(CommonWords common) {
    this.common = common;
    try (InputStream in = LanguageFinder.class.getResourceAsStream("/langdetect-183.bin")) {
      model = new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
    }
    codes.put("cmn", "zh");
    codes.put("nob", "no");
    codes.put("nno", "no");
    codes.put("pes", "fa");
    codes.put("ekk", "et");
    codes.put("lvs", "lv");
    codes.put("zlm", "ms");
    codes.put("arb", "ar");
    OLD_CODES.forEach((old, code) -> codes.put(Locale.forLanguageTag(code).getISO3Language(), code));
    return Map.copyOf(codes);
  }

  /** ISO 639-1 of a language tag such as {@code de-AT} or {@code pt_BR}; empty when it is none. */
  static Optional<String> code(@Nullable String tag) {
    if (tag == null) {
      return Optional.empty();
    }
    String lower = tag.strip().toLowerCase(Locale.ROOT);
    int end = StringUtils.indexOfAny(lower, "-_,; ");
    String first = end < 0 ? lower : lower.substring(0, end);
    String code = first.length() == 3 ? TWO_LETTERS.getOrDefault(first, "") : first.equals("nb") || first.equals("nn") ? "no" : first;
    String current = OLD_CODES.getOrDefault(code, code);
    return CODES.contains(current) ? Optional.of(current) : Optional.empty();
  }

  private static @Nullable String code(Language guess) {
    return TWO_LETTERS.get(guess.getLang());
  }

  /** The language of paragraphs, as {@link #find(String, String)} tells it. */
  @Nullable String find(@Nullable String declared, List<String> paragraphs) {
    StringBuilder sample = new StringBuilder();
    for (int i = 0; i < paragraphs.size() && sample.length() < PREFIX; i++) {
      sample.append(i == 0 ? "" : "\n").append(paragraphs.get(i));
    }
    return find(declared, sample.toString());
  }

  /** ISO 639-1; null when nothing is declared and the text is too short to tell. */
  @Nullable String find(@Nullable String declared, String text) {
    String declaredCode = code(declared).orElse(null);
    String sample = text.substring(0, Math.min(PREFIX, text.length()));
    if (sample.length() < ENOUGH) {
      return declaredCode;
    }
    String told = common.tell(sample);
    if (told != null && told.equals(declaredCode)) {
      return told;
    }
    LanguageDetectorME detector = new LanguageDetectorME(model);
    String presumed = told == null ? declaredCode : told;
    if (presumed != null && sample.length() > GLANCE && presumed.equals(code(detector.predictLanguage(sample.substring(0, GLANCE))))) {
      return presumed;
    }
    Language[] guesses = detector.predictLanguages(sample);
    String guess = guesses.length == 0 ? null : code(guesses[0]);
    if (guess == null || declaredCode == null) {
      return guess == null ? declaredCode : guess;
    }
    return guesses[0].getConfidence() >= SURE ? guess : declaredCode;
  }
}
