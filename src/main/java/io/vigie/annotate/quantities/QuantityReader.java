package io.vigie.annotate.quantities;

import io.vigie.annotate.Quantity;
import io.vigie.annotate.phrases.Lexeme;
import io.vigie.annotate.phrases.Numeral;
import io.vigie.annotate.phrases.PhraseTable;
import io.vigie.record.Qualifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads quantities off the lexemes of one text: qualifier, currency, number, range, noun. Not thread-safe: one for each text. */
final class QuantityReader {

  /** What was read from a place: a quantity or nothing, and where to go on. */
  record Read(@Nullable Quantity quantity, int end) {}

  /** A unit and the lexemes of its noun; {@code noun} is null for signs, {@code code} empty for spans of time, which are no quantities. */
  private record Unit(@Nullable String code, @Nullable String noun, int end) {

    boolean isTime() {
      return code != null && code.isEmpty();
    }
  }

  private static final BigDecimal LARGEST_PART = BigDecimal.TEN;
  private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST_BARE = BigDecimal.valueOf(1000);
  /** How many words may stand between a number and its noun. */
  private static final int ADJECTIVES = 3;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final List<BigDecimal> FACTORS = List.of(BigDecimal.valueOf(1_000_000_000), BigDecimal.valueOf(1_000_000), THOUSAND);

  private final QuantityWords words;
  private final String text;
  private final List<Lexeme> lexemes;

  QuantityReader(QuantityWords words, String text, List<Lexeme> lexemes) {
    this.words = words;
    this.text = text;
    this.lexemes = lexemes;
  }

  /** The quantity whose first lexeme is {@code at}, if there is one. */
  Read read(int at) {
    for (PhraseTable.Hit<Qualifier> hit : words.qualifiers(lexemes, at)) {
      int number = skipArticle(hit.end());
      Read read = number < lexemes.size() ? number(at, number, hit.value()) : null;
      if (read != null && read.quantity != null) {
        return read;
      }
    }
    Read read = number(at, skipArticle(at), null);
    return read == null ? new Read(null, at + 1) : read;
  }

  /** "A dozen", "une trentaine": the article counts nothing itself. */
  private int skipArticle(int at) {
    boolean article = at + 1 < lexemes.size() && words.articles.contains(lexemes.get(at).key());
    return article && words.numbers.read(lexemes, at + 1).filter(Numeral::inWords).isPresent() ? at + 1 : at;
  }

  private @Nullable Read number(int start, int from, @Nullable Qualifier said) {
    PhraseTable.Hit<String> sign = words.currencies.longest(lexemes, from);
    int at = sign == null ? from : sign.end();
    if (at >= lexemes.size() || sign != null && !lexemes.get(at).isNumber()) {
      return null;
    }
    Optional<Numeral> numeral = words.numbers.read(lexemes, at);
    if (numeral.isEmpty()) {
      return null;
    }
    int end = numeral.get().end();
    int share = shareEnd(numeral.get());
    if (share > end) {
      return new Read(null, share);
    }
    if (isStuck(at, end) || said != Qualifier.AT_LEAST && isMereArticle(at, end)) {
      return new Read(null, end);
    }
    if (sign == null && isLabelled(from)) {
      return new Read(null, listEnd(end));
    }
    Numeral upper = upper(numeral.get(), sign != null);
    PhraseTable.Hit<Qualifier> behind = sign == null && upper == null && end < lexemes.size() ? words.after.longest(lexemes, end) : null;
    if (behind != null && unit(behind.end()).code != null) {
      return counted(start, numeral.get(), null, unit(behind.end()), behind.value());
    }
    Unit unit = sign != null ? new Unit(sign.value(), null, upper == null ? end : upper.end()) : unit(upper == null ? end : upper.end());
    boolean oneOf = numeral.get().value().equals(BigDecimal.ONE) && said == null && end < lexemes.size() && words.links.longest(lexemes, end) != null;
    boolean letter = sign == null && end > at + 1 && lexemes.get(end - 1).isWord() && lexemes.get(end - 1).text().length() == 1
        && (unit.code == null || lexemes.get(end - 1).isCapitalised() && !isMoney(unit.code));
    boolean bare = unit.code == null && (upper != null || !mayStandBare(numeral.get(), at, said));
    return oneOf || letter || bare ? new Read(null, end) : counted(start, numeral.get(), upper, unit, said);
  }

  private Read counted(int start, Numeral numeral, @Nullable Numeral upper, Unit unit, @Nullable Qualifier said) {
    return unit.isTime() ? new Read(null, unit.end) : quantity(start, numeral, upper, unit, said);
  }

