package io.vigie.assemble;

import io.vigie.assemble.ArgumentLinking.Option;
import io.vigie.finding.Finding;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.record.Authority;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The countries of an article as those where an event may have happened, or whose measure it may be. Stateless. */
final class CountryOptions {

  /** "Chinese cameras", a maker, a law that others follow too: they say where things come from as often as where something happens. */
  private static final Set<KnowledgeKind> BESIDE = EnumSet.of(KnowledgeKind.DEMONYM, KnowledgeKind.VENDOR, KnowledgeKind.INSTRUMENT);

  /** The length of "'s " and what little else may stand before a maker's name. */
  private static final int POSSESSIVE = 4;

  private CountryOptions() {}

  /** Every country that may be the event's. */
  static List<Option<String>> of(Event event, NamedInArticle article) {
    String told = article.told(event).country();
    Map<String, NamedThing> placing = new LinkedHashMap<>();
    article.countries().forEach((country, named) -> {
      List<KnowledgeMatch> places = named.mentions().stream().filter(mention -> !BESIDE.contains(mention.kind()) && !isOfMaker(mention, article) && !article.isBystander(mention)).toList();
      boolean law = named.mentions().stream().anyMatch(mention -> mention.kind() == KnowledgeKind.INSTRUMENT);
      if (!places.isEmpty()) {
        placing.put(country, NamedThing.of(places, article.annotated()));
      } else if (law || country.equals(told)) {
        placing.put(country, named);
      }
    });
    List<Option<String>> options = new ArrayList<>();
    placing.forEach((country, named) -> {
      Nearness nearness = new Nearness(event, named.sentences());
      Set<String> features = new TreeSet<>(nearness.features());
      named(event, country, placing, article, features);
      told(country, event, article, features);
      options.add(new Option<>(country, nearness.nearest(), NamedInArticle.weighedTogether(event, features)));
    });
    return options;
  }

  /** "Norland's Acme": whose the maker is, not where anything happens. */
  private static boolean isOfMaker(KnowledgeMatch country, NamedInArticle article) {
    return country.kind() == KnowledgeKind.COUNTRY && article.annotated().knowledgeTouching(country.end(), country.end() + POSSESSIVE).stream()
        .anyMatch(match -> match.kind() == KnowledgeKind.VENDOR && country.country() != null && country.country().equals(match.country()));
  }

  private static void named(Event event, String country, Map<String, NamedThing> placing, NamedInArticle article, Set<String> features) {
    NamedThing named = placing.get(country);
    features.add("titled=" + article.countries().get(country).titled());
    features.add("commoner=" + Math.min(2, placing.values().stream().filter(other -> other.mentions().size() > named.mentions().size()).count()));
    features.add("countries=" + Math.min(4, placing.size()));
    features.add("mentions=" + Math.min(3, named.mentions().size()));
    features.add("first=" + placing.keySet().iterator().next().equals(country));
    features.add("kind=" + (named.mentions().stream().allMatch(mention -> BESIDE.contains(mention.kind())) ? "beside" : "placing"));
    article.countries().get(country).mentions().forEach(mention ->
        features.add((NamedThing.isIn(mention, event.lead().sentence()) ? "here=" : "elsewhere=") + mention.kind().code()));
  }

  private static void told(String country, Event event, NamedInArticle article, Set<String> features) {
    String told = article.told(event).country();
    features.add("told=" + (country.equals(told) ? "yes" : told == null ? "none" : "another"));
    features.add("told-by-lead=" + country.equals(NamedInArticle.country(event.lead())));
    features.add("told-here=" + event.findings().stream().anyMatch(finding -> country.equals(NamedInArticle.country(finding)) && !isInherited(finding)));
    features.add("authority-level=" + event.authority().filter(authority -> country.equals(authority.country())).map(Authority::level).map(String::valueOf).orElse("none"));
    features.add("origin=" + event.first(Finding::originCountry).filter(country::equals).isPresent());
    features.add(article.sharing(event, country));
    features.add("union=" + country.equals("EU"));
  }

  private static boolean isInherited(Finding finding) {
    return finding.isIncident() ? finding.support().containsKey("country") : finding.support().containsKey("authority") || finding.support().containsKey("authority.country");
  }
}
