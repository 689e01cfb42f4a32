package io.vigie.knowledge;

import io.vigie.knowledge.NamePattern.Element;
import io.vigie.knowledge.NamePattern.Type;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Patterns by what they may begin with, so that a word is held against few of them. Immutable. */
final class PatternSet {

  static final PatternSet NONE = new PatternSet(List.of());

  private final Map<String, List<NamePattern>> words = new HashMap<>();
  private final Map<String, List<NamePattern>> beginnings = new HashMap<>();
  private final Map<String, List<NamePattern>> endings = new HashMap<>();
  private final Set<Integer> lengths = new TreeSet<>();
  private final Map<String, NamePattern> offices = new HashMap<>();
  private final Map<Type, List<NamePattern>> types = new EnumMap<>(Type.class);

  PatternSet(List<NamePattern> patterns) {
    patterns.forEach(pattern -> offices.putIfAbsent(String.valueOf(pattern.office()), pattern));
    patterns.forEach(pattern -> pattern.openings().forEach(element -> add(element, pattern)));
  }

  private void add(Element element, NamePattern pattern) {
    if (element.type() != Type.WORDS && element.type() != Type.RUN) {
      types.computeIfAbsent(element.type(), type -> new ArrayList<>()).add(pattern);
      return;
    }
    element.starts().forEach(word -> words.computeIfAbsent(word, any -> new ArrayList<>()).add(pattern));
    for (String word : Set.copyOf(element.words())) {
      if (word.endsWith("*")) {
        addPart(beginnings, word.substring(0, word.length() - 1), pattern);
      } else if (word.startsWith("*")) {
        addPart(endings, word.substring(1), pattern);
      } else {
        words.computeIfAbsent(word, any -> new ArrayList<>()).add(pattern);
      }
    }
  }

  /** @throws VigieException of kind {@code bad-data} when a pattern names an office that is not known */
  void checkOffices(Set<String> known) {
    offices.forEach((office, pattern) -> {
      if (pattern.office() != null && !known.contains(office)) {
        throw new VigieException(Stage.DATA, "bad-data", pattern.where() + ": unknown office \"" + office + "\"; one of " + known);
      }
    });
  }

  private void addPart(Map<String, List<NamePattern>> parts, String part, NamePattern pattern) {
    parts.computeIfAbsent(part, any -> new ArrayList<>()).add(pattern);
    lengths.add(part.length());
  }

  /** Every pattern that may begin with a word of this spelling and these readings; some may come twice. */
  void forEach(String folded, List<Candidate> readings, boolean capitalised, Consumer<NamePattern> action) {
    words.getOrDefault(folded, List.of()).forEach(action);
    for (int length : lengths) {
      if (length > folded.length()) {
        break;
      }
      beginnings.getOrDefault(folded.substring(0, length), List.of()).forEach(action);
      endings.getOrDefault(folded.substring(folded.length() - length), List.of()).forEach(action);
    }
    openTypes(readings).forEach(type -> types.getOrDefault(type, List.of()).forEach(action));
    if (capitalised) {
      types.getOrDefault(Type.NAME, List.of()).forEach(action);
      types.getOrDefault(Type.TOWN, List.of()).forEach(action);
    }
  }

  private static Set<Type> openTypes(List<Candidate> readings) {
    Set<Type> open = EnumSet.noneOf(Type.class);
    for (Candidate reading : readings) {
      if (reading.kind() == KnowledgeKind.DEMONYM) {
        open.add(Type.DEMONYM);
      } else if (reading.kind() == KnowledgeKind.COUNTRY) {
        open.add(Type.COUNTRY);
        open.add(Type.PLACE);
      } else if (reading.kind() == KnowledgeKind.PLACE || reading.kind() == KnowledgeKind.METONYM) {
        open.add(Type.PLACE);
      }
    }
    return open;
  }
}
