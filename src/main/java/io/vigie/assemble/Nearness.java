package io.vigie.assemble;

import io.vigie.annotate.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How near the sentences that name something stand to those that tell an event. Immutable. */
final class Nearness {

  private static final int NEAR = 3;

  private final Event event;
  private final List<Sentence> naming;
  private final Sentence nearest;

  /** @param naming the sentences that name it, at least one, in order of the text */
  Nearness(Event event, List<Sentence> naming) {
    this.event = event;
    this.naming = List.copyOf(naming);
    this.nearest = naming.stream().min(Comparator.comparingInt((Sentence sentence) -> Math.abs(fromAny(sentence))).thenComparing(Sentence::index)).orElseThrow();
  }

  /** The naming sentence that is nearest to any that tells the event. */
  Sentence nearest() {
    return nearest;
  }

  Set<String> features() {
    Set<String> features = new TreeSet<>();
    features.add("from-lead=" + step(naming.stream().map(this::fromLead).min(Comparator.comparingInt(Math::abs)).orElseThrow()));
    features.add("from-any=" + step(fromAny(nearest)));
    features.add("last-before=" + step(naming.stream().mapToInt(this::fromLead).filter(step -> step <= 0).max().orElse(NEAR + 1)));
    features.add("same-paragraph=" + naming.stream().anyMatch(sentence -> sentence.paragraph() == event.lead().sentence().paragraph()));
    features.add("begins=" + (naming.get(0).index() < 2));
    return features;
  }

  private int fromLead(Sentence sentence) {
    return sentence.index() - event.lead().sentence().index();
  }

  private int fromAny(Sentence sentence) {
    return event.findings().stream().map(finding -> sentence.index() - finding.sentence().index()).min(Comparator.comparingInt(Math::abs)).orElseThrow();
  }

  private static String step(int step) {
    return Math.abs(step) <= NEAR ? String.valueOf(step) : step < 0 ? "before" : "after";
  }
}