  /** A number without a noun is worth telling when it is large and written as an amount; else it is a note, a rank, an age. */
  private boolean mayStandBare(Numeral numeral, int at, @Nullable Qualifier said) {
    boolean amount = numeral.inWords() || numeral.end() > at + 1 || said != null;
    boolean measured = numeral.end() < lexemes.size() && lexemes.get(numeral.end()).glued() && lexemes.get(numeral.end()).is("\u00B0");
    return amount && !measured && numeral.value().compareTo(LEAST_BARE) >= 0;
  }

  private Read quantity(int start, Numeral numeral, @Nullable Numeral upper, Unit unit, @Nullable Qualifier said) {
    PhraseTable.Hit<Qualifier> after = unit.end < lexemes.size() ? words.after.longest(lexemes, unit.end) : null;
    Qualifier own = upper != null ? Qualifier.AT_LEAST : numeral.rough() ? Qualifier.ABOUT : Qualifier.EXACT;
    Qualifier qualifier = said != null ? said : after != null ? after.value() : own;
    int end = after != null && said == null ? after.end() : unit.end;
    String span = text.substring(lexemes.get(start).start(), lexemes.get(end - 1).end());
    BigDecimal value = upper == null ? numeral.value() : scaled(numeral, upper);
    return new Read(new Quantity(span, lexemes.get(start).start(), lexemes.get(end - 1).end(), plain(value), unit.code, unit.noun, qualifier), end);
  }

  /** "2 to 3 million", "twenty to thirty thousand": the multiplier belongs to both. */
  private static BigDecimal scaled(Numeral numeral, Numeral upper) {
    for (BigDecimal factor : FACTORS) {
      boolean shared = upper.inWords() && upper.value().compareTo(factor) >= 0 && numeral.value().compareTo(THOUSAND) < 0
          && numeral.value().multiply(factor).compareTo(upper.value()) < 0;
      if (shared) {
        return numeral.value().multiply(factor);
      }
    }
    return numeral.value();
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal short_ = value.stripTrailingZeros();
    return short_.scale() < 0 ? short_.setScale(0) : short_;
  }

  /** The upper end of "30 to 45 %": the number behind a joining word. */
  private @Nullable Numeral upper(Numeral lower, boolean money) {
    int at = lower.end();
    if (at + 1 >= lexemes.size() || !words.range.contains(lexemes.get(at).key())) {
      return null;
    }
    PhraseTable.Hit<String> sign = words.currencies.longest(lexemes, at + 1);
    int next = sign != null && money ? sign.end() : at + 1;
    if (next >= lexemes.size() || !lexemes.get(next).isNumber() && !lexemes.get(next).isWord()) {
      return null;
    }
    return words.numbers.read(lexemes, next).filter(upper -> upper.value().compareTo(lower.value()) > 0)
        .filter(upper -> money || unit(upper.end()).code != null).orElse(null);
  }

  /** Letters or signs that make the figures part of something else: "5G", "3-0", "2nd", "v1.2". */
  private boolean isStuck(int at, int end) {
    boolean before = at > 0 && lexemes.get(at).isNumber() && lexemes.get(at).glued()
        && (lexemes.get(at - 1).isWord() || lexemes.get(at - 1).isNumber() || "-/.,:#_@".contains(lexemes.get(at - 1).key()));
    if (before || end >= lexemes.size() || !lexemes.get(end).glued() || !lexemes.get(end - 1).isNumber()) {
      return before;
    }
    Lexeme next = lexemes.get(end);
    if (next.isWord()) {
      return words.isOrdinalSuffix(next) || words.units.longest(lexemes, end) == null && words.currencies.longest(lexemes, end) == null;
    }
    boolean goesOn = end + 1 < lexemes.size() && lexemes.get(end + 1).glued() && lexemes.get(end + 1).isNumber();
    return ".,:/-".contains(next.key()) && goesOn && !(next.is("-") && unit(end + 2).code != null);
  }

  private boolean isMereArticle(int at, int end) {
    return end == at + 1 && words.articles.contains(lexemes.get(at).key());
  }

  private boolean isLabelled(int at) {
    int before = at - 1;
    while (before > 0 && (lexemes.get(before).is(".") || lexemes.get(before).is("\u00B0") || lexemes.get(before).is("\u00BA"))) {
      before--;
    }
    return before >= 0 && (words.isLabel(lexemes.get(before)) || lexemes.get(before).is("\u00A7") || lexemes.get(before).is("#"));
  }

  /** Where "one in five" ends, which counts neither one nor five; elsewhere the end of the number itself. */
  private int shareEnd(Numeral part) {
    PhraseTable.Hit<Boolean> joined = part.inWords() && part.value().compareTo(LARGEST_PART) <= 0 && part.end() < lexemes.size()
        ? words.shares.longest(lexemes, part.end()) : null;
    return joined == null || joined.end() >= lexemes.size() ? part.end() : words.numbers.read(lexemes, joined.end())
        .filter(whole -> whole.value().compareTo(part.value()) > 0 && whole.value().compareTo(LARGEST_WHOLE) <= 0).map(Numeral::end).orElse(part.end());
  }

