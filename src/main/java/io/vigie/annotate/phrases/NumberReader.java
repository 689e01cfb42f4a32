package io.vigie.annotate.phrases;

import io.vigie.language.LanguagePack;
import io.vigie.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads numbers in figures and words: {@code 40.000}, {@code 2,6 millions}, {@code thirty-eight}, {@code quatre-vingt-dix-sept},
 * {@code zweitausendvierhundert}. The words are those under {@code numbers} in {@code quantities.yaml}. Immutable, thread-safe.
 */
public final class NumberReader {

  /** Longer figures number things and count nothing, in digits. */
  private static final int LONGEST = 15;
  private static final int GROUP = 3;
  private static final Set<String> MARKS = Set.of(".", ",");
  /** No number has more words such as "million" behind its figures. */
  private static final int MOST_MULTIPLIERS = 3;

  private final NumberWords words;
  private final Set<String> decimals;
  private final Set<String> thousands;

  public NumberReader(LanguagePack language) {
    YamlNode numbers = language.file("quantities.yaml").get("numbers");
    numbers.allow("decimal", "thousands", "words", "multipliers", "collective", "connectors", "of", "halves", "compound");
    words = new NumberWords(numbers);
    decimals = Set.copyOf(numbers.texts("decimal"));
    thousands = Set.copyOf(numbers.texts("thousands"));
  }

  /** The longest number that starts at lexeme {@code from}. */
  public Optional<Numeral> read(List<Lexeme> lexemes, int from) {
    Lexeme first = lexemes.get(from);
    if (first.isNumber()) {
      return first.text().length() > LONGEST ? Optional.empty() : Optional.of(multiplied(lexemes, figures(lexemes, from)));
    }
    return first.isWord() ? words.read(lexemes, from) : Optional.empty();
  }

  /** Whether a word such as "million" stands there. */
  public boolean isMultiplier(List<Lexeme> lexemes, int at) {
    return words.multiplier(lexemes, at, false).isPresent();
  }

  /** "2.6 million": figures times the number words behind them. */
  private Numeral multiplied(List<Lexeme> lexemes, Numeral figures) {
    Numeral result = figures;
    for (int count = 0; count < MOST_MULTIPLIERS && result.end() < lexemes.size(); count++) {
      Optional<NumberWords.Multiplier> multiplier = words.multiplier(lexemes, result.end(), true);
      if (multiplier.isEmpty()) {
        break;
      }
      result = new Numeral(result.value().multiply(multiplier.get().value()), multiplier.get().end(), true, multiplier.get().rough());
    }
    return result;
  }

  private Numeral figures(List<Lexeme> lexemes, int from) {
    StringBuilder digits = new StringBuilder(lexemes.get(from).text());
    int at = grouped(lexemes, from + 1, digits);
    if (isDecimal(lexemes, at)) {
      digits.append('.').append(lexemes.get(at + 1).text());
      at += 2;
    }
    return new Numeral(new BigDecimal(digits.toString()), at, false, false);
  }

  /** Whether a decimal mark and digits stand there; the mark of another language counts where the rest leaves no doubt: "1.5 million". */
  private boolean isDecimal(List<Lexeme> lexemes, int at) {
    if (at + 1 >= lexemes.size() || !lexemes.get(at).glued() || !isGluedNumber(lexemes, at + 1) || lexemes.get(at + 1).text().length() > LONGEST) {
      return false;
    }
    boolean other = MARKS.contains(lexemes.get(at).key()) && lexemes.get(at + 1).text().length() < GROUP && isMeasure(lexemes, at + 2);
    return decimals.contains(lexemes.get(at).key()) || other;
  }

  private boolean isMeasure(List<Lexeme> lexemes, int at) {
    return at < lexemes.size() && (lexemes.get(at).is("%") || words.multiplier(lexemes, at, true).isPresent());
  }

  /** Takes groups of three digits behind the first one to three: "40.000", "1 280", "2,861,000". */
  private int grouped(List<Lexeme> lexemes, int from, StringBuilder digits) {
    int at = from;
    while (digits.length() <= LONGEST && (digits.length() <= GROUP || at > from)) {
      int next = groupAt(lexemes, at);
      if (next < 0 || at == from && isRatherDecimal(lexemes, at, next, digits)) {
        break;
      }
      digits.append(lexemes.get(next).text());
      at = next + 1;
    }
    return at;
  }

  /** Where one mark has both uses, "0,125" and "3,125 million" are decimals. */
  private boolean isRatherDecimal(List<Lexeme> lexemes, int mark, int group, StringBuilder digits) {
    return decimals.contains(lexemes.get(mark).key()) && (digits.charAt(0) == '0' || isMeasure(lexemes, group + 1));
  }

  private int groupAt(List<Lexeme> lexemes, int at) {
    if (at >= lexemes.size()) {
      return -1;
    }
    Lexeme mark = lexemes.get(at);
    if (mark.isNumber() && !mark.glued() && thousands.contains(" ")) {
      return isGroup(lexemes, at) && mark.start() - lexemes.get(at - 1).end() == 1 ? at : -1;
    }
    boolean marked = mark.glued() && thousands.contains(mark.key());
    return marked && isGluedNumber(lexemes, at + 1) && isGroup(lexemes, at + 1) ? at + 1 : -1;
  }

  private static boolean isGroup(List<Lexeme> lexemes, int at) {
    return lexemes.get(at).text().length() == GROUP;
  }

  private static boolean isGluedNumber(List<Lexeme> lexemes, int at) {
    return at < lexemes.size() && lexemes.get(at).isNumber() && lexemes.get(at).glued();
  }
}
