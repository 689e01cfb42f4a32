package io.vigie.annotate.phrases;

import io.vigie.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Number words of one language and how they add up. */
final class NumberWords {

  /** A factor such as "million" behind a number. */
  record Multiplier(BigDecimal value, int end, boolean rough) {}

  /** No single number word is longer. */
  private static final int LONGEST = 16;
  /** No number written together is longer. */
  private static final int LONGEST_COMPOUND = 80;
  /** No number has more words. */
  private static final int MOST_WORDS = 20;

  private enum Role { ADD, MULTIPLY, COLLECTIVE, HALF }

  private record Part(BigDecimal value, Role role) {}

  private final PhraseTable<Part> parts = new PhraseTable<>();
  private final Map<String, Part> single = new HashMap<>();
  private final Set<String> connectors;
  private final Set<String> links;
  private final boolean compound;

  NumberWords(YamlNode numbers) {
    load(numbers, "words", Role.ADD);
    load(numbers, "multipliers", Role.MULTIPLY);
    load(numbers, "collective", Role.COLLECTIVE);
    load(numbers, "halves", Role.HALF);
    links = Set.copyOf(numbers.texts("of"));
    connectors = Set.copyOf(numbers.texts("connectors"));
    compound = numbers.optional("compound").isPresent();
  }

  private void load(YamlNode numbers, String key, Role role) {
    numbers.optional(key).ifPresent(map -> map.entries().forEach((value, words) -> {
      Part part = new Part(new BigDecimal(value), role);
      for (String word : words.texts()) {
        for (String form : Spelling.expand(word, Map.of())) {
          parts.add(form, part);
          single.put(form, part);
        }
      }
    }));
  }

  Optional<Multiplier> multiplier(List<Lexeme> lexemes, int at, boolean afterFigures) {
    PhraseTable.Hit<Part> hit = parts.longest(lexemes, at);
    if (hit == null || hit.value().role() == Role.ADD || hit.value().role() == Role.HALF) {
      return Optional.empty();
    }
    boolean abbreviation = lexemes.get(at).text().length() == 1;
    if (abbreviation && !(afterFigures && (lexemes.get(at).glued() || isBeforeSign(lexemes, at)))) {
      return Optional.empty();
    }
    return Optional.of(new Multiplier(hit.value().value(), hit.end(), false));
  }

  /** "3 M€". */
  private static boolean isBeforeSign(List<Lexeme> lexemes, int at) {
    return at + 1 < lexemes.size() && lexemes.get(at + 1).glued() && Character.getType(lexemes.get(at + 1).text().codePointAt(0)) == Character.CURRENCY_SYMBOL;
  }

  Optional<Numeral> read(List<Lexeme> lexemes, int from) {
    Sum sum = new Sum();
    int at = from;
    int end = from;
    boolean joined = false;
    while (at < lexemes.size() && at < from + MOST_WORDS) {
      int next = take(lexemes, at, sum, joined);
      if (next > 0) {
        at = next;
        end = next;
        joined = false;
      } else if (end == at && end > from && isConnector(lexemes, at)) {
        at++;
        joined = true;
      } else {
        break;
      }
    }
    return end == from ? Optional.empty() : Optional.of(multiplied(lexemes, new Numeral(sum.value(), end, true, sum.rough)));
  }

  /** "Tens of thousands": a rough number of a larger one. */
  private Numeral multiplied(List<Lexeme> lexemes, Numeral numeral) {
    int of = numeral.end();
    while (of < lexemes.size() && of < numeral.end() + 2 && links.contains(lexemes.get(of).key())) {
      of++;
    }
    if (!numeral.rough() || of == numeral.end() || of >= lexemes.size()) {
      return numeral;
    }
    return multiplier(lexemes, of, false).map(next -> new Numeral(numeral.value().multiply(next.value()), next.end(), true, true)).orElse(numeral);
  }

  private boolean isConnector(List<Lexeme> lexemes, int at) {
    return connectors.contains(lexemes.get(at).key());
  }

  private int take(List<Lexeme> lexemes, int at, Sum sum, boolean joined) {
    if (lexemes.get(at).text().length() == 1) {
      return -1;
    }
    PhraseTable.Hit<Part> hit = parts.longest(lexemes, at);
    if (hit != null) {
      return sum.add(hit.value(), joined) ? hit.end() : -1;
    }
    return compound && lexemes.get(at).isWord() && lexemes.get(at).text().length() <= LONGEST_COMPOUND && sum.empty && addCompound(lexemes.get(at).key(), sum) ? at + 1 : -1;
  }

  /** "zweitausendvierhundert": number words written together, longest part first. */
  private boolean addCompound(String word, Sum sum) {
    Sum trial = new Sum();
    int at = 0;
    while (at < word.length()) {
      int end = Math.min(word.length(), at + LONGEST);
      while (end > at && !(single.containsKey(word.substring(at, end)) || connectors.contains(word.substring(at, end)))) {
        end--;
      }
      Part part = single.get(word.substring(at, end));
      if (end == at || part != null && !trial.add(part, true)) {
        return false;
      }
      at = end;
    }
    sum.copy(trial);
    return !sum.empty;
  }

  /** Adds number words up; refuses a word that does not continue the number ("two three"). */
  private static final class Sum {

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal current = BigDecimal.ZERO;
    private @Nullable BigDecimal last;
    private boolean empty = true;
    private boolean rough;

    boolean add(Part part, boolean joined) {
      boolean taken = switch (part.role()) {
        case ADD -> plus(part.value(), joined);
        case MULTIPLY, COLLECTIVE -> times(part);
        case HALF -> joined && half(part.value());
      };
      if (taken) {
        last = part.value();
        empty = false;
      }
      return taken;
    }

    private boolean plus(BigDecimal value, boolean joined) {
      if (last != null && !fits(value.intValue(), last.intValue(), joined)) {
        return false;
      }
      current = current.add(value);
      return true;
    }

    /** After a hundred anything below it; after a ten anything below ten, or below twenty when joined; after a unit a joined ten. */
    private static boolean fits(int value, int last, boolean joined) {
      if (last >= 100) {
        return value < last;
      }
      boolean tens = last >= 20 && last % 10 == 0;
      return tens ? value < (joined ? 20 : 10) : joined && last < 10 && value >= 20;
    }

    private boolean times(Part part) {
      BigDecimal factor = current.signum() == 0 ? BigDecimal.ONE : current;
      boolean plural = part.role() == Role.COLLECTIVE && current.signum() == 0;
      if (total.signum() > 0 && part.value().compareTo(total) > 0) {
        total = total.add(current).multiply(part.value());
        current = BigDecimal.ZERO;
        return true;
      }
      rough |= plural;
      if (part.value().intValue() < 1000) {
        current = factor.multiply(part.value());
      } else {
        total = total.add(factor.multiply(part.value()));
        current = BigDecimal.ZERO;
      }
      return true;
    }

    /** Behind a number only: "dos y medio"; "un millón y medio" is half of the million more. */
    private boolean half(BigDecimal value) {
      if (last == null) {
        return false;
      }
      boolean ofFactor = current.signum() == 0 && total.signum() > 0;
      current = current.add(ofFactor ? value.multiply(last) : value);
      return true;
    }

    BigDecimal value() {
      return total.add(current);
    }

    void copy(Sum other) {
      total = other.total;
      current = other.current;
      last = other.last;
      empty = other.empty;
      rough = other.rough;
    }
  }
}
