package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention;
import io.vigie.annotate.DateMention.Anchor;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.identifiers.Identifier;
import io.vigie.annotate.identifiers.IdentifierFinder;
import io.vigie.annotate.phrases.Lexeme;
import io.vigie.annotate.phrases.Lexer;
import io.vigie.language.LanguagePack;
import io.vigie.record.Edtf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date expressions of a text and resolves them: words become values, forms put values together, and what the text leaves
 * out is taken from the publication date or from a date told before. Durations, ages, times of day and numbers of laws are no dates.
 * Nothing depends on the day it runs. Immutable, thread-safe; the same text gives the same dates.
 */
public final class DateFinder {

  /** Stands for a whole identifier or date. */
  private static final String HIDDEN = "\uFFFC";

  private final DateGrammar grammar;
  private final IdentifierFinder identifiers = new IdentifierFinder();

  /** @throws io.vigie.record.VigieException of kind {@code bad-data} when the language's dates.yaml or quantities.yaml is faulty */
  public DateFinder(LanguagePack language) {
    grammar = new DateGrammar(new DateWords(language));
  }

  /**
   * The date expressions of {@code text} in order.
   *
   * @param sentences of the text, in order; they tell how far a clause reaches. None are needed to find a date
   * @param published publication date (EDTF or date-time), as far as it is known; null and anything unreadable count as unknown
   */
  public List<DateMention> find(String text, List<Sentence> sentences, @Nullable String published) {
    List<Lexeme> lexemes = hide(Lexer.read(text), identifiers.find(text));
    Telling telling = new Telling(grammar, lexemes, sentences, published == null ? null : Edtf.find(published).orElse(null));
    FormMatcher matcher = new FormMatcher(grammar, lexemes);
    List<DateMention> mentions = new ArrayList<>();
    for (int at = 0; at < lexemes.size(); at++) {
      FormMatcher.Match match = lexemes.get(at).isBreak() ? null : matcher.longest(at);
      if (match != null) {
        mentions.addAll(mentions(text, telling, match, at, lexemes));
        at = match.end() - 1;
      }
    }
    return List.copyOf(mentions);
  }

  /**
   * The lexemes of a text with every date, and what only looks like one (ages, durations, numbers of laws, times of day), replaced by a
   * single sign: what is left may count something.
   */
  public List<Lexeme> undated(String text) {
    List<Lexeme> lexemes = hide(Lexer.read(text), identifiers.find(text));
    FormMatcher matcher = new FormMatcher(grammar, lexemes);
    List<Lexeme> left = new ArrayList<>(lexemes.size());
    for (int at = 0; at < lexemes.size(); at++) {
      FormMatcher.Match match = lexemes.get(at).isBreak() ? null : matcher.longest(at);
      if (match == null) {
        left.add(lexemes.get(at));
      } else {
        Lexeme first = lexemes.get(at);
        int end = lexemes.get(match.end() - 1).end();
        left.add(new Lexeme(text.substring(first.start(), end), HIDDEN, Lexeme.Kind.SIGN, first.start(), end, first.glued()));
        at = match.end() - 1;
      }
    }
    return left;
  }

  /** Figures inside CVE numbers, models and addresses are no dates: each identifier becomes one sign. */
  private static List<Lexeme> hide(List<Lexeme> lexemes, List<Identifier> identifiers) {
    List<Lexeme> shown = new ArrayList<>(lexemes.size());
    int next = 0;
    for (Lexeme lexeme : lexemes) {
      while (next < identifiers.size() && identifiers.get(next).end() <= lexeme.start()) {
        next++;
      }
      boolean inside = next < identifiers.size() && identifiers.get(next).start() <= lexeme.start();
      if (!inside) {
        shown.add(lexeme);
      } else if (identifiers.get(next).start() == lexeme.start()) {
        Identifier hidden = identifiers.get(next);
        shown.add(new Lexeme(hidden.text(), HIDDEN, Lexeme.Kind.SIGN, hidden.start(), hidden.end(), lexeme.glued()));
      }
    }
    return shown;
  }

  private static List<DateMention> mentions(String text, Telling telling, FormMatcher.Match match, int at, List<Lexeme> lexemes) {
    if (match.moment() instanceof Nothing) {
      return List.of();
    }
    if (match.moment() instanceof Several several) {
      return several.items().stream()
          .map(item -> mention(text, telling.tell(item.moment(), at, match.end()), item.start(), item.end(), lexemes)).toList();
    }
    return List.of(mention(text, telling.tell(match.moment(), at, match.end()), at, match.end(), lexemes));
  }

  private static DateMention mention(String text, @Nullable Resolved resolved, int first, int last, List<Lexeme> lexemes) {
    int from = lexemes.get(first).is(",") ? first + 1 : first;
    int to = lexemes.get(last - 1).is(",") ? last - 1 : last;
    int start = lexemes.get(from).start();
    int end = lexemes.get(to - 1).end();
    String value = resolved == null ? null : resolved.date().toString();
    return new DateMention(text.substring(start, end), start, end, value, resolved == null ? Anchor.PUBLICATION : resolved.anchor());
  }
}
