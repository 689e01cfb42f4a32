package io.vigie.assemble;

import io.vigie.annotate.Sentence;
import io.vigie.finding.Finding;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.record.Authority;
import io.vigie.record.AuthorityLevel;
import io.vigie.record.Party;
import io.vigie.record.VendorReference;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom an event concerns and where, whichever sentence says so.
 *
 * @param victim of an incident, never the actor; null when unknown, and of a policy action, as are actor and place
 * @param place where an incident happened
 * @param authority of a policy action, without anything when unknown, and of an incident
 * @param proofs the fields that sentences prove which the tellings of the event do not
 */
record WhomAndWhere(List<VendorReference> vendors, @Nullable Party victim, @Nullable Party actor, Finding.@Nullable Place place, Authority authority,
    Map<Sentence, Set<String>> proofs) {

  private static final Authority UNKNOWN = new Authority(null, null, null);
  private static final String UNION = "EU";

  static WhomAndWhere of(Event event, NamedInArticle article, ArgumentLinking linking) {
    Map<Sentence, Set<String>> proofs = new LinkedHashMap<>();
    NamedInArticle.Told told = article.told(event);
    List<ArgumentLinking.Option<VendorReference>> linked = linking.vendors(event, article);
    linked.stream().filter(option -> !told.vendors().contains(option.value()))
        .forEach(option -> prove(proofs, option.nearest(), event.isIncident() ? "vendors" : "targets.vendors"));
    List<VendorReference> vendors = linked.stream().map(ArgumentLinking.Option::value).toList();
    Optional<ArgumentLinking.Option<String>> country = linking.country(event, article);
    country.filter(option -> !option.value().equals(told.country())).ifPresent(option -> prove(proofs, option.nearest(), event.isIncident() ? "country" : "authority"));
    // What no name of the text tells, the address of its page may.
    String unnamed = told.country() != null && !article.countries().containsKey(told.country()) ? told.country() : null;
    String code = country.map(ArgumentLinking.Option::value).orElse(unnamed);
    if (!event.isIncident()) {
      return new WhomAndWhere(vendors, null, null, null, authority(event, article, code), proofs);
    }
    Party actor = event.actorBeside(article.events()).orElse(null);
    return new WhomAndWhere(vendors, event.victimBeside(actor).orElse(null), actor, place(event, code), UNKNOWN, proofs);
  }

  private static void prove(Map<Sentence, Set<String>> proofs, Sentence sentence, String field) {
    proofs.computeIfAbsent(sentence, any -> new TreeSet<>()).add(field);
  }

  /** Whether a finding's victim may be the record's: there is one, and it is not who did it. */
  boolean mayBeVictim(@Nullable Party told) {
    return told != null && victim != null && (actor == null || !told.name().equals(actor.name()));
  }

  /** ISO 3166-1 alpha-2 or EU; null when unknown. */
  @Nullable String country() {
    return place == null ? authority.country() : place.country();
  }

  /** The place that a telling names in that country; one elsewhere is not where it happened. */
  private static Finding.@Nullable Place place(Event event, @Nullable String country) {
    Optional<Finding.Place> told = event.place();
    if (told.isPresent() && told.get().country() == null) {
      return new Finding.Place(country, told.get().name());
    }
    if (country == null) {
      return null;
    }
    return told.filter(place -> country.equals(place.country()))
        .or(() -> event.first(finding -> finding.place() != null && country.equals(finding.place().country()) ? finding.place() : null))
        .orElse(new Finding.Place(country, null));
  }

  /** The authority that is told where it is of that country, else one of that country that a telling names, else the country itself. */
  private static Authority authority(Event event, NamedInArticle article, @Nullable String country) {
    Authority told = event.authority().orElse(UNKNOWN);
    if (country == null || country.equals(told.country()) || isOfManyCountries(told)) {
      return told;
    }
    if (told.country() == null) {
      return new Authority(told.name(), country, told.level());
    }
    return event.findings().stream().map(Finding::authority).filter(Objects::nonNull).filter(authority -> country.equals(authority.country())).findFirst()
        .or(() -> event.findings().stream().flatMap(finding -> namedBy(finding, article, country)).findFirst())
        .orElseGet(() -> government(article, country));
  }

  private static boolean isOfManyCountries(Authority authority) {
    return authority.name() != null && authority.country() == null && (authority.level() == AuthorityLevel.SUPRANATIONAL || authority.level() == AuthorityLevel.COURT);
  }

  private static Stream<Authority> namedBy(Finding finding, NamedInArticle article, String country) {
    List<String> parties = finding.parties().stream().map(Party::name).toList();
    return article.countries().get(country).mentions().stream()
        .filter(mention -> mention.kind() == KnowledgeKind.AUTHORITY && NamedThing.isIn(mention, finding.sentence()) && !parties.contains(mention.value()))
        .sorted(Comparator.comparingInt(mention -> Math.abs(mention.start() - finding.trigger().start())))
        .map((KnowledgeMatch mention) -> new Authority(mention.value(), country, mention.level()));
  }

  private static Authority government(NamedInArticle article, String country) {
    AuthorityLevel level = country.equals(UNION) ? AuthorityLevel.SUPRANATIONAL : AuthorityLevel.NATIONAL;
    return article.countries().get(country).mentions().stream().filter(mention -> mention.kind() == KnowledgeKind.COUNTRY).findFirst()
        .map(mention -> new Authority(mention.value(), country, level)).orElse(new Authority(null, country, null));
  }
}
