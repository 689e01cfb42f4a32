package io.vigie.annotate.dates;

import io.vigie.annotate.phrases.Spelling;
import io.vigie.record.Code;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a form as it is written: words, {@code {slot}}, {@code [optional]}, {@code [again and again]*}, {@code (one|another)}, and at
 * either end {@code <what must stand there>} or {@code <!what must not>}; the expression itself is what is left.
 */
final class FormParser {

  private final YamlNode where;
  private final String text;
  private final Map<String, List<String>> endings;
  private int at;

  private FormParser(YamlNode where, Map<String, List<String>> endings) {
    this.where = where;
    this.text = where.text();
    this.endings = endings;
  }

  static Form parse(Meaning meaning, YamlNode where, Map<String, List<String>> endings) {
    return new FormParser(where, endings).form(meaning);
  }

  private Form form(Meaning meaning) {
    List<List<List<Element>>> contexts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Element> core = new ArrayList<>();
    while (skipSpace()) {
      if (text.charAt(at) == '<') {
        at++;
        int not = text.charAt(at) == '!' ? 1 : 0;
        at += not;
        contexts.get((core.isEmpty() ? 0 : 2) + not).addAll(branches('>'));
      } else {
        element(core);
      }
    }
    if (core.isEmpty()) {
      throw where.error("the form \"" + text + "\" has no words or slots");
    }
    return new Form(meaning, contexts.get(0), contexts.get(1), List.copyOf(core), contexts.get(2), contexts.get(3), text);
  }

  /** Adds the next element, or the lexemes of the next word. */
  private void element(List<Element> into) {
    char first = text.charAt(at);
    if (first == '{') {
      int close = text.indexOf('}', at);
      String name = text.substring(at + 1, close < 0 ? text.length() : close);
      at += name.length() + 2;
      into.add(new Element.Hole(Code.find(Slot.class, name).orElseThrow(() -> where.error("unknown slot \"" + name + "\"; one of " + Code.list(Slot.class)))));
    } else if (first == '[') {
      at++;
      List<List<Element>> branches = branches(']');
      boolean repeats = at < text.length() && text.charAt(at) == '*';
      at += repeats ? 1 : 0;
      into.add(new Element.Maybe(branches.size() == 1 ? branches.get(0) : List.of(new Element.Choice(branches)), repeats));
    } else if (first == '(') {
      at++;
      into.add(new Element.Choice(branches(')')));
    } else {
      word(into);
    }
  }

  private void word(List<Element> into) {
    int start = at;
    while (at < text.length() && " {[]()|<>".indexOf(text.charAt(at)) < 0 || at == start || isInflection(start)) {
      at += isInflection(start) ? text.indexOf(')', at) - at + 1 : 1;
    }
    List<String> forms = Spelling.expand(text.substring(start, at), endings);
    List<List<Element>> branches = forms.stream().map(form -> Spelling.keys(form).stream().<Element>map(Element.Literal::new).toList()).toList();
    if (branches.size() == 1) {
      into.addAll(branches.get(0));
    } else {
      into.add(new Element.Choice(branches));
    }
  }

  /** A bracket right behind letters: "letzt(e|en)". */
  private boolean isInflection(int start) {
    return at < text.length() && at > start && text.charAt(at) == '(' && Character.isLetter(text.charAt(at - 1)) && text.indexOf(')', at) > 0;
  }

  private List<List<Element>> branches(char close) {
    List<List<Element>> branches = new ArrayList<>();
    List<Element> branch = new ArrayList<>();
    while (true) {
      if (!skipSpace()) {
        throw where.error("\"" + text + "\": \"" + close + "\" is missing");
      }
      char next = text.charAt(at);
      if (next == close || next == '|') {
        at++;
        branches.add(List.copyOf(branch));
        branch = new ArrayList<>();
        if (next == close) {
          return branches;
        }
      } else {
        element(branch);
      }
    }
  }

  private boolean skipSpace() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length();
  }
}
