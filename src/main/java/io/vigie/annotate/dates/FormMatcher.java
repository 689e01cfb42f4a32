package io.vigie.annotate.dates;

import io.vigie.annotate.phrases.Lexeme;
import io.vigie.annotate.phrases.PhraseTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds forms in one text. Phrases that stand in other forms are matched once a place and remembered, so that time stays in
 * proportion to the text. Not thread-safe: one for each text.
 */
final class FormMatcher {

  /** A form found from the place it was asked for up to lexeme {@code end}. */
  record Match(Form form, Moment moment, int end) {}

  private static final Set<String> HYPHENS = Set.of("-", "\u2010", "\u2011");
  /** No date hangs on a chain of more. */
  private static final int DEEPEST = 6;
  /** How many places to remember what stands there. */
  private static final int MOST_PLACES = 20_000;
  /** No list of days is longer, in slots. */
  private static final int MOST_SLOTS = 40;

  private interface Sink {
    void accept(int end, Captures captures);
  }

  private record Place(Slot slot, int at) {}

  private final DateGrammar grammar;
  private final List<Lexeme> lexemes;
  private final Figures figures;
  private final Map<Place, List<Captures.Capture>> phrases = new HashMap<>();
  private final Map<Place, List<Captures.Capture>> words = new HashMap<>();
  private int depth;

  FormMatcher(DateGrammar grammar, List<Lexeme> lexemes) {
    this.grammar = grammar;
    this.lexemes = lexemes;
    this.figures = new Figures(grammar.words(), lexemes);
  }

  /** The longest expression whose first lexeme is {@code at}; of equally long ones that whose form asks for a context, else stands first in the file. */
  @Nullable Match longest(int at) {
    Match best = null;
    if (isInsideWord(at)) {
      return null;
    }
    if (words.size() + phrases.size() > MOST_PLACES) {
      words.clear();
      phrases.clear();
    }
    for (Form form : grammar.formsAt(lexemes, at)) {
      if (form.meaning().stands() && isInPlace(form, at)) {
        for (Match match : matches(form, at)) {
          best = best == null || match.end > best.end || match.end == best.end && !best.form.isTied() && form.isTied() ? match : best;
        }
      }
    }
    return best;
  }

  /** "squid50s", "v2019": figures that a word goes on with. */
  private boolean isInsideWord(int at) {
    return at > 0 && lexemes.get(at).isNumber() && lexemes.get(at).glued() && lexemes.get(at - 1).isWord();
  }

  private List<Match> matches(Form form, int at) {
    List<Match> found = new ArrayList<>();
    match(form.core(), 0, at, Captures.NONE, (end, captures) -> {
      Moment moment = isFollowed(form, end) ? form.meaning().of(captures) : null;
      if (moment != null) {
        found.add(new Match(form, moment, end));
      }
    });
    return found;
  }

  private boolean isInPlace(Form form, int at) {
    return (form.before().isEmpty() || form.before().stream().anyMatch(branch -> endsAt(branch, at)))
        && form.notBefore().stream().noneMatch(branch -> endsAt(branch, at));
  }

  /** Whether literals and listed words stand right before a place; an empty branch is the start of a line. */
  private boolean endsAt(List<Element> branch, int at) {
    if (branch.isEmpty()) {
      return at == 0 || lexemes.get(at - 1).isBreak();
    }
    for (int start = Math.max(0, at - branch.size() - 2); start < at; start++) {
      boolean[] reached = {false};
      match(branch, 0, start, Captures.NONE, (end, captures) -> reached[0] |= end == at);
      if (reached[0]) {
        return true;
      }
    }
    return false;
  }

  private boolean isFollowed(Form form, int end) {
    return !isCompound(end) && (form.after().isEmpty() || form.after().stream().anyMatch(branch -> startsAt(branch, end)))
        && form.notAfter().stream().noneMatch(branch -> startsAt(branch, end));
  }