  /** "Ports 23, 2323 and 37215": what numbers one numbers all. */
  private int listEnd(int end) {
    int at = end;
    while (at + 1 < lexemes.size() && (lexemes.get(at).is(",") || words.range.contains(lexemes.get(at).key())) && lexemes.get(at + 1).isNumber()) {
      at += 2;
    }
    return at;
  }

  /** What is counted: a per cent sign, money, a listed noun behind at most a few adjectives, or else what looks like a noun. */
  private Unit unit(int end) {
    if (end >= lexemes.size()) {
      return new Unit(null, null, end);
    }
    PhraseTable.Hit<Boolean> percent = words.percent.longest(lexemes, end);
    if (percent != null) {
      return new Unit("%", null, percent.end());
    }
    PhraseTable.Hit<String> sign = words.currencies.longest(lexemes, end);
    if (sign != null) {
      return new Unit(sign.value(), null, sign.end());
    }
    PhraseTable.Hit<Boolean> link = words.links.longest(lexemes, end);
    int at = link == null ? end : link.end();
    Unit own = null;
    Unit qualifying = null;
    boolean one = words.numbers.read(lexemes, end - 1).map(number -> number.end() == end && number.value().equals(BigDecimal.ONE)).orElse(false);
    boolean named = isPartOfName(end - 1);
    for (int skipped = 0; skipped <= ADJECTIVES && at < lexemes.size(); skipped++, at = wordEnd(at)) {
      PhraseTable.Hit<Boolean> time = own == null ? words.durations.longest(lexemes, at) : null;
      if (time != null) {
        return new Unit("", null, time.end());
      }
      PhraseTable.Hit<String> hit = words.units.longest(lexemes, at);
      if (hit != null && words.mayQualify(lexemes.get(hit.end() - 1))) {
        qualifying = qualifying == null ? listed(at, hit) : qualifying;
      } else if (hit != null) {
        return listed(at, hit);
      }
      if (words.isStop(lexemes.get(at)) || lexemes.get(at).isBreak() || isLooseHyphen(at)) {
        break;
      }
      if (own == null && !one && !named && !lexemes.get(Math.max(0, at - 1)).is("-") && words.isNoun(lexemes.get(at))) {
        own = compound(at);
      }
    }
    boolean compound = end < lexemes.size() && lexemes.get(end).is("-") && lexemes.get(end).glued();
    return qualifying != null && (compound || one) ? qualifying : own == null ? new Unit(null, null, end) : own;
  }

  /** A noun with those that hyphens join to it, of which the last may be a listed one: "procès-verbaux", "Norvue-Kameras". */
  private Unit compound(int at) {
    int end = at + 1;
    while (end + 1 < lexemes.size() && lexemes.get(end).glued() && lexemes.get(end).is("-") && lexemes.get(end + 1).glued() && lexemes.get(end + 1).isWord()) {
      end += 2;
    }
    if (end == at + 1) {
      return new Unit(lexemes.get(at).key(), lexemes.get(at).text(), end);
    }
    String noun = text.substring(lexemes.get(at).start(), lexemes.get(end - 1).end());
    PhraseTable.Hit<String> last = words.units.longest(lexemes, end - 1);
    return new Unit(last != null && last.end() == end ? last.value() : noun.toLowerCase(Locale.ROOT), noun, end);
  }

  /** "iPhone 8", "Python 3": figures behind a name inside a sentence number what it names. */
  private boolean isPartOfName(int number) {
    return number > 1 && lexemes.get(number).isNumber() && lexemes.get(number - 1).isWord()
        && lexemes.get(number - 1).text().chars().anyMatch(Character::isUpperCase) && lexemes.get(number - 2).isWord();
  }

  /** A dash with a space beside it: "23- Morales". */
  private boolean isLooseHyphen(int at) {
    return lexemes.get(at).is("-") && !(lexemes.get(at).glued() && at + 1 < lexemes.size() && lexemes.get(at + 1).glued());
  }

  private Unit listed(int at, PhraseTable.Hit<String> hit) {
    String noun = text.substring(lexemes.get(at).start(), lexemes.get(hit.end() - 1).end());
    return new Unit(hit.value(), isMoney(hit.value()) ? null : noun, hit.end());
  }

  /** Behind a word and what is glued to it by hyphens: "Chinese-made". */
  private int wordEnd(int at) {
    int end = at + 1;
    while (end + 1 < lexemes.size() && lexemes.get(end).glued() && (lexemes.get(end).is("-") || lexemes.get(end).is("'")) && lexemes.get(end + 1).glued()) {
      end += 2;
    }
    return end;
  }

  private static boolean isMoney(String unit) {
    return unit.length() == 3 && unit.chars().allMatch(Character::isUpperCase);
  }
}
