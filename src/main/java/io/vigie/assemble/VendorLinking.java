package io.vigie.assemble;

import io.vigie.annotate.Sentence;
import io.vigie.finding.Finding;
import io.vigie.knowledge.VendorFact;
import io.vigie.record.Party;
import io.vigie.record.VendorReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * Which of the vendors that an article names an event is about: a reader takes "the cameras" of a later sentence for those of the maker
 * named before. Argument linking over sentences (Ebner et al. 2020) by logistic regression over where each vendor is named and what else
 * is known of the event. Without a model, those that its tellings took for themselves. Trained by {@code vigie train records}; immutable,
 * thread-safe.
 */
public final class VendorLinking {

  /** Label of the training events: the event is about the vendor. */
  public static final String INVOLVED = "involved";
  /** Label of the training events: it is not. */
  public static final String OTHER = "other";

  /** Chosen by cross-validation: as precise as the tellings by themselves, and more events with a vendor. */
  private static final double LIKELY = 0.4;
  /** The same for a further vendor of an event whose tellings name one: "has not banned the cameras of Acme". */
  private static final double LIKELY_BESIDE = 0.7;

  private static final VendorLinking SHIPPED = new VendorLinking(LearntModel.shipped("records-vendors").orElse(null));

  private final @Nullable LearntModel model;

  private VendorLinking(@Nullable LearntModel model) {
    this.model = model;
  }

  /** The shipped one. */
  static VendorLinking shipped() {
    return SHIPPED;
  }

  /** One that leaves each event what its tellings took. */
  public static VendorLinking none() {
    return new VendorLinking(null);
  }

  /** One that has learnt from the options of candidates. */
  public static VendorLinking of(MaxentModel model) {
    return new VendorLinking(new LearntModel(model));
  }

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

  /** The vendors of an event, in order of their first mentions. */
  List<Option> of(Event event, NamedInArticle article) {
    List<VendorReference> told = article.told(event).vendors();
    return options(event, article).stream().filter(option -> {
      boolean own = told.contains(option.vendor());
      return model == null ? own : model.probability(option.features(), INVOLVED) >= (own || told.isEmpty() ? LIKELY : LIKELY_BESIDE);
    }).toList();
  }

  /** Every vendor that may be the event's. */
  static List<Option> options(Event event, NamedInArticle article) {
    List<Option> options = new ArrayList<>();
    article.vendors().forEach((fact, named) -> {
      VendorReference vendor = new VendorReference(fact.id(), fact.name());
      boolean told = article.told(event).vendors().contains(vendor);
      // Whoever reports a flaw is named beside it, and what is directed at somebody else concerns no maker beside.
      boolean barred = event.isIncident() && fact.securityFirm() || event.lead().hasNoOtherMakers();
      if (told || !barred) {
        Nearness nearness = new Nearness(event, named.sentences());
        options.add(new Option(vendor, nearness.nearest(), NamedInArticle.weighedTogether(event, features(event, fact, named, nearness, article))));
      }
    });
    return options;
  }

  private static Set<String> features(Event event, VendorFact fact, NamedThing named, Nearness nearness, NamedInArticle article) {
    VendorReference vendor = new VendorReference(fact.id(), fact.name());
    Set<String> features = new TreeSet<>(nearness.features());
    features.add("titled=" + named.titled());
    share(named, article.vendors(), features);
    told(vendor, event, article, features);
    roles(vendor, event, features);
    fact.kinds().forEach(kind -> features.add("makes=" + kind));
    features.add("listed=" + fact.listed());
    features.add("security-firm=" + fact.securityFirm());
    return features;
  }

  private static void share(NamedThing named, Map<VendorFact, NamedThing> vendors, Set<String> features) {
    long commoner = vendors.entrySet().stream().filter(other -> !other.getKey().securityFirm() && other.getValue().mentions().size() > named.mentions().size()).count();
    features.add("commoner=" + Math.min(2, commoner));
    features.add("vendors=" + Math.min(4, vendors.size()));
    features.add("mentions=" + Math.min(3, named.mentions().size()));
  }

  private static void told(VendorReference vendor, Event event, NamedInArticle article, Set<String> features) {
    List<VendorReference> told = article.told(event).vendors();
    features.add("told=" + (told.contains(vendor) ? "yes" : told.isEmpty() ? "none" : "another"));
    features.add("told-by-lead=" + event.lead().vendors().contains(vendor));
    features.add("told-here=" + event.findings().stream().anyMatch(finding -> finding.vendors().contains(vendor) && !finding.support().containsKey("vendors")));
    List<Event> others = article.othersThan(event);
    List<Event> sharing = others.stream().filter(other -> article.told(other).vendors().contains(vendor)).toList();
    features.add(NamedInArticle.share(sharing.size(), others.size()));
    features.add("incidents=" + sharing.stream().anyMatch(Event::isIncident));
  }

  private static void roles(VendorReference vendor, Event event, Set<String> features) {
    event.victim().filter(party -> isNamedBy(party, vendor)).ifPresent(party -> features.add("is=victim"));
    event.first(Finding::actor).filter(party -> isNamedBy(party, vendor)).ifPresent(party -> features.add("is=actor"));
    List<Party> parties = event.all(Finding::parties);
    if (parties.stream().anyMatch(party -> isNamedBy(party, vendor))) {
      features.add("is=party");
    }
    features.add("parties=" + !parties.isEmpty());
    features.add("equipment=" + !event.all(Finding::technologies).isEmpty());
    features.add("origin=" + event.first(Finding::originCountry).isPresent());
  }

  private static boolean isNamedBy(Party party, VendorReference vendor) {
    return party.name().toLowerCase(Locale.ROOT).contains(vendor.name().toLowerCase(Locale.ROOT));
  }
}
