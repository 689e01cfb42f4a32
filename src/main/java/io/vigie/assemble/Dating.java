package io.vigie.assemble;

import io.vigie.finding.DateClue;
import io.vigie.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When an event was: of the dates that stand in and around its tellings the likeliest, by logistic regression over how each stands
 * there. Without a model the date that its surest telling took for itself. Trained by {@code vigie train records}; immutable.
 */
public final class Dating {

  /** Label of the training events: it is the date of the event. */
  public static final String DATE = "date";
  /** Label of the training events: it is another date. */
  public static final String OTHER = "other";

  private static final Optional<LearntModel> SHIPPED = LearntModel.shipped("records-dates");
  /** A date less likely than this is not the event's. Chosen by cross-validation, as the next. */
  private static final double LIKELY = 0.1;
  /** The same for a date of another sentence, which is only inferred. */
  private static final double LIKELY_BESIDE = 0.2;
  /** A date that is rather not the event's is given as approximate. Chosen by cross-validation, too. */
  private static final double SURE = 0.5;

  /** What a date says by where it stands depends on what else is known of it: these are weighed two by two as well. Chosen by cross-validation. */
  private static final List<String> WEIGHED_TOGETHER = List.of("clause-says=", "of-report", "offset=", "retold/of-report", "retold/offset=", "type=");

  /** A date with what speaks for and against it. */
  public record Option(String value, int start, List<String> features) {
    public Option {
      features = List.copyOf(features);
    }
  }

  private Dating() {}

  /** The date of an event; empty when nothing tells it. */
  static Optional<Finding.When> of(Event event, List<Event> all) {
    if (SHIPPED.isEmpty()) {
      return event.isIncident() ? event.when() : event.when().or(() -> event.first(Finding::announced));
    }
    LearntModel model = SHIPPED.get();
    record Weighed(Option option, double likely) {}
    return options(event, all).stream().map(option -> new Weighed(option, model.probability(option.features(), DATE)))
        .max(Comparator.comparingDouble(Weighed::likely)).filter(best -> best.likely() >= (isToldWithIt(best.option()) ? LIKELY : LIKELY_BESIDE))
        .map(best -> new Finding.When(best.option().value(), best.likely() < SURE));
  }

  private static boolean isToldWithIt(Option option) {
    return option.features().contains("offset=0") || option.features().contains("retold/offset=0");
  }

  /** Every date that may be the event's, in order of the text. */
  static List<Option> options(Event event, List<Event> all) {
    Map<Integer, List<DateClue>> told = clues(event, false);
    Map<Integer, List<DateClue>> retold = clues(event, true);
    Set<Integer> starts = new TreeSet<>(told.keySet());
    starts.addAll(retold.keySet());
    List<Option> options = new ArrayList<>();
    for (int start : starts) {
      if (isOfItsLike(event, all, start)) {
        continue;
      }
      Set<String> features = new TreeSet<>();
      List<DateClue> telling = told.getOrDefault(start, List.of());
      List<DateClue> retelling = retold.getOrDefault(start, List.of());
      telling.forEach(clue -> clue.traits().forEach(features::add));
      retelling.forEach(clue -> clue.traits().forEach(trait -> features.add("retold/" + trait)));
      features.add(telling.isEmpty() ? "only-retold" : "told");
      DateClue clue = telling.isEmpty() ? retelling.get(0) : telling.get(0);
      surroundings(event, all, clue, features);
      // What speaks for the date of an incident need not speak for that of a measure.
      String kind = event.isIncident() ? "incident/" : "action/";
      Set<String> both = new TreeSet<>(features);
      features.forEach(feature -> both.add(kind + feature));
      FeaturePairs.of(features, WEIGHED_TOGETHER).forEach(pair -> both.add(kind + pair));
      options.add(new Option(clue.value(), start, List.copyOf(both)));
    }
    return options;
  }

  /** The date that tells another incident of the type apart from this one, in whose sentences it does not stand. */
  private static boolean isOfItsLike(Event event, List<Event> all, int start) {
    boolean toldWithIt = event.findings().stream().flatMap(finding -> finding.clues().stream()).anyMatch(clue -> clue.start() == start && clue.inTelling());
    return event.isIncident() && !toldWithIt && all.stream().filter(other -> other != event && other.lead().type() == event.lead().type())
        .flatMap(other -> other.findings().stream())
        .anyMatch(finding -> finding.when() != null && !finding.when().inherited() && finding.clues().stream()
            .anyMatch(clue -> clue.start() == start && clue.inTelling() && clue.value().equals(finding.when().value())));
  }

  private static Map<Integer, List<DateClue>> clues(Event event, boolean retelling) {
    Map<Integer, List<DateClue>> clues = new TreeMap<>();
    event.findings().stream().filter(finding -> finding.retelling() == retelling)
        .forEach(finding -> finding.clues().forEach(clue -> clues.computeIfAbsent(clue.start(), any -> new ArrayList<>()).add(clue)));
    return clues;
  }

  private static void surroundings(Event event, List<Event> all, DateClue clue, Set<String> features) {
    features.add("type=" + event.lead().type().code());
    boolean chosen = event.findings().stream().map(Finding::when).filter(Objects::nonNull).anyMatch(when -> when.value().equals(clue.value()) && !when.inherited());
    features.add("clause-says=" + chosen);
    boolean announced = event.findings().stream().map(Finding::announced).filter(Objects::nonNull).anyMatch(when -> when.value().equals(clue.value()));
    features.add("report-says=" + announced);
    long tellings = event.findings().stream().flatMap(finding -> finding.clues().stream()).filter(each -> each.inTelling() && each.value().equals(clue.value())).count();
    features.add("times-told=" + Math.min(3, tellings));
    boolean another = all.stream().filter(other -> other != event).flatMap(other -> other.findings().stream())
        .anyMatch(finding -> finding.clues().stream().anyMatch(each -> each.start() == clue.start() && each.inTelling()));
    features.add("in-another-telling=" + another);
    boolean taken = all.stream().filter(other -> other != event).flatMap(other -> other.findings().stream()).map(Finding::when).filter(Objects::nonNull)
        .anyMatch(when -> !when.inherited() && when.value().equals(clue.value()));
    features.add("taken-by-another=" + taken);
    long own = event.findings().stream().flatMap(finding -> finding.clues().stream()).filter(DateClue::inTelling).map(DateClue::start).distinct().count();
    features.add("own-dates=" + Math.min(3, own));
  }
}
