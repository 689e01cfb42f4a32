package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.finding.Finding;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.VendorFact;
import io.vigie.record.VendorReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which of the vendors that an article names an event is about: a reader takes "the cameras" of a later sentence for those of the maker
 * named before. Argument linking over sentences (Ebner et al. 2020) by logistic regression over where each vendor is named and what else
 * is known of the event. Without a model, those that its tellings took for themselves. Trained by {@code vigie train records}; immutable.
 */
public final class VendorLinking {

  /** Label of the training events: the event is about the vendor. */
  public static final String INVOLVED = "involved";
  /** Label of the training events: it is not. */
  public static final String OTHER = "other";

  private static final Optional<LearntModel> SHIPPED = LearntModel.shipped("records-vendors");
  /** Chosen by cross-validation: as precise as the tellings by themselves. */
  private static final double LIKELY = 0.4;

  /**
   * A vendor with what speaks for and against it.
   *
   * @param nearest the sentence that names it and is nearest to the telling
   */
  public record Option(VendorReference vendor, Sentence nearest, List<String> features) {
    public Option {
      features = List.copyOf(features);
    }
  }

  private VendorLinking() {}

  /** The vendors of an event, in order of their first mentions. */
  static List<Option> of(Event event, List<Event> all, Annotated annotated) {
    List<VendorReference> told = event.all(Finding::vendors);
    List<Option> options = options(event, all, annotated).stream().filter(option -> told.contains(option.vendor()) || !event.lead().isToldInFull()).toList();
    return SHIPPED.map(model -> options.stream().filter(option -> model.probability(option.features(), INVOLVED) >= LIKELY).toList())
        .orElseGet(() -> options.stream().filter(option -> told.contains(option.vendor())).toList());
  }

  /** Every vendor that the article names. */
  static List<Option> options(Event event, List<Event> all, Annotated annotated) {
    Map<VendorFact, List<KnowledgeMatch>> mentions = new LinkedHashMap<>();
    annotated.knowledge().stream().filter(match -> match.kind() == KnowledgeKind.VENDOR)
        .forEach(match -> mentions.computeIfAbsent((VendorFact) match.fact(), any -> new ArrayList<>()).add(match));
    List<Option> options = new ArrayList<>();
    mentions.forEach((fact, matches) -> {
      VendorReference vendor = new VendorReference(fact.id(), fact.name());
      Nearness nearness = Nearness.of(event, matches, annotated);
      Set<String> features = new TreeSet<>(nearness.features());
      features.add("titled=" + Nearness.isTitled(matches, annotated));
      share(matches, mentions, features);
      told(vendor, event, all, features);
      fact.kinds().forEach(kind -> features.add("makes=" + kind));
      features.add("listed=" + fact.listed());
      features.add("security-firm=" + fact.securityFirm());
      options.add(new Option(vendor, nearness.nearest(), Nearness.weighedTogether(event, features)));
    });
    return options;
  }

  private static void share(List<KnowledgeMatch> matches, Map<VendorFact, List<KnowledgeMatch>> mentions, Set<String> features) {
    long commoner = mentions.entrySet().stream().filter(other -> !other.getKey().securityFirm() && other.getValue().size() > matches.size()).count();
    features.add("commoner=" + Math.min(2, commoner));
    features.add("vendors=" + Math.min(4, mentions.size()));
    features.add("mentions=" + Math.min(3, matches.size()));
  }

  private static void told(VendorReference vendor, Event event, List<Event> all, Set<String> features) {
    List<VendorReference> told = event.all(Finding::vendors);
    features.add("told=" + (told.contains(vendor) ? "yes" : told.isEmpty() ? "none" : "another"));
    features.add("told-by-lead=" + event.lead().vendors().contains(vendor));
    boolean supported = event.findings().stream().anyMatch(finding -> finding.vendors().contains(vendor) && !finding.support().containsKey("vendors"));
    features.add("told-here=" + supported);
    List<Event> others = all.stream().filter(other -> other != event).toList();
    long sharing = others.stream().filter(other -> other.all(Finding::vendors).contains(vendor)).count();
    features.add("others=" + (others.isEmpty() ? "alone" : sharing == others.size() ? "all" : sharing > 0 ? "some" : "none"));
    features.add("incidents=" + others.stream().anyMatch(other -> other.isIncident() && other.all(Finding::vendors).contains(vendor)));
    roles(vendor, event, features);
  }

  private static void roles(VendorReference vendor, Event event, Set<String> features) {
    Stream.of(Map.entry("victim", event.victim().map(party -> party.name()).orElse("")), Map.entry("actor", event.first(Finding::actor).map(party -> party.name()).orElse("")))
        .filter(role -> Nearness.isIn(role.getValue(), vendor.name())).forEach(role -> features.add("is=" + role.getKey()));
    if (event.all(Finding::parties).stream().anyMatch(party -> Nearness.isIn(party.name(), vendor.name()))) {
      features.add("is=party");
    }
    features.add("parties=" + !event.all(Finding::parties).isEmpty());
    features.add("equipment=" + !event.all(Finding::technologies).isEmpty());
    features.add("origin=" + event.first(Finding::originCountry).isPresent());
  }
}
