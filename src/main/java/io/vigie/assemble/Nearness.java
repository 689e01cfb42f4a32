package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.knowledge.KnowledgeMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How near the sentences that name something stand to those that tell an event. Immutable. */
final class Nearness {

  private static final int NEAR = 3;
  /** What a name says by where it stands depends on what else is known of it: these are weighed two by two as well. */
  private static final List<String> WEIGHED_TOGETHER = List.of("told=", "from-lead=", "from-any=", "titled=", "commoner=", "type=", "others=", "kind=");

  private final Event event;
  private final List<Sentence> naming;
  private final Sentence nearest;

  private Nearness(Event event, List<Sentence> naming) {
    this.event = event;
    this.naming = List.copyOf(naming);
    this.nearest = naming.stream().min(Comparator.comparingInt((Sentence sentence) -> away(sentence)).thenComparing(Sentence::index)).orElseThrow();
  }

  /** @param mentions of what is named, at least one */
  static Nearness of(Event event, List<KnowledgeMatch> mentions, Annotated annotated) {
    return new Nearness(event, annotated.sentences().stream().filter(sentence -> mentions.stream().anyMatch(mention -> isIn(sentence, mention.start()))).toList());
  }

  static boolean isTitled(List<KnowledgeMatch> mentions, Annotated annotated) {
    return mentions.stream().anyMatch(mention -> isIn(annotated.article().title(), mention.text()));
  }

  /** The naming sentence that is nearest to any that tells the event. */
  Sentence nearest() {
    return nearest;
  }

  Set<String> features() {
    Set<String> features = new TreeSet<>();
    int lead = event.lead().sentence().index();
    features.add("from-lead=" + step(naming.stream().map(sentence -> sentence.index() - lead).min(Comparator.comparingInt(Math::abs)).orElseThrow()));
    features.add("from-any=" + (away(nearest) == 0 ? "here" : step(signed(nearest))));
    features.add("last-before=" + step(naming.stream().mapToInt(sentence -> sentence.index() - lead).filter(step -> step <= 0).max().orElse(NEAR + 1)));
    features.add("same-paragraph=" + naming.stream().anyMatch(sentence -> sentence.paragraph() == event.lead().sentence().paragraph()));
    features.add("begins=" + (naming.get(0).index() < 2));
    return features;
  }

  private int away(Sentence sentence) {
    return Math.abs(signed(sentence));
  }

  private int signed(Sentence sentence) {
    return event.findings().stream().map(finding -> sentence.index() - finding.sentence().index()).min(Comparator.comparingInt(Math::abs)).orElseThrow();
  }

  private static String step(int step) {
    return Math.abs(step) <= NEAR ? String.valueOf(step) : step < 0 ? "before" : "after";
  }

  static boolean isIn(Sentence sentence, int start) {
    return start >= sentence.start() && start < sentence.end();
  }

  static boolean isIn(@Nullable String text, String name) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
  }

  /** The features and pairs of them, each under the kind of event: what speaks for the place of an incident need not speak for that of a measure. */
  static List<String> weighedTogether(Event event, Set<String> features) {
    Set<String> each = new TreeSet<>(features);
    each.add("type=" + event.lead().type().code());
    String kind = event.isIncident() ? "incident/" : "action/";
    List<String> paired = each.stream().filter(feature -> WEIGHED_TOGETHER.stream().anyMatch(feature::startsWith)).toList();
    List<String> all = new ArrayList<>(each);
    each.forEach(feature -> all.add(kind + feature));
    for (int i = 0; i < paired.size(); i++) {
      for (int j = i + 1; j < paired.size(); j++) {
        all.add(kind + paired.get(i) + "&" + paired.get(j));
      }
    }
    return all;
  }
}
