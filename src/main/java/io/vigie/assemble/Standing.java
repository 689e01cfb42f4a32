package io.vigie.assemble;

import io.vigie.finding.Finding;
import io.vigie.record.Code;
import io.vigie.record.IncidentStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far an incident is established: confirmed, alleged, under investigation or denied, by logistic regression over how it is told and
 * who vouches for it. Without a model its surest telling decides. Trained by {@code vigie train records}; immutable.
 */
public final class Standing {

  private static final Optional<LearntModel> SHIPPED = LearntModel.shipped("records-status");

  private Standing() {}

  /** The status of an incident. */
  static IncidentStatus of(Event event, List<Event> all) {
    IncidentStatus told = (IncidentStatus) event.lead().status();
    IncidentStatus likely = SHIPPED.flatMap(model -> Code.find(IncidentStatus.class, model.best(features(event, all)))).orElse(told);
    return likely == IncidentStatus.CONFIRMED && isOnlyDenied(event) ? IncidentStatus.DENIED : likely;
  }

  /** What nobody tells but whoever denies it is confirmed by nobody. */
  private static boolean isOnlyDenied(Event event) {
    return event.findings().stream().allMatch(finding -> finding.status() == IncidentStatus.DENIED);
  }

  /** What speaks for one status or another, the same words in every language. */
  static List<String> features(Event event, List<Event> all) {
    Finding lead = event.lead();
    Set<String> features = new TreeSet<>();
    features.add("lead=" + lead.status().code());
    event.findings().forEach(finding -> features.add("any=" + finding.status().code()));
    features.add("type=" + lead.type().code());
    lead.voices().forEach(features::add);
    event.findings().stream().filter(finding -> finding != lead && !finding.retelling()).forEach(finding -> finding.voices().stream()
        .filter(voice -> voice.startsWith("here/")).forEach(voice -> features.add("elsewhere-" + voice)));
    lead.traits().stream().filter(Standing::matters).forEach(features::add);
    features.add("attribution=" + event.first(Finding::attribution).isPresent());
    all.stream().filter(other -> !other.isIncident()).forEach(other -> {
      features.add("article-has=" + other.lead().type().code());
      int gap = Math.abs(other.lead().sentence().index() - lead.sentence().index());
      if (gap <= 1) {
        features.add("beside=" + other.lead().frame() + "/" + gap);
      }
    });
    return List.copyOf(features);
  }

  private static boolean matters(String trait) {
    return trait.startsWith("frame=") || trait.startsWith("reality=") || trait.startsWith("punished-by=") || trait.startsWith("entry=")
        || trait.startsWith("actor=") || trait.startsWith("actor:") || trait.startsWith("victim=") || trait.startsWith("headline=")
        || trait.startsWith("determiner=") || trait.startsWith("pos=") || Set.of("spoken", "announced", "generic", "quoted", "ordered").contains(trait);
  }
}
