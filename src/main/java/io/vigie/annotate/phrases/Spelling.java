package io.vigie.annotate.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The written forms that an entry of a word list stands for: {@code letzt(e|en|er)} is three words, {@code day(s)} is {@code days},
 * {@code day(|s)} both; a name in brackets that is a known ending stands for its list.
 */
public final class Spelling {

  private Spelling() {}

  /** Every written form, in the order of the file. */
  public static List<String> expand(String entry, Map<String, List<String>> endings) {
    int open = entry.indexOf('(');
    int close = entry.indexOf(')', open);
    if (open < 0 || close < 0) {
      return List.of(entry);
    }
    String inside = entry.substring(open + 1, close);
    List<String> forms = new ArrayList<>();
    for (String choice : endings.getOrDefault(inside, List.of(inside.split("\\|", -1)))) {
      forms.addAll(expand(entry.substring(0, open) + choice + entry.substring(close + 1), endings));
    }
    return forms;
  }

  /** The keys of the lexemes that a written form is made of. */
  public static List<String> keys(String form) {
    return Lexer.read(form).stream().map(Lexeme::key).toList();
  }
}
