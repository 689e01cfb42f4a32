package io.vigie.assemble;

import io.vigie.annotate.Annotated;
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
import org.jspecify.annotations.Nullable;

/**
 * Which of the countries that an article names an event happened in, or its authority is of: argument linking as of {@link VendorLinking}.
 * Without a model, the one that its tellings took. Trained by {@code vigie train records}; immutable.
 */
public final class CountryLinking {

  /** Label of the training events: it is the country of the event. */
  public static final String COUNTRY = "country";
  /** Label of the training events: it is another. */
  public static final String OTHER = "other";

  private static final Optional<LearntModel> SHIPPED = LearntModel.shipped("records-countries");
  /** Chosen by cross-validation. */
  private static final double LIKELY = 0.3;
  private static final Set<KnowledgeKind> NAMING = EnumSet.of(KnowledgeKind.COUNTRY, KnowledgeKind.METONYM, KnowledgeKind.DEMONYM, KnowledgeKind.PLACE,
      KnowledgeKind.AUTHORITY, KnowledgeKind.INSTRUMENT, KnowledgeKind.VENDOR);

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

  private CountryLinking() {}

  /** The country of an event; empty when nothing tells it. */
  static Optional<Option> of(Event event, List<Event> all, Annotated annotated) {
    List<Option> options = options(event, all, annotated);
    record Weighed(Option option, double likely) {}
    return SHIPPED.map(model -> options.stream().map(option -> new Weighed(option, model.probability(option.features(), COUNTRY)))
        .max(Comparator.comparingDouble(Weighed::likely)).filter(best -> best.likely() >= LIKELY).map(Weighed::option))
        .orElseGet(() -> options.stream().filter(option -> option.country().equals(told(event))).findFirst());
  }

  /** Every country that the article names. */
  static List<Option> options(Event event, List<Event> all, Annotated annotated) {
    Map<String, List<KnowledgeMatch>> mentions = new LinkedHashMap<>();
    annotated.knowledge().stream().filter(match -> NAMING.contains(match.kind()) && match.country() != null)
        .forEach(match -> mentions.computeIfAbsent(match.country(), any -> new ArrayList<>()).add(match));
    String told = told(event);
    List<Option> options = new ArrayList<>();
    if (told != null && !mentions.containsKey(told)) {
      // What no name tells the address of the page does.
      options.add(new Option(told, event.lead().sentence(), Nearness.weighedTogether(event, Set.of("told=yes", "kind=outlet"))));
    }
    mentions.forEach((country, matches) -> {
      if (!country.equals(told) && matches.stream().allMatch(CountryLinking::isOrigin)) {
        return;
      }
      Nearness nearness = Nearness.of(event, matches, annotated);
      Set<String> features = new TreeSet<>(nearness.features());
      kinds(event, annotated, matches, features);
      features.add("titled=" + Nearness.isTitled(matches, annotated));
      long commoner = mentions.values().stream().filter(other -> places(other) > places(matches)).count();
      features.add("commoner=" + Math.min(2, commoner));
      features.add("countries=" + Math.min(4, mentions.size()));
      features.add("mentions=" + Math.min(3, matches.size()));
      told(country, event, all, features);
      options.add(new Option(country, nearness.nearest(), Nearness.weighedTogether(event, features)));
    });
    return options;
  }

  /** "Chinese cameras", a maker: where something comes from. */
  private static boolean isOrigin(KnowledgeMatch match) {
    return match.kind() == KnowledgeKind.DEMONYM || match.kind() == KnowledgeKind.VENDOR;
  }

  private static long places(List<KnowledgeMatch> matches) {
    return matches.stream().filter(match -> match.kind() != KnowledgeKind.VENDOR).count();
  }

  private static void kinds(Event event, Annotated annotated, List<KnowledgeMatch> matches, Set<String> features) {
    boolean only = matches.stream().allMatch(match -> match.kind() == KnowledgeKind.VENDOR);
    features.add("kind=" + (only ? "maker" : matches.stream().allMatch(match -> match.kind() == KnowledgeKind.DEMONYM) ? "demonym" : "named"));
    Sentence lead = event.lead().sentence();
    matches.forEach(match -> features.add((Nearness.isIn(lead, match.start()) ? "here=" : "elsewhere=") + match.kind().code()));
    features.add("first=" + annotated.knowledge().stream().filter(match -> NAMING.contains(match.kind()) && match.kind() != KnowledgeKind.VENDOR && match.country() != null)
        .findFirst().filter(matches::contains).isPresent());
  }

  private static void told(String country, Event event, List<Event> all, Set<String> features) {
    String told = told(event);
    features.add("told=" + (country.equals(told) ? "yes" : told == null ? "none" : "another"));
    features.add("told-by-lead=" + country.equals(told(event.lead())));
    features.add("told-here=" + event.findings().stream().anyMatch(finding -> country.equals(told(finding)) && !finding.support().containsKey("country")
        && !finding.support().containsKey("authority")));
    features.add("listed-authority=" + event.authority().filter(authority -> country.equals(authority.country())).map(authority -> String.valueOf(authority.level())).orElse("none"));
    features.add("origin=" + event.first(Finding::originCountry).filter(country::equals).isPresent());
    List<Event> others = all.stream().filter(other -> other != event).toList();
    long sharing = others.stream().filter(other -> country.equals(told(other))).count();
    features.add("others=" + (others.isEmpty() ? "alone" : sharing == others.size() ? "all" : sharing > 0 ? "some" : "none"));
    features.add("union=" + country.equals("EU"));
  }

  static @Nullable String told(Event event) {
    return event.isIncident() ? event.place().map(Finding.Place::country).orElse(null)
        : event.authority().map(Authority::country).or(() -> event.first(Finding::place).map(Finding.Place::country)).orElse(null);
  }

  private static @Nullable String told(Finding finding) {
    return finding.isIncident() || finding.authority() == null ? finding.place() == null ? null : finding.place().country() : finding.authority().country();
  }
}
