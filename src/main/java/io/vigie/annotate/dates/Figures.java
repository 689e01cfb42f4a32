package io.vigie.annotate.dates;

import io.vigie.annotate.phrases.Lexeme;
import io.vigie.annotate.phrases.Numeral;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the slots that figures fill: days, years, numbers, whole numeric dates. */
final class Figures {

  private static final Set<String> MONEY = Set.of("$", "\u20AC", "\u00A3", "\u00A5", "\u20B9", "\u20A9", "\u20BD", "#", "\u00A7", "\u2116");
  private static final Set<String> STOPS = Set.of(",", ".", ";", ":", "!", "?", ")", "\u00BB", "\u201D", "\u201C", "\"", "-");
  /** How many lexemes back the month of a year may stand. */
  private static final int MONTH_REACH = 3;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2199;
  private static final int FIRST_LONE_YEAR = 1900;
  private static final int LAST_LONE_YEAR = 2049;

  private final DateWords words;
  private final List<Lexeme> lexemes;
  private final NumericDates numeric;

  Figures(DateWords words, List<Lexeme> lexemes) {
    this.words = words;
    this.lexemes = lexemes;
    this.numeric = new NumericDates(words.numericOrder, lexemes);
  }

  /** What stands at a place, if the slot is one that figures fill. */
  List<Captures.Capture> read(Slot slot, int at) {
    return switch (slot) {
      case DAY -> day(at);
      case YEAR -> year(at, FIRST_YEAR, LAST_YEAR);
      case LONE_YEAR -> isLone(at) ? year(at, FIRST_LONE_YEAR, LAST_LONE_YEAR) : List.of();
      case FIGURES -> lexemes.get(at).isNumber() && lexemes.get(at).text().length() <= 4
          ? List.of(new Captures.Capture(slot, Integer.parseInt(lexemes.get(at).text()), at, at + 1)) : List.of();
      case NUMBER -> number(at);
      case NUMERIC -> numeric.read(at).map(found -> List.of(found)).orElse(List.of());
      case DAY_AND_MONTH -> numeric.dayAndMonth(at).map(found -> List.of(found)).orElse(List.of());
      case NTH_DAY -> day(at).stream().filter(found -> found.end() > at + 1)
          .map(found -> new Captures.Capture(slot, found.value(), at, found.end())).toList();
      case SHORT_YEAR -> isShortYear(at) ? List.of(new Captures.Capture(slot, Integer.parseInt(lexemes.get(at).text()), at, at + 1)) : List.of();
      case CAPITALISED -> isCapitalised(at) ? List.of(new Captures.Capture(slot, true, at, at + 1)) : List.of();
      case ACRONYM -> isAcronym(at) ? List.of(new Captures.Capture(slot, true, at, at + 1)) : List.of();
      case COUNTED -> Optional.ofNullable(words.counted.longest(lexemes, at))
          .map(hit -> List.of(new Captures.Capture(slot, true, at, hit.end()))).orElse(List.of());
      case STOP -> isStop(at) ? List.of(new Captures.Capture(slot, true, at, at + 1)) : List.of();
      default -> List.of();
    };
  }

  private boolean isStop(int at) {
    return lexemes.get(at).isBreak() || STOPS.contains(lexemes.get(at).key());
  }

  private List<Captures.Capture> day(int at) {
    Lexeme lexeme = lexemes.get(at);
    if (!lexeme.isNumber() || lexeme.text().length() > 2 || Integer.parseInt(lexeme.text()) < 1 || Integer.parseInt(lexeme.text()) > 31) {
      return List.of();
    }
    int end = suffixEnd(at + 1);
    return isPartOfNumber(at) || isAmount(end) ? List.of() : List.of(new Captures.Capture(Slot.DAY, Integer.parseInt(lexeme.text()), at, end));
  }

  /** Behind the ordinal ending of a day: "14th", "1 er", "1.\u00BA". */
  private int suffixEnd(int at) {
    boolean stop = at + 1 < lexemes.size() && lexemes.get(at).is(".") && lexemes.get(at + 1).glued() && words.isDaySuffix(lexemes.get(at + 1).key());
    int suffix = stop ? at + 1 : at;
    return suffix < lexemes.size() && words.isDaySuffix(lexemes.get(suffix).key()) && (lexemes.get(suffix).glued() || lexemes.get(suffix).isWord())
        ? suffix + 1 : at;
  }

