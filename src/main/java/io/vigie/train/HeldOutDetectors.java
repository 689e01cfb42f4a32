package io.vigie.train;

import io.vigie.annotate.events.EventDetector;
import io.vigie.annotate.events.EventNetwork;
import io.vigie.annotate.events.LetterDetector;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.train.EventNetworkTrainer.Lesson;
import io.vigie.train.WrittenArticle.Telling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Detectors of events, each of which has learnt from the written sentences and from all annotated articles but a third:
 * an article is shown to the one that has not learnt from it, as any article of a user will be. Grows; not thread-safe.
 */
final class HeldOutDetectors {

  private static final int PARTS = 3;
  /** Each sentence of annotated articles, which are what is asked about later, counts as so many written ones. */
  private static final float ANNOTATED = 3;
  /** Words of which vectors are taken, and how long each is made: what is far longer or shorter learns worse. */
  private static final int WORDS = 100_000;
  private static final double LENGTH = 2.4;

  private final List<WrittenArticle> written;
  private final List<List<Telling>> articles = new ArrayList<>();
  private final List<EventDetector> learnt = new ArrayList<>();
  private final Consumer<String> progress;
  private final float @Nullable [][] letters;

  /**
   * @param vectors of words, for what words mean in other texts; null for none
   * @param progress told what happens; may be called from several threads
   */
  HeldOutDetectors(List<WrittenArticle> written, @Nullable Path vectors, Consumer<String> progress) {
    this.progress = progress;
    this.letters = vectors == null ? null : rows(vectors);
    this.written = List.copyOf(written);
  }

  private static float[][] rows(Path file) {
    WordVectors vectors = WordVectors.read(file, WORDS);
    int numbers = vectors.vectors()[0].length;
    if (numbers != EventNetwork.LETTERS) {
      throw new VigieException(Stage.TRAIN, "bad-vectors", file + ": vectors of " + numbers + " numbers, where the network reads " + EventNetwork.LETTERS
          + "; vigie train vectors makes them");
    }
    return LetterRows.of(vectors, LENGTH);
  }

  /** Adds an article; returns its number. */
  int add(List<Telling> article) {
    articles.add(List.copyOf(article));
    return articles.size() - 1;
  }

  /** The detector that has not learnt from the article of this number. To be asked when all are added. */
  EventDetector without(int number) {
    if (learnt.isEmpty()) {
      learnt.addAll(IntStream.range(0, PARTS).parallel().mapToObj(this::learn).toList());
    }
    return learnt.get(number % PARTS);
  }

  /** The detector that has learnt from all. */
  EventDetector all() {
    return learn(PARTS);
  }

  int sentences() {
    return Stream.concat(written.stream().map(WrittenArticle::sentences), articles.stream()).mapToInt(List::size).sum();
  }

  private EventDetector learn(int heldOut) {
    List<Lesson> lessons = new ArrayList<>(written.stream().map(article -> new Lesson(article.sentences(), 1, false)).toList());
    IntStream.range(0, articles.size()).filter(article -> article % PARTS != heldOut && !articles.get(article).isEmpty())
        .forEach(article -> lessons.add(new Lesson(articles.get(article), ANNOTATED, true)));
    LetterDetector detector = DetectorLearner.learn(lessons.stream().flatMap(lesson -> lesson.sentences().stream()).toList());
    String part = heldOut == PARTS ? "all articles" : "part %d of %d".formatted(heldOut + 1, PARTS);
    return new EventDetector(detector, detector.types().isEmpty() ? null
        : EventNetworkTrainer.train(detector.types(), lessons, letters, line -> progress.accept(part + ", " + line)));
  }

  /** How right the detector of one part is on the articles of this part, which it has not learnt from. */
  List<String> scores() {
    EventDetector detector = learn(0);
    return Stream.of(0.2, 0.5, 0.8).map(likely -> score(detector, likely)).toList();
  }

  private String score(EventDetector detector, double likely) {
    int told = 0;
    int found = 0;
    int said = 0;
    for (int article = 0; article < articles.size(); article += PARTS) {
      List<Telling> tellings = articles.get(article);
      List<Map<String, Double>> likelihoods = detector.likelihoods(tellings.stream().map(Telling::text).toList());
      for (int i = 0; i < tellings.size(); i++) {
        Set<String> types = new HashSet<>(likelihoods.get(i).entrySet().stream().filter(entry -> entry.getValue() >= likely).map(Map.Entry::getKey).toList());
        said += types.size();
        told += tellings.get(i).types().size();
        types.retainAll(tellings.get(i).types());
        found += types.size();
      }
    }
    return "likelihood %.1f and more: %d of %d types that a sentence tells, %d said of all sentences".formatted(likely, found, told, said);
  }
}
