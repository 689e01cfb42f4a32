package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.finding.Finding;
import io.vigie.record.IncidentType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * Which findings of an article tell one event (event coreference): each joins the event that it most likely tells again, halfway between
 * what all tellings of it say on average and the one that speaks most against, or begins one. How likely two tellings are of one event a
 * logistic regression over what they share has learnt. Immutable, thread-safe.
 */
public final class EventCoreference {

  /** Label of the training pairs: both tell one event. */
  public static final String SAME = "same";
  /** Label of the training pairs: each tells its own. */
  public static final String OTHER = "other";

  /** The logarithm of the odds from which on two tellings are of one measure. Chosen on 480 articles that no model had seen, as the next. */
  private static final double LIKELY = -0.4;
  /** The same for incidents, of which an article tells several oftener. */
  private static final double LIKELY_INCIDENT = 0.3;
  /** No likelihood is as sure as 0 or 1. */
  private static final double SUREST = 1e-4;
  /** A page that tells thousands of events takes no longer than so many comparisons each. */
  private static final int EVENTS = 40;
  private static final int TELLINGS = 12;
  /** So far back pairs are learnt from. */
  private static final int FINDINGS = 100;

  private static final EventCoreference SHIPPED = new EventCoreference(LearntModel.shipped("records-coreference").orElse(null));

  private final @Nullable LearntModel model;

  private EventCoreference(@Nullable LearntModel model) {
    this.model = model;
  }

  /** The shipped one. */
  static EventCoreference shipped() {
    return SHIPPED;
  }

  /** One that has learnt from pairs as {@link #pairs} makes them. */
  public static EventCoreference of(MaxentModel model) {
    return new EventCoreference(new LearntModel(model));
  }

  /** Two findings that may tell one event, by their positions. */
  public record Pair(int earlier, int later, List<String> features) {}

  /** Every pair of findings that may tell one event, in order of the text. For training. */
  public static List<Pair> pairs(Annotated annotated, List<Finding> findings) {
    Wording wording = new Wording(annotated);
    List<Pair> pairs = new ArrayList<>();
    for (int later = 1; later < findings.size(); later++) {
      for (int earlier = Math.max(0, later - FINDINGS); earlier < later; earlier++) {
        if (Resemblance.mayBeOne(findings.get(earlier), findings.get(later))) {
          pairs.add(new Pair(earlier, later, Resemblance.features(findings.get(earlier), findings.get(later), wording)));
        }
      }
    }
    return pairs;
  }

  /** The event that a finding tells again; empty when it tells one of its own. */
  Optional<Event> told(List<Event> events, Finding finding, Wording wording) {
    Optional<Event> sameFlaw = events.stream().filter(event -> event.findings().stream().anyMatch(telling -> isSameFlaw(telling, finding))).findFirst();
    if (sameFlaw.isPresent()) {
      return sameFlaw;
    }
    Event likeliest = null;
    double most = finding.isIncident() ? LIKELY_INCIDENT : LIKELY;
    for (Event event : events.subList(Math.max(0, events.size() - EVENTS), events.size())) {
      double likely = odds(event, finding, wording);
      if (likely >= most) {
        likeliest = event;
        most = likely;
      }
    }
    return Optional.ofNullable(likeliest);
  }

  /** A flaw of one number is one flaw, whatever else is told of it. */
  private static boolean isSameFlaw(Finding earlier, Finding later) {
    return earlier.type() == IncidentType.VULNERABILITY && later.type() == IncidentType.VULNERABILITY && !Collections.disjoint(earlier.cves(), later.cves());
  }

  private double odds(Event event, Finding finding, Wording wording) {
    List<Finding> tellings = event.findings();
    DoubleSummaryStatistics odds = tellings.subList(Math.max(0, tellings.size() - TELLINGS), tellings.size()).stream()
        .mapToDouble(telling -> odds(telling, finding, wording)).summaryStatistics();
    return (odds.getAverage() + odds.getMin()) / 2;
  }

  private double odds(Finding earlier, Finding later, Wording wording) {
    if (!Resemblance.mayBeOne(earlier, later)) {
      return Double.NEGATIVE_INFINITY;
    }
    double likely = model == null ? 0 : model.probability(Resemblance.features(earlier, later, wording), SAME);
    return Math.log((likely + SUREST) / (1 - likely + SUREST));
  }
}
