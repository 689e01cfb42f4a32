package io.vigie.train;

import io.vigie.annotate.Annotator;
import io.vigie.annotate.Models;
import io.vigie.annotate.events.EventDetector;
import io.vigie.evaluate.GoldFolder;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Teaches which sentences tell events, one model for all languages, since what is alike in their words helps each: from written sentences with their types, and from annotated articles, whose records
 * quote the sentence that tells them. Not thread-safe.
 */
public final class EventTraining {

  private final List<GoldFolder> gold;
  private final @Nullable Path sentences;
  private final @Nullable Path vectors;
  private final List<String> arguments;
  private final Consumer<String> progress;
  private final Knowledge knowledge = Knowledge.load();
  private final Models models = new Models();
  private final Map<String, Annotator> annotators = new HashMap<>();
  private final HeldOutDetectors detectors;
  private int articles;

  /**
   * A training that has seen no article yet.
   *
   * @param sentences folder of written sentences, one folder a language; null for none
   * @param vectors of words, as {@code vigie train vectors} writes them; null for none
   * @param gold folders of annotations
   * @param arguments the command line, for the card
   * @param progress told what happens
   */
  public EventTraining(@Nullable Path sentences, @Nullable Path vectors, List<Path> gold, List<String> arguments, Consumer<String> progress) {
    this.gold = gold.stream().map(GoldFolder::new).toList();
    this.sentences = sentences;
    this.vectors = vectors;
    this.arguments = List.copyOf(arguments);
    this.progress = progress;
    this.detectors = new HeldOutDetectors(sentences == null ? List.of() : WrittenArticle.readAll(sentences), vectors, progress);
  }

  /** Learns from an article; false when it has no gold. */
  public boolean add(Article article) {
    Optional<GoldFolder.Annotations> annotations = gold.stream().map(folder -> folder.of(article)).flatMap(Optional::stream).findFirst();
    annotations.ifPresent(each -> {
      detectors.add(GoldTellings.of(annotator(each.language()).annotate(article), each));
      articles++;
    });
    return annotations.isPresent();
  }

  private Annotator annotator(String code) {
    return annotators.computeIfAbsent(code, known -> new Annotator(LanguagePack.find(known).orElseThrow(() -> new VigieException(Stage.TRAIN,
        "unsupported-language", "no pack for language \"" + known + "\"; one of " + LanguagePack.all())), knowledge, models));
  }

  /**
   * Writes the detector and its card.
   *
   * @throws VigieException of kind {@code bad-gold} when no sentence tells an event; nothing is written then
   */
  public List<String> write(Path file) {
    progress.accept("learning from %d sentences".formatted(detectors.sentences()));
    EventDetector detector = detectors.all();
    if (detector.types().isEmpty()) {
      throw new VigieException(Stage.TRAIN, "bad-gold", "too little to learn from: no type is told by three sentences of --sentences and of the articles with gold");
    }
    ModelFile.write(file, detector::write);
    List<String> lines = detectors.scores();
    List<ModelCard.Source> sources = new ArrayList<>();
    if (sentences != null) {
      sources.add(new ModelCard.Source(sentences, "", ""));
    }
    if (vectors != null) {
      sources.add(new ModelCard.Source(vectors, "", ""));
    }
    gold.forEach(folder -> sources.add(new ModelCard.Source(folder.path(), "", "")));
    new ModelCard("Says how likely a sentence tells an event of each type.", sources, arguments,
        "The mean of two models. Logistic regression (LIBLINEAR) for each type over groups of three to five letters, weighed by tf-idf; and a network: words from "
            + "their letters, an LSTM in both directions over the words of a sentence, pooled by attention and maximum, and one over the sentences of an "
            + "article, trained by Adam%s. %d sentences, some of %d annotated articles."
            .formatted(vectors == null ? "" : " from rows of letters that fit vectors of words", detectors.sentences(), articles),
        "Sentences of a third of the annotated articles, shown to a detector that has not learnt from these; some tell an event again that their record does not quote.", List.of(new ModelCard.Score("held out", lines))).write(file);
    progress.accept("wrote " + file);
    return lines;
  }
}
