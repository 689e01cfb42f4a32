package io.vigie.train;

import io.vigie.annotate.events.LetterDetector;
import io.vigie.annotate.events.TopicDetector;
import io.vigie.evaluate.GoldFolder;
import io.vigie.record.Article;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.train.WrittenArticle.Telling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Teaches which articles are about surveillance technology: annotated ones, which say so, against others of the same kind and ordinary text of
 * treebanks. Not thread-safe.
 */
public final class TopicTraining {

  /** An article off the topic that an annotator thought worth noting is nearer to it than ordinary text: it counts as many. Chosen on articles left out. */
  private static final int NEAR = 4;
  /** So many sentences of ordinary text make an article. */
  private static final int ARTICLE = 12;
  /** Whoever is shown only a headline and a few lines must tell the topic too. */
  private static final int LEAD = 400;
  private static final int PARTS = 4;
  private static final double LIKELY = 0.5;
  private static final Set<String> ON = Set.of(TopicDetector.SURVEILLANCE);

  private final List<GoldFolder> gold;
  private final List<Path> ordinary;
  private final List<String> arguments;
  private final Consumer<String> progress;
  private final List<Telling> articles = new ArrayList<>();
  private final Set<String> languages = new TreeSet<>();

  /**
   * A training that has seen no article yet.
   *
   * @param gold folders of annotations
   * @param ordinary treebanks of ordinary text
   * @param arguments the command line, for the card
   * @param progress told what happens
   */
  public TopicTraining(List<Path> gold, List<Path> ordinary, List<String> arguments, Consumer<String> progress) {
    this.gold = gold.stream().map(GoldFolder::new).toList();
    this.ordinary = List.copyOf(ordinary);
    this.arguments = List.copyOf(arguments);
    this.progress = progress;
    CorpusLicences licences = new CorpusLicences();
    ordinary.forEach(file -> licences.check(file, ""));
  }

  /** Learns from an article; false when it has no gold. */
  public boolean add(Article article) {
    Optional<GoldFolder.Annotations> annotations = gold.stream().map(folder -> folder.of(article)).flatMap(Optional::stream).findFirst();
    annotations.ifPresent(each -> {
      boolean on = each.relevant();
      articles.add(new Telling(on ? ON : Set.of(), TopicDetector.beginning(article.title(), article.text()), on ? 1 : NEAR));
      languages.add(each.language());
    });
    return annotations.isPresent();
  }

  /**
   * Writes the detector and its card.
   *
   * @throws VigieException of kind {@code bad-gold} when the articles are all on the topic or all off it; nothing is written then
   */
  public List<String> write(Path file) {
    List<Telling> texts = new ArrayList<>(articles);
    ordinary.forEach(treebank -> texts.addAll(articlesOf(treebank)));
    progress.accept("learning from %d articles and %d stretches of ordinary text".formatted(articles.size(), texts.size() - articles.size()));
    LetterDetector detector = learn(texts);
    if (detector.types().isEmpty()) {
      throw new VigieException(Stage.TRAIN, "bad-gold", "too little to learn from: give articles with gold that are on the topic");
    }
    ModelFile.write(file, new TopicDetector(detector, languages)::write);
    List<String> scores = scores(texts);
    List<ModelCard.Source> sources = Stream.concat(gold.stream().map(folder -> new ModelCard.Source(folder.path(), "", "")),
        ordinary.stream().map(treebank -> new ModelCard.Source(treebank, treebank.toAbsolutePath().getParent().getFileName().toString(), "as ordinary text"))).toList();
    new ModelCard("Says how likely an article is about surveillance technology and what is done with it.", sources, arguments,
        "Logistic regression (LIBLINEAR) over groups of three to five letters of the title and the beginning, weighed by tf-idf.",
        "A quarter of all, shown to a detector that has not learnt from it.", List.of(new ModelCard.Score("held out", scores))).write(file);
    progress.accept("wrote " + file);
    return scores;
  }

  private static List<Telling> articlesOf(Path treebank) {
    List<String> sentences = Treebank.read(treebank).stream().map(TreebankSentence::text).toList();
    return IntStream.range(0, (sentences.size() + ARTICLE - 1) / ARTICLE)
        .mapToObj(part -> String.join(" ", sentences.subList(part * ARTICLE, Math.min(sentences.size(), (part + 1) * ARTICLE))))
        .map(text -> new Telling(Set.of(), TopicDetector.beginning(null, text))).toList();
  }

  private static LetterDetector learn(List<Telling> texts) {
    return DetectorLearner.learn(texts.stream().flatMap(text -> Stream.of(text, lead(text))).toList());
  }

  private static Telling lead(Telling text) {
    return new Telling(text.types(), text.text().substring(0, Math.min(text.text().length(), LEAD)), text.times());
  }

  private List<String> scores(List<Telling> texts) {
    LetterDetector detector = learn(IntStream.range(0, texts.size()).filter(i -> i % PARTS != 0).mapToObj(texts::get).toList());
    List<Telling> shown = IntStream.range(0, texts.size()).filter(i -> i % PARTS == 0).mapToObj(texts::get).toList();
    return List.of(kept(detector, "articles on the topic", shown.stream().filter(text -> !text.types().isEmpty()).toList()),
        kept(detector, "articles off it", shown.stream().filter(text -> text.types().isEmpty() && text.times() == NEAR).toList()),
        kept(detector, "stretches of ordinary text", shown.stream().filter(text -> text.times() == 1 && text.types().isEmpty()).toList()));
  }

  private static String kept(LetterDetector detector, String name, List<Telling> texts) {
    long kept = texts.stream().filter(text -> detector.likelihoods(text.text()).getOrDefault(TopicDetector.SURVEILLANCE, 0.0) >= LIKELY).count();
    return "%s: %d of %d said to be on the topic".formatted(name, kept, texts.size());
  }
}
