package io.vigie.assemble;

import io.vigie.annotate.Sentence;
import io.vigie.finding.Finding;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.record.Authority;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * Which of the countries that an article names an event happened in, or its authority is of: argument linking as of {@link VendorLinking}.
 * Without a model, the one that its tellings took. Trained by {@code vigie train records}; immutable, thread-safe.
 */
public final class CountryLinking {

  /** Label of the training events: it is the country of the event. */
  public static final String COUNTRY = "country";
  /** Label of the training events: it is another. */
  public static final String OTHER = "other";

  /** Chosen by cross-validation: more countries right and fewer wrong than the tellings by themselves. */
  private static final double LIKELY = 0.3;
  /** "Chinese cameras", a maker, a law that others follow too: they say where things come from as often as where something happens. */
  private static final Set<KnowledgeKind> BESIDE = EnumSet.of(KnowledgeKind.DEMONYM, KnowledgeKind.VENDOR, KnowledgeKind.INSTRUMENT);

  private static final CountryLinking SHIPPED = new CountryLinking(LearntModel.shipped("records-countries").orElse(null));

  private final @Nullable LearntModel model;

  private CountryLinking(@Nullable LearntModel model) {
    this.model = model;
  }

  /** The shipped one. */
  static CountryLinking shipped() {
    return SHIPPED;
  }

  /** One that leaves each event what its tellings took. */
  public static CountryLinking none() {
    return new CountryLinking(null);
  }

  /** One that has learnt from the options of candidates. */
  public static CountryLinking of(MaxentModel model) {
    return new CountryLinking(new LearntModel(model));
  }

  /**
   * A country with what speaks for and against it.
   *
   * @param nearest the sentence that names it and is nearest to the telling
   */
  public record Option(String country, Sentence nearest, List<String> features) {
    public Option {
      features = List.copyOf(features);
    }
  }

  /** The country of an event; empty when nothing that the article names is likely enough. */
  Optional<Option> of(Event event, NamedInArticle article) {
    record Weighed(Option option, double likely) {}
    String told = article.told(event).country();
    return options(event, article).stream()
        .map(option -> new Weighed(option, model == null ? option.country().equals(told) ? 1 : 0 : model.probability(option.features(), COUNTRY)))
        .max(Comparator.comparingDouble(Weighed::likely)).filter(best -> best.likely() >= LIKELY).map(Weighed::option);
  }

  /** Every country that may be the event's. */
  static List<Option> options(Event event, NamedInArticle article) {
    String told = article.told(event).country();
    Map<String, NamedThing> placing = new LinkedHashMap<>();
    article.countries().forEach((country, named) -> {
      List<KnowledgeMatch> places = named.mentions().stream().filter(mention -> !BESIDE.contains(mention.kind())).toList();
      boolean law = named.mentions().stream().anyMatch(mention -> mention.kind() == KnowledgeKind.INSTRUMENT);
      if (!places.isEmpty()) {
        placing.put(country, NamedThing.of(places, article.annotated()));
      } else if (law || country.equals(told)) {
        placing.put(country, named);
      }
    });
    List<Option> options = new ArrayList<>();
    placing.forEach((country, named) -> {
      Nearness nearness = new Nearness(event, named.sentences());
      Set<String> features = new TreeSet<>(nearness.features());
      named(event, country, placing, article, features);
      told(country, event, article, features);
      options.add(new Option(country, nearness.nearest(), NamedInArticle.weighedTogether(event, features)));
    });
    return options;
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
    List<Event> others = article.othersThan(event);
    features.add(NamedInArticle.share(others.stream().filter(other -> country.equals(article.told(other).country())).count(), others.size()));
    features.add("union=" + country.equals("EU"));
  }

  private static boolean isInherited(Finding finding) {
    return finding.isIncident() ? finding.support().containsKey("country") : finding.support().containsKey("authority") || finding.support().containsKey("authority.country");
  }
}
