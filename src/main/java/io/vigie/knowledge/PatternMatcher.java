package io.vigie.knowledge;

import io.vigie.knowledge.NamePattern.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds patterns against the words of one text. */
final class PatternMatcher {

  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_PHRASE = 6;
  private static final Set<KnowledgeKind> PLACES = Set.of(KnowledgeKind.PLACE, KnowledgeKind.METONYM, KnowledgeKind.COUNTRY);

  private final Words words;
  private final List<List<Candidate>> known;
  private final NameWords language;
  private final Comparator<Candidate> order;

  /**
   * @param known readings of each word by the lexicon
   * @param likeliest which of several readings of the same words goes first
   */
  PatternMatcher(Words words, List<List<Candidate>> known, NameWords language, Comparator<Candidate> likeliest) {
    this.words = words;
    this.known = known;
    this.language = language;
    this.order = Comparator.comparingInt(Candidate::length).reversed().thenComparing(likeliest);
  }

  /** A way through a pattern: the words of the name, and the country that they tell. */
  static final class Match {
    private final int from;
    int nameFrom;
    int nameTo;
    @Nullable String country;
    /** Whether a region or city tells the country. */
    boolean regional;

    private Match(int from) {
      this.from = from;
    }
  }

  @Nullable Match match(NamePattern pattern, int from) {
    Match match = new Match(from);
    return step(pattern, 0, from, false, match) ? match : null;
  }

  /** @param comma whether the comma before the next word is taken already */
  private boolean step(NamePattern pattern, int element, int at, boolean comma, Match match) {
    int oldFrom = match.nameFrom;
    int oldTo = match.nameTo;
    if (element == pattern.nameFrom()) {
      match.nameFrom = at;
    }
    if (element == pattern.nameTo()) {
      match.nameTo = at;
    }
    if (element == pattern.elements().size()) {
      return match.nameTo > match.nameFrom;
    }
    Element wanted = pattern.elements().get(element);
    String country = match.country;
    boolean regional = match.regional;
    for (int end : at == match.from || joined(wanted, at, comma) ? ends(wanted, at, match) : List.<Integer>of()) {
      if (step(pattern, element + 1, end, end == at, match)) {
        return true;
      }
      match.country = country;
      match.regional = regional;
    }
    if (wanted.optional() && step(pattern, element + 1, at, comma, match)) {
      return true;
    }
    match.nameFrom = oldFrom;
    match.nameTo = oldTo;
    return false;
  }

  /** Where an element that starts at a word may end, the preferred end first. */
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
      case NUMBER -> words.digits(at) ? List.of(at + 1) : List.of();
      case WORD -> word(at, match);
      case PHRASE -> phrase(at);
      case TOWN -> town(element, at, match);
      case NAME -> name(at);
    };
  }

  private boolean joined(Element element, int at, boolean comma) {
    if (at >= words.size()) {
      return false;
    }
    char gap = words.gap(at);
    return switch (element.type()) {
      case COMMA -> gap == ',';
      case POSSESSIVE -> gap == '\'';
      default -> gap == Words.BLANK || gap == '\'' || gap == '.' || gap == 0 || gap == ',' && comma;
    };
  }

  private List<Integer> run(Element element, int at) {
    List<Integer> ends = new ArrayList<>(4);
    int i = at;
    if (!element.takes(words.folded(at)) && !element.starts().contains(words.folded(at))) {
      return ends;
    }
    while (i < words.size() && (i == at || " ',&.".indexOf(words.gap(i)) >= 0)) {
      if (element.takes(words.folded(i))) {
        ends.add(0, i + 1);
      } else if (!element.glues(words.folded(i))) {
        break;
      }
      i++;
    }
    return ends;
  }

  /** Any word written small; a nationality among them still tells the country. */
  private List<Integer> word(int at, Match match) {
    if (words.capitalised(at) || words.digits(at)) {
      return List.of();
    }
    known(at, Set.of(KnowledgeKind.DEMONYM), match);
    return List.of(at + 1);
  }

  private List<Integer> phrase(int at) {
    List<Integer> ends = new ArrayList<>(LONGEST_PHRASE);
    for (int i = at; i < words.size() && i - at < LONGEST_PHRASE && (i == at || words.gap(i) == Words.BLANK || words.gap(i) == '\''); i++) {
      ends.add(i + 1);
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
    return i >= words.size() ? List.of() : known(i, PLACES, match);
  }

  private List<Integer> known(int at, Set<KnowledgeKind> kinds, Match match) {
    Candidate best = null;
    for (Candidate candidate : known.get(at)) {
      if (candidate.kind() != null && candidate.fact() != null && kinds.contains(candidate.kind()) && !isWord(candidate)
          && (best == null || order.compare(candidate, best) < 0)) {
        best = candidate;
      }
    }
    if (best == null || best.fact() == null) {
      return List.of();
    }
    Fact fact = best.kind() == KnowledgeKind.METONYM ? placeElsewhere(best) : best.fact();
    match.country = fact.country();
    match.regional = fact instanceof Place;
    return List.of(best.to());
  }

  /** "The court of Brussels": the city, which lies in a country, and not the union whose seat it is. */
  private Fact placeElsewhere(Candidate seat) {
    return known.get(seat.from()).stream().filter(place -> place.to() == seat.to() && place.kind() == KnowledgeKind.PLACE && place.fact() != null)
        .map(Candidate::fact).filter(place -> !Objects.equals(place.country(), seat.fact().country())).findFirst().orElse(seat.fact());
  }

  /** "The court of the land": a name that is also a word is the word after an article. */
  private boolean isWord(Candidate name) {
    return name.guarded() && name.from() > 0 && words.gap(name.from()) == Words.BLANK && language.determiners().contains(words.folded(name.from() - 1));
  }

  private List<Integer> town(Element element, int at, Match match) {
    int i = at;
    while (i + 1 < words.size() && words.capitalised(i) && element.takes(words.folded(i)) && words.gap(i + 1) != Words.BREAK) {
      i++;
    }
    if (!words.capitalised(i) || i > at && words.gap(i) != Words.BLANK && words.gap(i) != '\'' || language.notNames().contains(words.folded(i))) {
      return List.of();
    }
    int first = i;
    while (i + 1 < words.size() && words.after(i) == '-' && words.gap(i + 1) == Words.BLANK) {
      i++;
    }
    // Of a place that is known the country is, too.
    return isPlace(first, i + 1) ? known(first, PLACES, match) : List.of(i + 1);
  }

  private boolean isPlace(int from, int to) {
    return known.get(from).stream().anyMatch(candidate -> candidate.to() == to && candidate.kind() != null && PLACES.contains(candidate.kind()) && !isWord(candidate));
  }

  private List<Integer> name(int at) {
    List<Integer> ends = new ArrayList<>(LONGEST_NAME);
    for (int i = at; i < words.size() && i - at < LONGEST_NAME && words.capitalised(i) && (i == at || words.gap(i) == Words.BLANK); i++) {
      if (i == at && (language.determiners().contains(words.folded(i)) || language.notNames().contains(words.folded(i)))) {
        break;
      }
      ends.add(0, i + 1);
    }
    return ends;
  }
}
