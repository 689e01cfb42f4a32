package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.events.EventDetection;
import io.vigie.finding.Finding;
import io.vigie.record.Code;
import io.vigie.record.Edtf;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How likely what looks like an event is one that a reader would write down: logistic regression over how it is told, where it stands
 * and what is known of it. The words of no language enter, so what one language teaches serves all. Trained by {@code vigie train
 * records}; immutable, thread-safe.
 */
public final class Plausibility {

  /** Label of the training events: it is a record. */
  public static final String RECORD = "record";
  /** Label of the training events: it is none. */
  public static final String NOTHING = "nothing";

  private static final double[] STEPS = {0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

  private static final Optional<LearntModel> SHIPPED = LearntModel.shipped("records");

  private Plausibility() {}

  /** From 0 to 1; without a model the surest telling decides. */
  static double of(Event event, List<Event> all, Annotated annotated, Set<String> setting, Relevance relevance) {
    return SHIPPED.map(model -> model.probability(features(event, all, annotated, setting, relevance), RECORD))
        .orElseGet(() -> event.findings().stream().mapToDouble(Finding::confidence).max().orElse(0));
  }

  /**
   * What is known of an event before it is weighed.
   *
   * @param setting what the article is about, see {@link Relevance#setting}
   */
  static List<String> features(Event event, List<Event> all, Annotated annotated, Set<String> setting, Relevance relevance) {
    Set<String> features = new TreeSet<>(event.lead().traits());
    String type = event.lead().type().code();
    features.add("type=" + type);
    setting.forEach(each -> {
      features.add(each);
      features.add("type+" + each + "/" + type);
    });
    features.addAll(relevance.subjects(event.lead().sentence()));
    place(event, annotated, features);
    beside(event, all, features);
    features.addAll(Echoes.features(event, all));
    long telling = event.findings().stream().filter(finding -> !finding.retelling()).count();
    features.add("told=" + Math.min(3, telling));
    features.add("retold=" + Math.min(3, event.findings().size() - telling));
    features.add("date=" + date(event, annotated));
    boolean vendors = event.findings().stream().anyMatch(finding -> !finding.vendors().isEmpty());
    features.add("vendors=" + vendors);
    features.add("country=" + event.findings().stream().anyMatch(finding -> finding.place() != null && finding.place().country() != null));
    features.add("counts=" + event.findings().stream().anyMatch(finding -> !finding.counts().isEmpty()));
    features.add("cves=" + event.findings().stream().anyMatch(finding -> !finding.cves().isEmpty()));
    features.add("amount=" + event.first(Finding::amount).isPresent());
    features.add("victim=" + event.first(Finding::victim).map(party -> party.kind().code()).orElse("none"));
    features.add("actor=" + event.first(Finding::actor).map(party -> party.kind().code()).orElse("none"));
    features.add("parties=" + event.findings().stream().flatMap(finding -> finding.parties().stream()).map(party -> party.kind().code()).findFirst().orElse("none"));
    features.add((event.isIncident() ? "incident" : "action") + "-complete=" + completeness(event));
    features.add("technologies=" + event.findings().stream().anyMatch(finding -> !finding.technologies().isEmpty()));
    features.add("instrument=" + event.first(Finding::instrument).isPresent());
    event.authority().ifPresent(authority -> features.add("level=" + authority.level()));
    annotated.detection().ifPresent(detection -> detected(event, detection, features));
    return List.copyOf(features);
  }

  /** What the words alone say of the sentences that tell it and of the article. */
  private static void detected(Event event, EventDetection detection, Set<String> features) {
    Code type = event.lead().type();
    double here = event.findings().stream().mapToDouble(finding -> detection.of(finding.sentence(), type)).max().orElse(0);
    String by = event.isDetected() ? "detected" : "triggered";
    atLeast("detected-here", here, features);
    atLeast(by + "-here", here, features);
    atLeast("detected-anywhere", detection.anywhere(type), features);
    atLeast("detected-anything", detection.anything(), features);
    features.add("detected-likeliest-here=" + (here >= detection.anywhere(type)));
    int rank = event.findings().stream().mapToInt(finding -> detection.rank(finding.sentence(), type)).min().orElse(0);
    features.add("detected-rank=" + Math.min(3, rank));
    features.add(by + "-rank=" + Math.min(3, rank));
    features.add("detected-type=" + type.code() + "/" + Math.round(here * 4));
  }

  /** A feature for each step that a likelihood reaches, so that the model weighs every step by itself. */
  private static void atLeast(String name, double likelihood, Set<String> features) {
    for (double step : STEPS) {
      if (likelihood >= step) {
        features.add(name + ">=" + step);
      }
    }
  }

  /** How many of who, to whom, when and with whose equipment one telling says by itself, from 0 to 4. */
  static int completeness(Event event) {
    return event.findings().stream().filter(finding -> !finding.retelling()).mapToInt(Plausibility::completeness).max().orElse(0);
  }

  private static int completeness(Finding finding) {
    boolean date = finding.when() != null && !finding.when().inherited() || finding.announced() != null;
    boolean vendors = !finding.vendors().isEmpty() && !finding.support().containsKey("vendors");
    boolean doer = finding.isIncident() ? finding.actor() != null || finding.victim() != null
        : finding.authority() != null && finding.authority().country() != null;
    boolean object = finding.isIncident() ? !finding.counts().isEmpty() || finding.place() != null && finding.place().country() != null
        : !finding.products().isEmpty() || !finding.parties().isEmpty() || finding.practice() != null;
    return (date ? 1 : 0) + (vendors ? 1 : 0) + (doer ? 1 : 0) + (object ? 1 : 0);
  }

  /** Articles seldom tell many events of one type, and what is told first is told for its own sake. */
  private static void beside(Event event, List<Event> all, Set<String> features) {
    long earlier = all.subList(0, all.indexOf(event)).stream().filter(other -> other.lead().type() == event.lead().type()).count();
    features.add("earlier-alike=" + Math.min(3, earlier));
    features.add("events=" + (all.size() < 3 ? "few" : all.size() < 8 ? "some" : "many"));
    features.add("first=" + (all.get(0) == event));
    boolean sameSentence = all.stream().anyMatch(other -> other != event && other.lead().type() != event.lead().type()
        && other.lead().sentence().equals(event.lead().sentence()));
    features.add("beside-another=" + sameSentence);
    Finding lead = event.lead();
    boolean sameAuthority = lead.authority() != null && all.stream().anyMatch(other -> other != event && other.lead().authority() != null
        && lead.authority().equals(other.lead().authority()));
    features.add("authority-acts-twice=" + sameAuthority);
  }

  private static void place(Event event, Annotated annotated, Set<String> features) {
    int first = event.findings().stream().mapToInt(finding -> finding.sentence().index()).min().orElse(0);
    int all = Math.max(1, annotated.sentences().size());
    features.add("sentence=" + (first < 2 ? String.valueOf(first) : first < 4 ? "2-3" : first < 8 ? "4-7" : "8-"));
    features.add("third=" + 3 * first / all);
    features.add("article=" + (all < 10 ? "short" : all < 30 ? "middle" : "long"));
    features.add("kind=" + annotated.article().kind());
  }

  private static String date(Event event, Annotated annotated) {
    Optional<Finding.When> when = event.when().or(() -> event.first(Finding::announced));
    if (when.isEmpty()) {
      return "none";
    }
    if (when.get().inherited()) {
      return "inherited";
    }
    String published = annotated.article().published();
    Optional<LocalDate> known = Optional.ofNullable(published).filter(text -> text.length() >= 10).map(text -> text.substring(0, 10))
        .flatMap(Edtf::find).map(Edtf::lastDay);
    Optional<LocalDate> told = Edtf.find(when.get().value()).flatMap(Edtf::firstDay);
    if (known.isEmpty() || told.isEmpty()) {
      return "own";
    }
    long days = ChronoUnit.DAYS.between(told.get(), known.get());
    return days < 0 ? "ahead" : days < 10 ? "days" : days < 60 ? "weeks" : days < 400 ? "months" : "years";
  }
}