  private boolean isShortYear(int at) {
    return lexemes.get(at).isNumber() && lexemes.get(at).glued() && lexemes.get(at).text().length() == 2
        && !(at + 2 < lexemes.size() && lexemes.get(at + 1).glued() && "-/.:".contains(lexemes.get(at + 1).key()) && lexemes.get(at + 2).isNumber());
  }

  private boolean isCapitalised(int at) {
    return lexemes.get(at).isWord() && lexemes.get(at).isCapitalised();
  }

  private boolean isAcronym(int at) {
    String text = lexemes.get(at).text();
    return lexemes.get(at).isWord() && text.length() > 1 && text.chars().allMatch(Character::isUpperCase);
  }

  private List<Captures.Capture> year(int at, int first, int last) {
    Lexeme lexeme = lexemes.get(at);
    if (lexeme.is("'") && at + 1 < lexemes.size() && lexemes.get(at + 1).glued() && lexemes.get(at + 1).text().matches("\\d\\d")) {
      int two = Integer.parseInt(lexemes.get(at + 1).text());
      return List.of(new Captures.Capture(Slot.YEAR, (two < 50 ? 2000 : 1900) + two, at, at + 2));
    }
    if (!lexeme.isNumber() || lexeme.text().length() != 4 || isPartOfNumber(at) || isAmount(at + 1) && !isAfterMonth(at)) {
      return List.of();
    }
    int year = Integer.parseInt(lexeme.text());
    return year < first || year > last ? List.of() : List.of(new Captures.Capture(Slot.YEAR, year, at, at + 1));
  }

  /** "May 2021 people": behind a month it is its year, whatever follows. */
  private boolean isAfterMonth(int at) {
    for (int before = at - 1; before >= Math.max(0, at - MONTH_REACH); before--) {
      if (!words.find(Slot.MONTH, lexemes, before).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private List<Captures.Capture> number(int at) {
    Optional<Numeral> numeral = words.numbers.read(lexemes, at);
    return numeral.map(found -> List.of(new Captures.Capture(Slot.NUMBER, found.value().doubleValue(), at, found.end()))).orElse(List.of());
  }

  /** "3.5", "1,500", "12/5", "No. 7-3": figures that go on to the left or right. */
  private boolean isPartOfNumber(int at) {
    return joins(at - 1, at - 2) || at + 1 < lexemes.size() && lexemes.get(at + 1).glued() && joins(at + 1, at + 2)
        && !lexemes.get(at + 1).is("-") && !lexemes.get(at + 1).is("/");
  }

  private boolean joins(int sign, int digits) {
    return digits >= 0 && sign >= 0 && digits < lexemes.size() && lexemes.get(Math.max(sign, digits)).glued()
        && Set.of(".", ",", ":").contains(lexemes.get(sign).key()) && lexemes.get(digits).isNumber()
        && (digits > sign || lexemes.get(sign + 1).glued());
  }

  /** Followed by a per cent sign, a currency, a counted noun, a multiplier. */
  private boolean isAmount(int next) {
    if (next >= lexemes.size()) {
      return false;
    }
    Lexeme lexeme = lexemes.get(next);
    return lexeme.is("%") || MONEY.contains(lexeme.key()) || words.counted.longest(lexemes, next) != null
        || lexeme.isWord() && words.numbers.isMultiplier(lexemes, next);
  }

  private boolean isLone(int at) {
    if (at == 0) {
      return true;
    }
    Lexeme before = lexemes.get(at - 1);
    Lexeme here = lexemes.get(at);
    boolean stuck = here.glued() && (before.isWord() || before.isNumber() || "-/.:_#@=+".contains(before.key()));
    boolean second = before.isNumber() && !here.glued() && !(at > 1 && before.glued() && lexemes.get(at - 2).isWord());
    return !stuck && !goesOn(at) && !MONEY.contains(before.key()) && !second;
  }

  /** "2019a", "2016/679", "2019-810". */
  private boolean goesOn(int at) {
    if (at + 1 >= lexemes.size() || !lexemes.get(at + 1).glued()) {
      return false;
    }
    Lexeme next = lexemes.get(at + 1);
    boolean on = at + 2 < lexemes.size() && lexemes.get(at + 2).glued();
    return next.isWord() || on && ("/:_@=+".contains(next.key()) || next.is("-") && lexemes.get(at + 2).isNumber());
  }
}
