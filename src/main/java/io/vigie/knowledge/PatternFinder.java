package io.vigie.knowledge;

import io.vigie.knowledge.PatternMatcher.Match;
import io.vigie.record.AuthorityLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds the authorities that the patterns of a language describe, and the words that they take for vendors. One finder serves one text. */
final class PatternFinder {

  private final Words words;
  private final List<List<Candidate>> known;
  private final NameWords language;
  private final PatternMatcher matcher;
  private final Surroundings surroundings;
  private final TextContext context;
  private final Offices offices;

  /** @param known readings of each word by the lexicon */
  PatternFinder(Words words, List<List<Candidate>> known, NameWords language, PatternMatcher matcher, Surroundings surroundings,
      Offices offices) {
    this.offices = offices;
    this.words = words;
    this.known = known;
    this.language = language;
    this.matcher = matcher;
    this.surroundings = surroundings;
    this.context = new TextContext(words, language);
  }

  List<Candidate> authorities() {
    List<Candidate> found = new ArrayList<>();
    forEachMatch(language.authorities(), (pattern, match) -> {
      skipSmallWords(match);
      if (!pattern.territory() || !context.isWhere(match.nameFrom)) {
        found.add(new Candidate(match.nameFrom, match.nameTo, authority(pattern, match), KnowledgeKind.AUTHORITY, false));
      }
    });
    return found;
  }

  private AuthorityFact authority(NamePattern pattern, Match match) {
    String country = match.country != null || pattern.countries().isEmpty() ? match.country : country(pattern, match);
    if (pattern.office() != null && country != null && !match.regional) {
      return offices.holder(pattern.office(), country);
    }
    AuthorityLevel level = pattern.office() != null ? offices.level(pattern.office()) : pattern.level();
    return AuthorityFact.unlisted(words.text(match.nameFrom, match.nameTo), country,
        level == AuthorityLevel.NATIONAL && match.regional ? AuthorityLevel.SUBNATIONAL : level);
  }

  /** "Their ministry" is that of the country told before, "in Norland, the ministry" Norland's, whichever the text speaks of most. */
  private @Nullable String country(NamePattern pattern, Match match) {
    String owner = context.isOwned(match.nameFrom) ? surroundings.landBefore(match.nameFrom) : surroundings.landOpening(match.nameFrom);
    return owner != null ? owner : surroundings.likeliest(pattern.countries());
  }

  /** Organizations that their noun and a place name, neither authorities nor vendors. */
  List<Candidate> organizations() {
    List<Candidate> found = new ArrayList<>();
    forEachMatch(language.organizations().patterns(), (pattern, match) -> {
      KnownName name = KnownName.unlisted(words.text(match.nameFrom, match.nameTo), match.country);
      found.add(new Candidate(match.nameFrom, match.nameTo, name, KnowledgeKind.ORGANIZATION, false));
    });
    return found;
  }

  /** Companies that the words around them show to be of the field; a name may come several times. */
  List<Candidate> vendors(VendorScout scout) {
    List<Candidate> found = new ArrayList<>();
    forEachMatch(language.vendors(), (pattern, match) -> {
      String name = words.text(match.nameFrom, match.nameTo);
      Candidate vendor = new Candidate(match.nameFrom, match.nameTo, VendorFact.unlisted(name, match.country), KnowledgeKind.VENDOR, false);
      if ((!pattern.nearField() || surroundings.isNearField(vendor)) && (!pattern.elsewhere() || scout.standsAloneElsewhere(vendor))) {
        found.add(vendor);
      }
    });
    return found;
  }

  private void forEachMatch(PatternSet patterns, BiConsumer<NamePattern, Match> action) {
    for (int i = 0; i < words.size(); i++) {
      int from = i;
      patterns.forEach(words.folded(i), known.get(i), words.capitalised(i), pattern -> {
        Match match = matcher.match(pattern, from);
        if (match != null) {
          action.accept(pattern, match);
        }
      });
    }
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
}
