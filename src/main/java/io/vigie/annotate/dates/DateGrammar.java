package io.vigie.annotate.dates;

import io.vigie.annotate.phrases.Lexeme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of a language, ordered by what they may start with, so that most words of a text need one look-up. Immutable. */
final class DateGrammar {

  private static final Set<Slot> FIGURES =
      EnumSet.of(Slot.NUMBER, Slot.FIGURES, Slot.YEAR, Slot.LONE_YEAR, Slot.DAY, Slot.NTH_DAY, Slot.NUMERIC, Slot.DAY_AND_MONTH);

  private final DateWords words;
  private final Map<String, List<Form>> byKey = new HashMap<>();
  private final Map<String, List<Form>> byKeyOfNumber = new HashMap<>();
  private final List<Form> byFigures;
  private final List<Form> byNumberWord;

  DateGrammar(DateWords words) {
    this.words = words;
    Map<Form, Set<Object>> starters = new HashMap<>();
    words.forms.forEach(form -> starters.put(form, starters(form.core(), new HashSet<>())));
    byFigures = starting(starters, FIGURES);
    byNumberWord = starting(starters, EnumSet.of(Slot.NUMBER));
    for (Form form : words.forms) {
      for (Object starter : starters.get(form)) {
        if (starter instanceof String key) {
          byKey.computeIfAbsent(key, some -> new ArrayList<>());
        }
      }
    }
    Set<String> keys = new HashSet<>(byKey.keySet());
    words.keys().forEach(keys::add);
    for (String key : keys) {
      Set<Object> can = new HashSet<>(words.slots(key));
      can.add(key);
      byKey.put(key, starting(starters, can));
      can.add(Slot.NUMBER);
      byKeyOfNumber.put(key, starting(starters, can));
    }
  }

  DateWords words() {
    return words;
  }

  /** Whether some date expression has this word. */
  boolean isDateWord(String key) {
    return !words.slots(key).isEmpty();
  }

  private List<Form> starting(Map<Form, Set<Object>> starters, Collection<?> any) {
    return words.forms.stream().filter(form -> any.stream().anyMatch(starters.get(form)::contains)).toList();
  }

  /** The keys and slots that a sequence may start with. */
  private Set<Object> starters(List<Element> elements, Set<Slot> open) {
    Set<Object> found = new LinkedHashSet<>();
    for (Element element : elements) {
      if (element instanceof Element.Literal literal) {
        found.add(literal.key());
        return found;
      }
      if (element instanceof Element.Hole hole) {
        found.addAll(starters(hole.slot(), open));
        return found;
      }
      if (element instanceof Element.Choice choice) {
        boolean passable = false;
        for (List<Element> branch : choice.branches()) {
          found.addAll(starters(branch, open));
          passable |= branch.isEmpty();
        }
        if (!passable) {
          return found;
        }
      }
      if (element instanceof Element.Maybe maybe) {
        found.addAll(starters(maybe.inside(), open));
      }
    }
    return found;
  }

  private Set<Object> starters(Slot slot, Set<Slot> open) {
    if (slot.listed() != slot) {
      return Set.of(slot.listed());
    }
    if (slot != Slot.DATE && slot != Slot.PERIOD || !open.add(slot)) {
      return slot == Slot.DATE || slot == Slot.PERIOD ? Set.of() : Set.of(slot);
    }
    Set<Object> found = new HashSet<>();
    for (Form form : words.forms) {
      if (form.meaning().slot != null && (slot == Slot.DATE || form.meaning().slot == slot)) {
        found.addAll(starters(form.core(), open));
      }
    }
    open.remove(slot);
    return found;
  }

  /** The forms that may start at a lexeme, in the order of the file. */
  List<Form> formsAt(List<Lexeme> lexemes, int at) {
    Lexeme lexeme = lexemes.get(at);
    if (lexeme.isNumber() || lexeme.is("'")) {
      return byFigures;
    }
    List<Form> forms = byKey.getOrDefault(lexeme.key(), List.of());
    if (!lexeme.isWord() || words.numbers.read(lexemes, at).isEmpty()) {
      return forms;
    }
    return byKeyOfNumber.getOrDefault(lexeme.key(), byNumberWord);
  }
}
