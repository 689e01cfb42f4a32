package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.phrases.Lexeme;
import io.vigie.record.Edtf;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates of one text as it tells them one after the other: each may hang on those before. Not thread-safe: one for each text. */
final class Telling {

  /** No reference goes back over more dates. */
  private static final int MEMORY = 8;
  /** No clause is longer, in lexemes. */
  private static final int CLAUSE = 80;

  private final DateGrammar grammar;
  private final List<Lexeme> lexemes;
  private final List<Sentence> sentences;
  private final @Nullable Edtf published;
  private final List<Resolved> told = new ArrayList<>();
  private int sentence;
  private @Nullable Edtf frame;
  private int frameFrom;

  Telling(DateGrammar grammar, List<Lexeme> lexemes, List<Sentence> sentences, @Nullable Edtf published) {
    this.grammar = grammar;
    this.lexemes = lexemes;
    this.sentences = sentences;
    this.published = published;
  }

  /** Resolves the expression in lexemes {@code from} to {@code to}. */
  @Nullable Resolved tell(Moment moment, int from, int to) {
    int start = sentenceStart(from);
    int end = sentenceEnd(to);
    Tense tense = grammar.words().tenses.read(lexemes, from, to, start, end);
    Scene scene = new Scene(published, List.copyOf(told.subList(Math.max(0, told.size() - MEMORY), told.size())), frame(from, start), tense);
    Resolved resolved = resolve(moment, scene);
    if (resolved != null && moment.isTold()) {
      told.add(resolved);
      frame(resolved, from, to, start);
    }
    return resolved == null ? nearPublication(moment, scene) : resolved;
  }

  /** "On Thursday", published on some day of May: about May. Too rough for "the same day" to mean it, so it is not remembered. */
  private static @Nullable Resolved nearPublication(Moment moment, Scene scene) {
    Edtf published = scene.published();
    if (published == null || published.isInterval() || published.precision() == Edtf.Precision.DAY) {
      return null;
    }
    LocalDate first = published.firstDay().orElseThrow();
    LocalDate middle = first.plusDays(ChronoUnit.DAYS.between(first, published.lastDay()) / 2);
    Resolved inside = resolve(moment, new Scene(Edtf.ofDay(middle), scene.told(), scene.frame(), scene.tense()));
    boolean near = inside != null && inside.anchor() == Anchor.PUBLICATION && published.contains(inside.date());
    return near ? inside.with(published.approximate(true)) : null;
  }

  private static @Nullable Resolved resolve(Moment moment, Scene scene) {
    try {
      return moment.resolve(scene);
    } catch (DateTimeException | ArithmeticException beyondTheCalendar) {
      return null;
    }
  }

  /** "In 2021, …" at the start of a sentence sets the year of what the paragraph goes on to tell; any other full date ends that. */
  private void frame(Resolved resolved, int from, int to, int start) {
    boolean year = resolved.anchor() == Anchor.ABSOLUTE && resolved.date().precision() == Edtf.Precision.YEAR && !resolved.date().isInterval();
    boolean opens = from - start <= 1 && from - start >= 0 && to < lexemes.size() && lexemes.get(to).is(",");
    if (year && opens) {
      frame = resolved.date();
      frameFrom = to;
    } else if (resolved.anchor() != Anchor.NARRATIVE) {
      frame = null;
    }
  }

  private @Nullable Edtf frame(int from, int start) {
    if (frame != null) {
      for (int at = frameFrom; at < from; at++) {
        if (lexemes.get(at).isBreak()) {
          frame = null;
          return null;
        }
      }
      frameFrom = from;
    }
    return frame;
  }

  private int sentenceStart(int at) {
    int limit = sentenceOf(lexemes.get(at).start()) == null ? 0 : sentenceOf(lexemes.get(at).start()).start();
    int start = at;
    while (start > 0 && at - start < CLAUSE && lexemes.get(start - 1).start() >= limit && !lexemes.get(start - 1).isBreak()) {
      start--;
    }
    return start;
  }

  private int sentenceEnd(int at) {
    Sentence here = sentenceOf(lexemes.get(at - 1).start());
    int limit = here == null ? Integer.MAX_VALUE : here.end();
    int end = at;
    while (end < lexemes.size() && end - at < CLAUSE && lexemes.get(end).start() < limit && !lexemes.get(end).isBreak()) {
      end++;
    }
    return end;
  }

  private @Nullable Sentence sentenceOf(int offset) {
    while (sentence < sentences.size() && sentences.get(sentence).end() <= offset) {
      sentence++;
    }
    return sentence < sentences.size() && sentences.get(sentence).start() <= offset ? sentences.get(sentence) : null;
  }
}
