package io.vigie.annotate.dates;

import io.vigie.annotate.phrases.Lexeme;
import io.vigie.record.Edtf;
import io.vigie.record.EdtfDay;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

/**
 * Dates in figures: {@code 2023-02-09}, {@code 2023/02/09}, {@code 9.2.2023}, {@code 09/02/23}. Where day and month could change
 * places, the language says which comes first, unless another date of the same text shows it.
 */
final class NumericDates {

  private final List<Lexeme> lexemes;
  private final boolean monthFirst;

  NumericDates(DateWords.NumericOrder order, List<Lexeme> lexemes) {
    this.lexemes = lexemes;
    this.monthFirst = order(order);
  }

  private boolean order(DateWords.NumericOrder usual) {
    int dayFirst = 0;
    int monthFirst = 0;
    for (int at = 0; at + 4 < lexemes.size(); at++) {
      if (isShape(at, "/") && lexemes.get(at).text().length() <= 2) {
        dayFirst += figure(at) > 12 && figure(at + 2) <= 12 ? 1 : 0;
        monthFirst += figure(at + 2) > 12 && figure(at) <= 12 ? 1 : 0;
      }
    }
    return dayFirst == monthFirst ? usual == DateWords.NumericOrder.MONTH_FIRST : monthFirst > dayFirst;
  }

  Optional<Captures.Capture> read(int at) {
    for (String sign : List.of("-", "/", ".")) {
      if (isShape(at, sign) && !goesOn(at, sign)) {
        return date(at, sign).map(date -> new Captures.Capture(Slot.NUMERIC, new Fixed(date), at, at + 5));
      }
    }
    return Optional.empty();
  }

  /** A day and a month in figures, each with its stop: "25.3.", "29.02.". */
  Optional<Captures.Capture> dayAndMonth(int at) {
    boolean shape = at + 3 < lexemes.size() && isSmall(at) && lexemes.get(at + 1).is(".") && lexemes.get(at + 1).glued() && isSmall(at + 2)
        && lexemes.get(at + 3).is(".") && lexemes.get(at + 3).glued();
    boolean more = shape && at + 4 < lexemes.size() && lexemes.get(at + 4).glued() && lexemes.get(at + 4).isNumber();
    if (!shape || more || goesOn(at, ".") || figure(at + 2) < 1 || figure(at + 2) > 12 || figure(at) < 1) {
      return Optional.empty();
    }
    Point point = new Point(0, new YearPart(figure(at + 2), 1), figure(at), 0, null);
    return point.isPossible() ? Optional.of(new Captures.Capture(Slot.DAY_AND_MONTH, point, at, at + 4)) : Optional.empty();
  }

  private boolean isSmall(int at) {
    return lexemes.get(at).isNumber() && lexemes.get(at).text().length() <= 2;
  }

  private Optional<Edtf> date(int at, String sign) {
    int first = figure(at);
    int second = figure(at + 2);
    int third = figure(at + 4);
    if (lexemes.get(at).text().length() == 4) {
      return edtf(first, second, third);
    }
    int year = lexemes.get(at + 4).text().length() == 2 ? (third < 50 ? 2000 : 1900) + third : third;
    boolean swap = second > 12 || monthFirst && !sign.equals(".") && first <= 12;
    return lexemes.get(at + 4).text().length() == 3 ? Optional.empty() : edtf(year, swap ? first : second, swap ? second : first);
  }

  private static Optional<Edtf> edtf(int year, int month, int day) {
    try {
      return year < 1900 || year > 2199 || month == 0 || day == 0 ? Optional.empty() : Optional.of(Edtf.single(new EdtfDay(year, month, day, false)));
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  /** Three figures with the same sign between; spaces only behind dots ("9. 2. 2023"). */
  private boolean isShape(int at, String sign) {
    if (at + 4 >= lexemes.size()) {
      return false;
    }
    for (int i = 0; i < 5; i++) {
      Lexeme lexeme = lexemes.get(at + i);
      boolean right = i % 2 == 0 ? lexeme.isNumber() && lexeme.text().length() <= 4 : lexeme.is(sign) && lexeme.glued();
      if (!right || i > 0 && !lexeme.glued() && !sign.equals(".")) {
        return false;
      }
    }
    return lexemes.get(at).text().length() != 3 && lexemes.get(at + 2).text().length() <= 2
        && (lexemes.get(at).text().length() <= 2 || lexemes.get(at + 4).text().length() <= 2) && !lexemes.get(at + 4).text().matches("\\d");
  }

  /** "10.2.20.1", "1-2-2023-4" are no dates. */
  private boolean goesOn(int at, String sign) {
    boolean after = at + 6 < lexemes.size() && lexemes.get(at + 5).glued() && lexemes.get(at + 5).is(sign)
        && lexemes.get(at + 6).glued() && !lexemes.get(at + 6).isBreak();
    boolean before = at > 0 && lexemes.get(at).glued() && (lexemes.get(at - 1).isWord() || "-/.".contains(lexemes.get(at - 1).key()));
    return before || after;
  }

  private int figure(int at) {
    return Integer.parseInt(lexemes.get(at).text());
  }
}
