package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Sentence;
import io.vigie.finding.Finding.Span;
import io.vigie.knowledge.AuthorityFact;
import io.vigie.knowledge.Country;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.Place;
import io.vigie.record.Authority;
import io.vigie.record.AuthorityLevel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the phrase of whoever decides into an authority. Stateless. */
final class Authorities {

  /**
   * An authority with the place of its mention.
   *
   * @param named whether it is a name, and no mere "the regulator"
   * @param inheritedFrom the sentence that gave the country; null where the phrase itself tells it
   */
  record Named(Authority authority, Span span, boolean named, @Nullable Sentence inheritedFrom) {}

  private Authorities() {}

  static Named of(Meaning meaning, Sentence sentence, Geography geography) {
    KnowledgeMatch identity = meaning.identity() != null ? meaning.identity() : ownerOfOffice(meaning);
    Span span = identity != null && !meaning.referred() ? new Span(identity.start(), identity.end())
        : new Span(meaning.phrase().start(), meaning.phrase().end());
    if (identity != null && identity.fact() instanceof Country country) {
      return new Named(new Authority(country.name(), country.code(), level(country)), span, true, null);
    }
    if (identity != null && identity.fact() instanceof Place place) {
      return new Named(new Authority(place.name(), place.country(), AuthorityLevel.SUBNATIONAL), span, true, null);
    }
    if (identity != null && identity.kind() == KnowledgeKind.INSTRUMENT && meaning.is("list") && identity.country() != null) {
      // A list known by name is kept by the state whose it is.
      return new Named(new Authority(null, identity.country(), AuthorityLevel.NATIONAL), span, false, null);
    }
    String name = identity != null && identity.fact() instanceof AuthorityFact fact ? fact.name() : isMereLaw(meaning) ? null : Parties.describe(meaning.phrase());
    AuthorityLevel level = identity == null ? null : identity.level();
    String country = meaning.country();
    boolean named = identity != null && (meaning.referred() || isProper(identity, meaning.phrase()));
    if (country != null) {
      return new Named(new Authority(name, country, level), span, named, null);
    }
    if (isOfManyCountries(identity)) {
      return new Named(new Authority(name, null, level), span, named, null);
    }
    // Whom a law keeps from buying where says nothing of whose law it is.
    Optional<Finding.Place> beside = identity == null && meaning.is("law") ? Optional.empty() : geography.in(sentence, List.of(), span.start());
    if (beside.isPresent()) {
      return new Named(new Authority(name, beside.get().country(), level), span, named, null);
    }
    Optional<String> law = identity == null || !identity.listed() ? geography.lawOf(sentence) : Optional.empty();
    if (law.isPresent()) {
      return new Named(new Authority(name, law.get(), level), span, named, null);
    }
    Optional<Geography.Where> before = geography.before(sentence);
    Optional<Geography.Where> near = before.filter(where -> geography.isHeading(where.sentence(), sentence) || !geography.outweighs(where.place().country())
        && (where.sentence().paragraph() == sentence.paragraph() || geography.main().isEmpty()));
    String inherited = near.map(where -> where.place().country()).or(geography::main).orElse(null);
    return new Named(new Authority(name, inherited, level), span, named, near.map(Geography.Where::sentence).orElse(null));
  }

  /** "A provision bars the agencies", "the Covered List": what decides is a law or a list, and whoever made it is not told. */
  private static boolean isMereLaw(Meaning meaning) {
    if (meaning.isA(KnowledgeKind.INSTRUMENT)) {
      return true;
    }
    return meaning.identity() == null && meaning.is("law") && !meaning.is("authority", "court", "lawmaker", "person", "people", "organization");
  }

  /** "The Acme bureau's field office in Norville", "both chambers of Congress": an office is whose office it is; null when that is nobody known by name. */
  private static @Nullable KnowledgeMatch ownerOfOffice(Meaning meaning) {
    if (!meaning.is("premises", "lawmaker") || meaning.name() != null) {
      return null;
    }
    return meaning.inside().stream().filter(match -> match.kind() == KnowledgeKind.AUTHORITY && match.listed())
        .filter(match -> meaning.is("premises") || match.level() == AuthorityLevel.PARLIAMENT)
        .filter(match -> meaning.phrase().tree().children(meaning.phrase().head(), "nmod", "compound").stream()
            .anyMatch(owner -> owner.start() < match.end() && owner.end() > match.start())).findFirst().orElse(null);
  }

  /** "The data protection watchdog" is no name of its own, "the Court of Norville" is. */
  private static boolean isProper(KnowledgeMatch identity, Phrase phrase) {
    return identity.listed() || phrase.words().stream().anyMatch(word -> word.start() >= identity.start() && word.end() <= identity.end()
        && (word.pos() == PartOfSpeech.PROPN || word.pos() == PartOfSpeech.NUM));
  }

  /** A court or body of several countries, known by name, belongs to none of them. */
  private static boolean isOfManyCountries(@Nullable KnowledgeMatch identity) {
    return identity != null && identity.listed() && identity.country() == null
        && (identity.level() == AuthorityLevel.SUPRANATIONAL || identity.level() == AuthorityLevel.COURT);
  }

  private static AuthorityLevel level(Country country) {
    return country.code().equals("EU") ? AuthorityLevel.SUPRANATIONAL : AuthorityLevel.NATIONAL;
  }
}
