package io.vigie.knowledge;

import io.vigie.knowledge.NamePattern.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names that the patterns of a language describe. One finder serves one text. */
final class PatternFinder {

  private static final int LONGEST_NAME = 4;

  private final Words words;
  private final List<List<Candidate>> known;
  private final NameWords language;

  /** @param known readings of each word by the lexicon */
  PatternFinder(Words words, List<List<Candidate>> known, NameWords language) {
    this.words = words;
    this.known = known;
    this.language = language;
  }

  List<Candidate> authorities() {
    List<Candidate> found = new ArrayList<>();
    for (NamePattern pattern : language.authorities()) {
      for (int i = 0; i < words.size(); i++) {
        Match match = match(pattern, i);
        if (match != null) {
          skipSmallWords(match);
          String country = match.country != null ? match.country : pattern.country();
          found.add(new Candidate(match.nameFrom, match.nameTo,
              AuthorityFact.unlisted(words.text(match.nameFrom, match.nameTo), country, pattern.level()), KnowledgeKind.AUTHORITY, false));
        }
      }
    }
    return found;
  }

  List<Candidate> vendors() {
    List<Candidate> found = new ArrayList<>();
    for (NamePattern pattern : language.vendors()) {
      for (int i = 0; i < words.size(); i++) {
        Match match = match(pattern, i);
        if (match != null) {
          found.add(new Candidate(match.nameFrom, match.nameTo,
              VendorFact.unlisted(words.text(match.nameFrom, match.nameTo), match.country), KnowledgeKind.VENDOR, false));
        }
      }
    }
    return found;
  }

  /** A name starts with neither an article nor a conjunction. */
  private void skipSmallWords(Match match) {
    while (match.nameFrom + 1 < match.nameTo && isSmall(words.folded(match.nameFrom))) {
      match.nameFrom++;
    }
  }

  private boolean isSmall(String word) {
    return language.determiners().contains(word) || language.lists().getOrDefault("glue", List.of()).contains(word);
  }

  /** A way through a pattern. */
  private static final class Match {
    private int nameFrom;
    private int nameTo;
    private @Nullable String country;
  }

  private @Nullable Match match(NamePattern pattern, int from) {
    Match match = new Match();
    return step(pattern, 0, from, from, match) ? match : null;
  }

  private boolean step(NamePattern pattern, int element, int at, int from, Match match) {
    boolean opensName = element == pattern.nameFrom();
    boolean closesName = element == pattern.nameTo();
    int oldFrom = match.nameFrom;
    int oldTo = match.nameTo;
    if (opensName) {
      match.nameFrom = at;
    }
    if (closesName) {
      match.nameTo = at;
    }
    if (element == pattern.elements().size()) {
      return match.nameTo > match.nameFrom;
    }
    Element wanted = pattern.elements().get(element);
    String country = match.country;
    boolean afterComma = element > 0 && pattern.elements().get(element - 1).type() == NamePattern.Type.COMMA;
    for (int end : at == from || joined(wanted, at, afterComma) ? ends(wanted, at, match) : List.<Integer>of()) {
      if (step(pattern, element + 1, end, from, match)) {
        return true;
      }
      match.country = country;
    }
    if (wanted.optional() && step(pattern, element + 1, at, from, match)) {
      return true;
    }
    match.nameFrom = oldFrom;
    match.nameTo = oldTo;
    return false;
  }

  /** Where an element that starts at a word may end, longest first. */
  private List<Integer> ends(Element element, int at, Match match) {
    if (at >= words.size()) {
      return List.of();
    }
    return switch (element.type()) {
      case WORDS -> element.takes(words.folded(at)) ? List.of(at + 1) : List.of();
      case RUN -> run(element, at);
      case COMMA -> words.gap(at) == ',' ? List.of(at) : List.of();
      case POSSESSIVE -> words.gap(at) == '\'' && words.folded(at).equals("s") ? List.of(at + 1) : List.of();
      case COUNTRY -> known(at, Set.of(KnowledgeKind.COUNTRY), match);
      case DEMONYM -> known(at, Set.of(KnowledgeKind.DEMONYM), match);
      case PLACE -> place(element, at, match);
      case NUMBER -> Character.isDigit(words.folded(at).charAt(0)) ? List.of(at + 1) : List.of();
      case NAME -> name(at);
    };
  }

  private boolean joined(Element element, int at, boolean afterComma) {
    if (at >= words.size()) {
      return false;
    }
    char gap = words.gap(at);
    return switch (element.type()) {
      case COMMA -> gap == ',';
      case POSSESSIVE -> gap == '\'';
      default -> gap == Words.BLANK || gap == '\'' || gap == ',' && afterComma;
    };
  }

  private List<Integer> run(Element element, int at) {
    List<Integer> ends = new ArrayList<>();
    int i = at;
    while (i < words.size() && (i == at || " ',&".indexOf(words.gap(i)) >= 0)) {
      if (element.takes(words.folded(i))) {
        ends.add(0, i + 1);
      } else if (!element.glues(words.folded(i))) {
        break;
      }
      i++;
    }
    return ends;
  }

  private List<Integer> place(Element element, int at, Match match) {
    int i = at;
    while (i < words.size() && element.glues(words.folded(i)) && words.gap(i + 1 < words.size() ? i + 1 : i) != Words.BREAK) {
      i++;
      if (i - at > 3) {
        return List.of();
      }
    }
    return i >= words.size() ? List.of() : known(i, Set.of(KnowledgeKind.PLACE, KnowledgeKind.METONYM, KnowledgeKind.COUNTRY), match);
  }

  private List<Integer> known(int at, Set<KnowledgeKind> kinds, Match match) {
    Candidate best = null;
    for (Candidate candidate : known.get(at)) {
      if (candidate.kind() != null && kinds.contains(candidate.kind()) && (best == null || candidate.length() > best.length())) {
        best = candidate;
      }
    }
    if (best == null || best.fact() == null) {
      return List.of();
    }
    match.country = best.fact().country();
    return List.of(best.to());
  }

  private List<Integer> name(int at) {
    List<Integer> ends = new ArrayList<>();
    for (int i = at; i < words.size() && i - at < LONGEST_NAME && words.capitalised(i) && (i == at || words.gap(i) == Words.BLANK); i++) {
      if (i == at && language.determiners().contains(words.folded(i))) {
        break;
      }
      ends.add(0, i + 1);
    }
    return ends;
  }
}
