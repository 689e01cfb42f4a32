package io.vigie.annotate.phrases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases with values, looked up at a place of a text. A full stop at the end of an entry is an abbreviation's: it may be
 * missing in the text. Not thread-safe while it is filled.
 */
public final class PhraseTable<V> {

  /**
   * A phrase found.
   *
   * @param end index of the lexeme after it
   * @param cut whether it is an abbreviation whose full stop is missing in the text
   */
  public record Hit<V>(V value, int end, boolean cut) {}

  private record Entry<V>(List<String> keys, boolean stop, V value) {}

  private final Map<String, List<Entry<V>>> byFirst = new HashMap<>();

  public void add(String phrase, V value) {
    List<String> keys = Spelling.keys(phrase);
    boolean stop = keys.size() > 1 && keys.get(keys.size() - 1).equals(".");
    List<String> core = stop ? keys.subList(0, keys.size() - 1) : keys;
    List<Entry<V>> entries = byFirst.computeIfAbsent(core.get(0), first -> new ArrayList<>());
    entries.add(new Entry<>(List.copyOf(core), stop, value));
    entries.sort((one, other) -> other.keys.size() - one.keys.size());
  }

  /** The longest phrase that starts at lexeme {@code at}; null if there is none. */
  public @Nullable Hit<V> longest(List<Lexeme> lexemes, int at) {
    for (Entry<V> entry : byFirst.getOrDefault(lexemes.get(at).key(), List.of())) {
      if (matches(entry.keys, lexemes, at)) {
        return hit(entry, lexemes, at);
      }
    }
    return null;
  }

  /** Every phrase that starts at lexeme {@code at}, longest first. */
  public List<Hit<V>> all(List<Lexeme> lexemes, int at) {
    List<Entry<V>> entries = byFirst.get(lexemes.get(at).key());
    return entries == null ? List.of() : entries.stream().filter(entry -> matches(entry.keys, lexemes, at)).map(entry -> hit(entry, lexemes, at)).toList();
  }

  /** Whether some phrase starts with this word. */
  public boolean starts(String key) {
    return byFirst.containsKey(key);
  }

  /** Every word that some phrase starts with. */
  public Set<String> firsts() {
    return Set.copyOf(byFirst.keySet());
  }

  private static <V> Hit<V> hit(Entry<V> entry, List<Lexeme> lexemes, int at) {
    int end = at + entry.keys.size();
    boolean stop = entry.stop && end < lexemes.size() && lexemes.get(end).glued() && lexemes.get(end).is(".");
    return new Hit<>(entry.value, stop ? end + 1 : end, entry.stop && !stop);
  }

  private static boolean matches(List<String> keys, List<Lexeme> lexemes, int at) {
    if (at + keys.size() > lexemes.size()) {
      return false;
    }
    for (int i = 0; i < keys.size(); i++) {
      if (!lexemes.get(at + i).is(keys.get(i))) {
        return false;
      }
    }
    return true;
  }
}
