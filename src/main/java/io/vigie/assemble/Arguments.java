package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.finding.Finding;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.record.Authority;
import io.vigie.record.VendorReference;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom and where an event concerns, whichever sentence says so.
 *
 * @param place where an incident happened; null when unknown
 * @param authority of a policy action; its country is where it has authority
 * @param proofs for sentences that tell no finding of the event, the fields that they prove
 */
record Arguments(List<VendorReference> vendors, Finding.@Nullable Place place, Authority authority, Map<Sentence, Set<String>> proofs) {

  private static final Authority UNKNOWN = new Authority(null, null, null);

  static Arguments of(Event event, List<Event> all, Annotated annotated) {
    Map<Sentence, Set<String>> proofs = new LinkedHashMap<>();
    List<VendorLinking.Option> linked = VendorLinking.of(event, all, annotated);
    List<VendorReference> told = event.all(Finding::vendors);
    linked.stream().filter(option -> !told.contains(option.vendor()))
        .forEach(option -> prove(proofs, option.nearest(), event.isIncident() ? "vendors" : "targets.vendors"));
    Optional<CountryLinking.Option> country = CountryLinking.of(event, all, annotated);
    country.filter(option -> !option.country().equals(CountryLinking.told(event)))
        .ifPresent(option -> prove(proofs, option.nearest(), event.isIncident() ? "country" : "authority"));
    String code = country.map(CountryLinking.Option::country).orElse(null);
    return new Arguments(linked.stream().map(VendorLinking.Option::vendor).toList(), place(event, code), authority(event, annotated, code), proofs);
  }

  private static void prove(Map<Sentence, Set<String>> proofs, Sentence sentence, String field) {
    proofs.computeIfAbsent(sentence, any -> new TreeSet<>()).add(field);
  }

  /** The place that is told in that country; one told elsewhere is not where it happened. */
  private static Finding.@Nullable Place place(Event event, @Nullable String country) {
    Optional<Finding.Place> told = event.place();
    if (told.isPresent() && (told.get().country() == null || told.get().country().equals(country))) {
      return new Finding.Place(country, told.get().name());
    }
    return country == null ? null : new Finding.Place(country, null);
  }

  /** The authority that is told where it is of that country, else one of that country which a telling names, else the country itself. */
  private static Authority authority(Event event, Annotated annotated, @Nullable String country) {
    Authority told = event.authority().orElse(UNKNOWN);
    if (told.country() == null || told.country().equals(country)) {
      return new Authority(told.name(), country, told.level());
    }
    if (country == null) {
      return UNKNOWN;
    }
    return event.findings().stream().flatMap(finding -> named(annotated, finding, country)).findFirst().orElseGet(() -> annotated.knowledge().stream()
        .filter(match -> match.kind() == KnowledgeKind.COUNTRY && country.equals(match.country())).findFirst()
        .map(match -> new Authority(match.value(), country, null)).orElse(new Authority(null, country, null)));
  }

  private static Stream<Authority> named(Annotated annotated, Finding finding, String country) {
    return annotated.knowledge().stream()
        .filter(match -> match.kind() == KnowledgeKind.AUTHORITY && country.equals(match.country()) && Nearness.isIn(finding.sentence(), match.start()))
        .sorted(Comparator.comparingInt(match -> Math.abs(match.start() - finding.trigger().start())))
        .map((KnowledgeMatch match) -> new Authority(match.value(), country, match.level()));
  }
}
