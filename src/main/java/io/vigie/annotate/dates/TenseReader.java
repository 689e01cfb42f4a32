package io.vigie.annotate.dates;

import io.vigie.annotate.phrases.Lexeme;
import io.vigie.annotate.phrases.PhraseTable;
import io.vigie.annotate.phrases.Spelling;
import io.vigie.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells from the words around a date whether its clause is about the past or the future: the nearest cue before it within the clause
 * decides, else the nearest one behind it, else one of the clause that this one hangs on.
 */
final class TenseReader {

  private static final Set<String> BORDERS = Set.of(",", ";", ":", "(", ")", "\u00AB", "\u00BB", "\u201C", "\u201D", "\u201E", "\"", ".", "!", "?", "-");

  /** How close to a date a clause's first word may stand without the clause having begun to tell. */
  private static final int MARKER_REACH = 2;

  private final PhraseTable<Tense> cues = new PhraseTable<>();
  private final Set<String> participles;
  private final Set<String> except;
  private final List<String> futureEndings;
  private final List<String> pastEndings;
  private final Set<String> clauses;

  TenseReader(YamlNode tense, Map<String, List<String>> endings) {
    tense.allow("future", "future-endings", "past", "past-endings", "participles", "neither", "except", "clause");
    words(tense, "future", endings).forEach(cue -> cues.add(cue, Tense.FUTURE));
    words(tense, "past", endings).forEach(cue -> cues.add(cue, Tense.PAST));
    words(tense, "neither", endings).forEach(cue -> cues.add(cue, Tense.OPEN));
    participles = words(tense, "participles", endings);
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
    Tense before = before(lexemes, start, from, true);
    Tense after = before == Tense.OPEN ? after(lexemes, end, to, !isInClause(lexemes, start, from)) : before;
    return after == Tense.OPEN ? before(lexemes, start, from, false) : after;
  }

  /** A verb that says its tense itself outweighs a participle: "will be opened in May". */
  private Tense before(List<Lexeme> lexemes, int start, int from, boolean sameClause) {
    Tense participle = Tense.OPEN;
    for (int at = start - 1; at >= from && !isBorder(lexemes, at, at == start - 1); at--) {
      Tense cue = cue(lexemes, at);
      if (cue != Tense.OPEN) {
        return cue;
      }
      participle = isParticiple(lexemes, at) ? Tense.PAST : participle;
      if (sameClause && clauses.contains(lexemes.get(at).key())) {
        break;
      }
    }
    return participle;
  }

  /** Whether a clause has begun, with more than its first word, before the date: a comma behind the date then ends it. */
  private boolean isInClause(List<Lexeme> lexemes, int start, int from) {
    for (int at = start - 1; at >= from && !isBorder(lexemes, at, false); at--) {
      if (clauses.contains(lexemes.get(at).key())) {
        return start - at > MARKER_REACH;
      }
    }
    return false;
  }

  private Tense after(List<Lexeme> lexemes, int end, int to, boolean pastComma) {
    for (int at = end; at < to && !isBorder(lexemes, at, pastComma && at == end) && !clauses.contains(lexemes.get(at).key()); at++) {
      Tense cue = isParticiple(lexemes, at) ? Tense.PAST : cue(lexemes, at);
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

  /** The listed cue that starts here, longest first, else what the word ends in. */
  private Tense cue(List<Lexeme> lexemes, int at) {
    Lexeme lexeme = lexemes.get(at);
    if (!lexeme.isWord() || except.contains(lexeme.key())) {
      return Tense.OPEN;
    }
    PhraseTable.Hit<Tense> hit = cues.longest(lexemes, at);
    return hit != null ? hit.value() : hasEnding(lexeme.key(), futureEndings) ? Tense.FUTURE : Tense.OPEN;
  }

  private boolean isParticiple(List<Lexeme> lexemes, int at) {
    Lexeme lexeme = lexemes.get(at);
    PhraseTable.Hit<Tense> hit = cues.longest(lexemes, at);
    return lexeme.isWord() && !except.contains(lexeme.key()) && (hit == null || hit.value() == Tense.PAST)
        && (participles.contains(lexeme.key()) || hasEnding(lexeme.key(), pastEndings));
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