  /** "Winter-Vorbereitung", "March-born": the first part of a word names no date. */
  private boolean isCompound(int end) {
    if (end + 1 >= lexemes.size() || !lexemes.get(end - 1).isWord()) {
      return false;
    }
    Lexeme hyphen = lexemes.get(end);
    Lexeme next = lexemes.get(end + 1);
    return hyphen.glued() && HYPHENS.contains(hyphen.text()) && next.glued() && next.isWord() && !grammar.isDateWord(next.key());
  }

  private boolean startsAt(List<Element> branch, int at) {
    if (branch.isEmpty()) {
      return at == lexemes.size() || lexemes.get(at).isBreak();
    }
    boolean[] reached = {false};
    match(branch, 0, at, Captures.NONE, (end, captures) -> reached[0] = true);
    return reached[0];
  }

  private void match(List<Element> elements, int next, int at, Captures captures, Sink sink) {
    if (next == elements.size()) {
      sink.accept(at, captures);
      return;
    }
    Element element = elements.get(next);
    if (element instanceof Element.Literal literal) {
      if (at < lexemes.size() && lexemes.get(at).is(literal.key())) {
        match(elements, next + 1, at + 1, captures, sink);
      }
    } else if (element instanceof Element.Hole hole) {
      for (Captures.Capture found : fill(hole.slot(), at)) {
        match(elements, next + 1, found.end(), captures.with(found), sink);
      }
    } else if (element instanceof Element.Choice choice) {
      for (List<Element> branch : choice.branches()) {
        match(branch, 0, at, captures, (end, more) -> match(elements, next + 1, end, more, sink));
      }
    } else if (element instanceof Element.Maybe maybe) {
      boolean again = maybe.repeats() && captures.count() < MOST_SLOTS;
      match(maybe.inside(), 0, at, captures, (end, more) -> match(elements, again && end > at ? next : next + 1, end, more, sink));
      match(elements, next + 1, at, captures, sink);
    }
  }

  private List<Captures.Capture> fill(Slot slot, int at) {
    if (at >= lexemes.size()) {
      return slot == Slot.STOP ? List.of(new Captures.Capture(slot, true, at, at)) : List.of();
    }
    if (slot == Slot.DATE || slot == Slot.PERIOD) {
      return phrases(slot, at);
    }
    return words.computeIfAbsent(new Place(slot, at), some -> words(slot, at));
  }

  private List<Captures.Capture> words(Slot slot, int at) {
    List<Captures.Capture> found = new ArrayList<>(figures.read(slot, at));
    for (PhraseTable.Hit<Object> hit : grammar.words().find(slot, lexemes, at)) {
      found.add(new Captures.Capture(slot.listed(), hit.value(), at, hit.end()));
    }
    return found;
  }

  /** The phrases of a kind that start at a place, one for each end. */
  private List<Captures.Capture> phrases(Slot slot, int at) {
    Place place = new Place(slot, at);
    List<Captures.Capture> known = phrases.get(place);
    if (known != null || depth == DEEPEST) {
      return known == null ? List.of() : known;
    }
    phrases.put(place, List.of());
    depth++;
    Map<Integer, Captures.Capture> byEnd = new HashMap<>();
    for (Form form : grammar.formsAt(lexemes, at)) {
      if (fits(form, slot) && isInPlace(form, at)) {
        for (Match match : matches(form, at)) {
          byEnd.putIfAbsent(match.end, new Captures.Capture(slot, match.moment, at, match.end));
        }
      }
    }
    depth--;
    List<Captures.Capture> found = List.copyOf(byEnd.values());
    phrases.put(place, found);
    return found;
  }

  /** A date may be anything that names one; a period only what hangs on another date. */
  private static boolean fits(Form form, Slot slot) {
    Slot made = form.meaning().slot;
    return made == slot || slot == Slot.DATE && (made == Slot.PERIOD || made == Slot.BARE);
  }
}
