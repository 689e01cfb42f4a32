package io.vigie.train;

import io.vigie.annotate.events.EventDetector;
import io.vigie.train.WrittenArticle.Telling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Detectors of events, each of which has learnt from the written sentences and from all annotated articles but a fifth:
 * an article is shown to the one that has not learnt from it, as any article of a user will be. Grows; not thread-safe.
 */
final class HeldOutDetectors {

  private static final int PARTS = 5;

  private final List<Telling> written;
  private final List<List<Telling>> articles = new ArrayList<>();
  private final Map<Integer, EventDetector> learnt = new HashMap<>();

  HeldOutDetectors(List<WrittenArticle> written) {
    this.written = written.stream().flatMap(article -> article.sentences().stream()).toList();
  }

  /** Adds an article; returns its number. */
  int add(List<Telling> article) {
    articles.add(List.copyOf(article));
    return articles.size() - 1;
  }

  /** The detector that has not learnt from the article of this number. To be asked when all are added. */
  EventDetector without(int number) {
    return learnt.computeIfAbsent(number % PARTS, part -> DetectorLearner.learn(tellings(part)));
  }

  /** The detector that has learnt from all. */
  EventDetector all() {
    return DetectorLearner.learn(tellings(PARTS));
  }

  int sentences() {
    return tellings(PARTS).size();
  }

  /** How right the detector of one part is on the articles of this part, which it has not learnt from. */
  List<String> scores() {
    return Stream.of(0.2, 0.5, 0.8).map(this::score).toList();
  }

  private String score(double likely) {
    int told = 0;
    int found = 0;
    int said = 0;
    EventDetector detector = without(0);
    for (int article = 0; article < articles.size(); article += PARTS) {
      for (Telling telling : new LinkedHashSet<>(articles.get(article))) {
        Set<String> types = new HashSet<>(detector.likelihoods(telling.text()).entrySet().stream()
            .filter(entry -> entry.getValue() >= likely).map(Map.Entry::getKey).toList());
        said += types.size();
        told += telling.types().size();
        types.retainAll(telling.types());
        found += types.size();
      }
    }
    return "likelihood %.1f and more: %d of %d types that a sentence tells, %d said of all sentences".formatted(likely, found, told, said);
  }

  private List<Telling> tellings(int heldOut) {
    List<Telling> tellings = new ArrayList<>(written);
    IntStream.range(0, articles.size()).filter(article -> article % PARTS != heldOut).mapToObj(articles::get).forEach(tellings::addAll);
    return tellings;
  }
}
