package io.vigie.assemble;

import io.vigie.annotate.Sentence;
import io.vigie.record.PolicyActionType;
import io.vigie.record.VendorReference;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * Which of the vendors and countries that an article names are an event's: a reader takes "the cameras" of a later sentence for those of the
 * maker named before. Argument linking over sentences (Ebner et al. 2020) by logistic regression over where each is named and what else is
 * known of the event. Without models, those that its tellings took for themselves. Trained by {@code vigie train records}; immutable,
 * thread-safe.
 */
public final class ArgumentLinking {

  /** Label of the training events: the event is about the vendor. */
  public static final String INVOLVED = "involved";
  /** Label of the training events: the country is the event's. */
  public static final String COUNTRY = "country";
  /** Label of the training events: it is neither. */
  public static final String OTHER = "other";

  /** Chosen by cross-validation: as precise as the tellings by themselves, and more events with a vendor. */
  private static final double LIKELY_VENDOR = 0.4;
  /** The same for a further vendor of an event whose tellings name one: "has not banned the cameras of Acme". */
  private static final double LIKELY_FURTHER = 0.7;
  /** Chosen by cross-validation: more countries right and fewer wrong than the tellings by themselves. */
  private static final double LIKELY_COUNTRY = 0.3;
  /** The country that the sentences of an event tell themselves comes before one that is likelier by less than this. */
  private static final double HARDLY = 0.1;

  /** So many sentences later it may be lifted in the same breath. */
  private static final int BESIDE = 2;

  private static final ArgumentLinking SHIPPED =
      new ArgumentLinking(LearntModel.shipped("records-vendors").orElse(null), LearntModel.shipped("records-countries").orElse(null));

  private final @Nullable LearntModel vendors;
  private final @Nullable LearntModel countries;

  private ArgumentLinking(@Nullable LearntModel vendors, @Nullable LearntModel countries) {
    this.vendors = vendors;
    this.countries = countries;
  }

  /** The shipped one. */
  static ArgumentLinking shipped() {
    return SHIPPED;
  }

  /** One that leaves each event what its tellings took. */
  public static ArgumentLinking none() {
    return new ArgumentLinking(null, null);
  }

  /** One that has learnt from the options of candidates. */
  public static ArgumentLinking of(MaxentModel vendors, MaxentModel countries) {
    return new ArgumentLinking(new LearntModel(vendors), new LearntModel(countries));
  }

  /**
   * What may be an event's, with what speaks for and against it.
   *
   * @param nearest the sentence that names it and is nearest to the telling
   */
  public record Option<T>(T value, Sentence nearest, List<String> features) {
    public Option {
      features = List.copyOf(features);
    }
  }

  /** The vendors of an event, in order of their first mentions. */
  List<Option<VendorReference>> vendors(Event event, NamedInArticle article) {
    List<VendorReference> told = article.told(event).vendors();
    return VendorOptions.of(event, article).stream().filter(option -> {
      boolean own = told.contains(option.value());
      return own && isRelieved(event, option.value(), article) || likelihood(vendors, INVOLVED, option, own) >= (own || told.isEmpty() ? LIKELY_VENDOR : LIKELY_FURTHER);
    }).toList();
  }

  /** "Was put on the list in February. In October it was taken off again": what is lifted is what a sentence or two before was imposed on the same maker. */
  private static boolean isRelieved(Event event, VendorReference vendor, NamedInArticle article) {
    return event.lead().type() == PolicyActionType.LIFTING && article.events().stream().filter(other -> Relations.isRestriction(other.lead().type()))
        .filter(other -> Objects.equals(article.told(other).country(), article.told(event).country()))
        .anyMatch(other -> other.lead().vendors().contains(vendor) && event.lead().sentence().index() - other.lead().sentence().index() <= BESIDE
            && other.lead().sentence().index() < event.lead().sentence().index());
  }

  /** The country of an event; empty when nothing that the article names is likely enough. */
  Optional<Option<String>> country(Event event, NamedInArticle article) {
    record Weighed(Option<String> option, double likely) {}
    String told = article.told(event).country();
    List<Option<String>> options = CountryOptions.of(event, article);
    if (event.lead().isPlacedByHeading()) {
      // "Norville", in a line of its own: whatever the section names besides happens there.
      return options.stream().filter(option -> option.value().equals(told)).findFirst();
    }
    return options.stream().map(option -> new Weighed(option, likelihood(countries, COUNTRY, option, Objects.equals(option.value(), told))))
        .max(Comparator.comparingDouble(weighed -> weighed.likely() + (weighed.option().value().equals(told) ? HARDLY : 0)))
        .filter(best -> best.likely() >= LIKELY_COUNTRY).map(Weighed::option);
  }

  private static double likelihood(@Nullable LearntModel model, String label, Option<?> option, boolean told) {
    return model == null ? told ? 1 : 0 : model.probability(option.features(), label);
  }
}
