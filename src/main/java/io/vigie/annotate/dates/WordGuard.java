package io.vigie.annotate.dates;

import io.vigie.annotate.phrases.Lexeme;
import io.vigie.record.Code;
import io.vigie.yaml.YamlNode;
import java.util.List;
import java.util.Set;

/**
 * Tells months and weekdays from other words that are written alike: "may", "mars", Julio, August. A word on the list of ambiguous ones,
 * or with the wrong first letter for its language, is a date only in company. Immutable.
 */
final class WordGuard {

  /** How a language writes the names of months and weekdays. */
  private enum Names implements Code { CAPITALISED, SMALL }

  private static final Set<String> OPENERS = Set.of(".", "!", "?", ":", "-", "\u2026", "\"", "'", "\u00AB", "\u201C", "\u201E", "(", "\u2022", "*", "|");

  private final Set<String> ambiguous;
  private final Names names;

  private WordGuard(Set<String> ambiguous, Names names) {
    this.ambiguous = ambiguous;
    this.names = names;
  }

  static WordGuard of(YamlNode file) {
    return new WordGuard(Set.copyOf(file.texts("ambiguous")), file.get("names").code(Names.class));
  }

  boolean isClear(List<Lexeme> lexemes, int at) {
    return !ambiguous.contains(lexemes.get(at).key()) && !isProperName(lexemes, at);
  }

  /** @param cut whether it is an abbreviation without its stop */
  boolean isNamed(List<Lexeme> lexemes, int at, boolean cut) {
    boolean doubtful = ambiguous.contains(lexemes.get(at).key());
    boolean small = names == Names.CAPITALISED && !lexemes.get(at).isCapitalised();
    return !(doubtful && (cut || small)) && !isProperName(lexemes, at);
  }

  /** Capitalised inside a sentence where the language writes such words small. */
  private boolean isProperName(List<Lexeme> lexemes, int at) {
    Lexeme word = lexemes.get(at);
    boolean capital = names == Names.SMALL && word.isCapitalised() && !isAllCapitals(word);
    return capital && at > 0 && !lexemes.get(at - 1).isBreak() && !OPENERS.contains(lexemes.get(at - 1).key());
  }

  private static boolean isAllCapitals(Lexeme word) {
    return word.text().equals(word.text().toUpperCase(java.util.Locale.ROOT));
  }
}
