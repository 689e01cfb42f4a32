package io.vigie.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a text names: one pass over its words, the longest name first, names that are also words decided by context. Immutable and
 * safe for use by several threads.
 */
public final class KnowledgeMatcher {

  /** What may stand inside the name of an organization and keeps its own meaning: "the chamber of commerce of Lyon". */
  private static final Set<KnowledgeKind> PARTS = Set.of(KnowledgeKind.PLACE, KnowledgeKind.COUNTRY, KnowledgeKind.METONYM, KnowledgeKind.DEMONYM);

  private final Lexicon lexicon;
  private final Map<String, NameWords> languages;
  private final Offices offices;

  KnowledgeMatcher(Lexicon lexicon, Map<String, NameWords> languages, Offices offices) {
    this.lexicon = lexicon;
    this.offices = offices;
    this.languages = Map.copyOf(languages);
  }

  /**
   * The names in a text, in order, none overlapping another but places inside the names of organizations. Give it the whole article at once: what a short name means may be shown
   * elsewhere in the text.
   *
   * @param text paragraphs separated by empty lines
   * @param language ISO 639-1; names of one language only, technologies, nationalities and patterns need it
   */
  public List<KnowledgeMatch> find(String text, String language) {
    Words words = Words.of(text);
    NameWords nameWords = languages.containsKey(language) ? languages.get(language) : NameWords.read(language);
    List<List<Candidate>> known = lookUp(words, nameWords);
    List<Candidate> readings = new ArrayList<>();
    known.forEach(readings::addAll);
    TextContext context = new TextContext(words, nameWords);
    Surroundings surroundings = new Surroundings(words, nameWords.lists().getOrDefault("fieldNouns", List.of()));
    Judge judge = new Judge(context, nameWords, surroundings);
    List<Candidate> accepted = new ArrayList<>(judge.accept(readings));
    // The court of a town is of no country either that only a namesake of the town is in.
    known.replaceAll(here -> here.stream().filter(reading -> !judge.isNamesake(reading)).toList());
    PatternMatcher matcher = new PatternMatcher(words, known, nameWords, judge.likeliest());
    PatternFinder patterns = new PatternFinder(words, known, nameWords, matcher, surroundings, offices);
    accepted.addAll(patterns.authorities());
    VendorScout scout = new VendorScout(words, known, nameWords);
    for (Candidate vendor : scout.mentions(patterns.vendors(scout))) {
      if (accepted.stream().noneMatch(other -> overlap(vendor, other))) {
        accepted.add(vendor);
      }
    }
    accepted.addAll(new ShortNames(words, text).mentions(accepted));
    List<KnowledgeMatch> matches = select(accepted, judge, words, text);
    return withOrganizations(matches, select(patterns.organizations(), judge, words, text));
  }

  private static List<KnowledgeMatch> withOrganizations(List<KnowledgeMatch> matches, List<KnowledgeMatch> organizations) {
    List<KnowledgeMatch> all = new ArrayList<>(matches);
    for (KnowledgeMatch organization : organizations) {
      if (matches.stream().allMatch(match -> mayHold(organization, match))) {
        all.add(organization);
      }
    }
    all.sort(Comparator.comparingInt(KnowledgeMatch::start));
    return List.copyOf(all);
  }

  private static boolean mayHold(KnowledgeMatch organization, KnowledgeMatch match) {
    boolean apart = match.end() <= organization.start() || organization.end() <= match.start();
    return apart || PARTS.contains(match.kind()) && organization.start() <= match.start() && match.end() <= organization.end();
  }

  private List<List<Candidate>> lookUp(Words words, NameWords language) {
    List<List<Candidate>> known = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      List<Candidate> here = new ArrayList<>(2);
      lexicon.find(words, i, language.language(), language.endings(), here);
      known.add(here.isEmpty() ? List.of() : here);
    }
    return known;
  }

  private static boolean overlap(Candidate one, Candidate other) {
    return other.fact() != null && one.from() < other.to() && other.from() < one.to();
  }

  private static List<KnowledgeMatch> select(List<Candidate> accepted, Judge judge, Words words, String text) {
    List<Candidate> ordered = new ArrayList<>(accepted);
    ordered.sort(Comparator.comparingInt(Candidate::from)
        .thenComparing(Comparator.comparingInt(Candidate::length).reversed())
        .thenComparingInt(candidate -> rank(candidate, judge))
        .thenComparing(judge.likeliest())
        .thenComparing(candidate -> candidate.fact() == null ? "" : candidate.fact().id()));
    List<KnowledgeMatch> matches = new ArrayList<>();
    int free = 0;
    for (Candidate candidate : ordered) {
      if (candidate.from() >= free) {
        free = candidate.to();
        if (candidate.fact() != null && candidate.kind() != null) {
          matches.add(match(candidate, words, text));
        }
      }
    }
    return List.copyOf(matches);
  }

  /** Which of several readings of the same words goes first, before the rest of the text is asked. */
  private static int rank(Candidate candidate, Judge judge) {
    if (candidate.kind() == null) {
      return 0;
    }
    return switch (candidate.kind()) {
      case VENDOR -> 1;
      case AUTHORITY -> rank((AuthorityFact) candidate.fact());
      case INSTRUMENT -> 5;
      case TECHNOLOGY -> 6;
      case ORGANIZATION -> 7;
      case METONYM -> judge.mayAct(candidate) ? 8 : 10;
      case COUNTRY, PLACE, DEMONYM -> 9;
      case OUTLET -> 11;
      case REGION, PRODUCT -> 12;
    };
  }

  /** What only has the form of an authority's name, of no country, is rather the place of that name: "Norbridge County". */
  private static int rank(AuthorityFact authority) {
    if (authority.listed()) {
      return 2;
    }
    return authority.office() != null ? 3 : authority.country() != null ? 4 : 10;
  }

  /** An abbreviation keeps its last stop: "U.S.". */
  private static KnowledgeMatch match(Candidate candidate, Words words, String text) {
    int last = candidate.to() - 1;
    int end = words.end(last);
    if (candidate.length() > 1 && words.gap(last) == '.' && words.after(last) == '.') {
      end++;
    }
    int start = words.start(candidate.from());
    return new KnowledgeMatch(start, end, text.substring(start, end), candidate.kind(), candidate.fact());
  }
}
