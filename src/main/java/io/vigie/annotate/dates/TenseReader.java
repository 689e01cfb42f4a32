package io.vigie.annotate.dates;

import io.vigie.annotate.phrases.Lexeme;
import io.vigie.annotate.phrases.Spelling;
import io.vigie.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells from the words around a date whether its clause is about the past or the future: the nearest cue before it within the clause
 * decides, else the nearest one behind it.
 */
final class TenseReader {

  private static final Set<String> BORDERS = Set.of(",", ";", ":", "(", ")", "\u00AB", "\u00BB", "\u201C", "\u201D", "\u201E", "\"", ".", "!", "?", "-");

  private final Set<String> future;
  private final Set<String> past;
  private final Set<String> except;
  private final List<String> futureEndings;
  private final List<String> pastEndings;
  private final Set<String> clauses;

  TenseReader(YamlNode tense, Map<String, List<String>> endings) {
    tense.allow("future", "future-endings", "past", "past-endings", "except", "clause");
    future = words(tense, "future", endings);
    past = words(tense, "past", endings);
    except = words(tense, "except", endings);
    clauses = words(tense, "clause", endings);
    futureEndings = tense.texts("future-endings");
    pastEndings = tense.texts("past-endings");
  }

  private static Set<String> words(YamlNode tense, String key, Map<String, List<String>> endings) {
    Set<String> words = new HashSet<>();
    tense.texts(key).forEach(word -> words.addAll(Spelling.expand(word, endings)));
    return words;
  }

  /** The tense around lexemes {@code start} to {@code end}, within the sentence from {@code from} to {@code to}. */
  Tense read(List<Lexeme> lexemes, int start, int end, int from, int to) {
    Tense before = before(lexemes, start, from);
    return before == Tense.OPEN ? after(lexemes, end, to) : before;
  }

  /** A verb that says its tense itself outweighs a participle: "will be opened in May". */
  private Tense before(List<Lexeme> lexemes, int start, int from) {
    Tense participle = Tense.OPEN;
    for (int at = start - 1; at >= from && !isBorder(lexemes, at, at == start - 1); at--) {
      Tense cue = cue(lexemes.get(at));
      if (cue != Tense.OPEN) {
        return cue;
      }
      participle = isParticiple(lexemes.get(at)) ? Tense.PAST : participle;
      if (clauses.contains(lexemes.get(at).key())) {
        break;
      }
    }
    return participle;
  }

  private Tense after(List<Lexeme> lexemes, int end, int to) {
    for (int at = end; at < to && !isBorder(lexemes, at, at == end) && !clauses.contains(lexemes.get(at).key()); at++) {
      Tense cue = isParticiple(lexemes.get(at)) ? Tense.PAST : cue(lexemes.get(at));
      if (cue != Tense.OPEN) {
        return cue;
      }
    }
    return Tense.OPEN;
  }

  /** A clause ends at a sign; one right beside the date only sets the date off. */
  private static boolean isBorder(List<Lexeme> lexemes, int at, boolean beside) {
    Lexeme lexeme = lexemes.get(at);
    return lexeme.isBreak() || BORDERS.contains(lexeme.key()) && !(lexeme.is("-") && lexeme.glued()) && !(beside && lexeme.is(","));
  }

  private Tense cue(Lexeme lexeme) {
    String key = lexeme.key();
    if (!lexeme.isWord() || except.contains(key)) {
      return Tense.OPEN;
    }
    if (future.contains(key) || hasEnding(key, futureEndings)) {
      return Tense.FUTURE;
    }
    return past.contains(key) ? Tense.PAST : Tense.OPEN;
  }

  private boolean isParticiple(Lexeme lexeme) {
    return lexeme.isWord() && !except.contains(lexeme.key()) && !future.contains(lexeme.key()) && hasEnding(lexeme.key(), pastEndings);
  }

  private static boolean hasEnding(String key, List<String> endings) {
    for (String ending : endings) {
      if (key.length() > ending.length() + 1 && key.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
