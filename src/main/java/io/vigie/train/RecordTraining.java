package io.vigie.train;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Annotator;
import io.vigie.annotate.Models;
import io.vigie.assemble.ArgumentLinking;
import io.vigie.assemble.Assembler;
import io.vigie.assemble.Candidate;
import io.vigie.assemble.Dating;
import io.vigie.assemble.EventCoreference;
import io.vigie.assemble.Plausibility;
import io.vigie.evaluate.GoldFolder;
import io.vigie.evaluate.GoldRecord;
import io.vigie.finding.Finder;
import io.vigie.finding.Finding;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.EventRecord;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Teaches which findings of an article tell one event, which of the events that it seems to tell are records, which date in the text is
 * theirs, which vendors and which country, and how far an incident is established: runs the pipeline over annotated articles and learns from what the gold has and has not. Not thread-safe.
 */
public final class RecordTraining {

  private static final int PARTS = 10;
  private static final int PLAUSIBILITY_L2 = 15;
  private static final int DATING_L2 = 5;
  private static final int STANDING_L2 = 5;
  private static final int COREFERENCE_L2 = 40;
  private static final int LINKING_L2 = 20;
  /** Articles that are worked on before what they say is learnt: candidates of all would not fit in memory. */
  private static final int AT_ONCE = 128;

  private final List<GoldFolder> gold;
  private final List<String> sources;
  private final List<String> arguments;
  private final Consumer<String> progress;
  private final Knowledge knowledge = Knowledge.load();
  private final Models models = new Models();
  private final HeldOutDetectors detectors;
  private final Map<String, Desk> desks = new HashMap<>();
  private final List<Reading> readings = new ArrayList<>();
  // How strongly weights are held back was chosen by cross-validation.
  private final LogisticRegression plausibility = new LogisticRegression(PLAUSIBILITY_L2);
  private final LogisticRegression dating = new LogisticRegression(DATING_L2);
  private final LogisticRegression standing = new LogisticRegression(STANDING_L2);
  private final LogisticRegression coreference = new LogisticRegression(COREFERENCE_L2);
  private final LogisticRegression vendorLinking = new LogisticRegression(LINKING_L2);
  private final LogisticRegression countryLinking = new LogisticRegression(LINKING_L2);
  /** Source → how many articles of it have gold. */
  private final Map<String, Integer> articles = new LinkedHashMap<>();
  private int records;
  private int withoutGold;

  private record Desk(Annotator annotator, Finder finder, Assembler assembler) {}

  /** An article that is still to be learnt from, under its number. */
  private record Reading(Desk desk, int number, Annotated annotated, GoldFolder.Annotations gold) {}

  private record Found(Reading reading, Annotated annotated, List<Finding> findings) {}

  /**
   * A training that has seen nothing yet.
   *
   * @param gold folders of annotations
   * @param sentences folder of written sentences, one folder a language, to teach what sentences that tell events look like; null for none
   * @param vectors of words, as {@code vigie train vectors} writes them; null for none
   * @param sources what the articles are read from, for the cards
   * @param arguments the command line, for the cards
   * @param progress told what happens
   */
  public RecordTraining(List<Path> gold, @Nullable Path sentences, @Nullable Path vectors, List<String> sources, List<String> arguments, Consumer<String> progress) {
    this.gold = gold.stream().map(GoldFolder::new).toList();
    this.detectors = new HeldOutDetectors(sentences == null ? List.of() : WrittenArticle.readAll(sentences), vectors, progress);
    this.sources = List.copyOf(sources);
    this.arguments = List.copyOf(arguments);
    this.progress = progress;
  }

  /** Learns from an article; false when it has no gold. */
  public boolean add(Article article) {
    Optional<GoldFolder.Annotations> annotations = gold.stream().map(folder -> folder.of(article)).flatMap(Optional::stream).findFirst();
    if (annotations.isEmpty()) {
      withoutGold++;
      return false;
    }
    sources.stream().filter(source -> article.source().startsWith(source)).findFirst().ifPresent(source -> articles.merge(source, 1, Integer::sum));
    Article dated = article.published() == null ? article.withPublished(annotations.get().published()) : article;
    Desk desk = desks.computeIfAbsent(annotations.get().language(), this::desk);
    Annotated annotated = desk.annotator().annotate(dated);
    readings.add(new Reading(desk, detectors.add(GoldTellings.of(annotated, annotations.get())), annotated, annotations.get()));
    return true;
  }

  /**
   * Finds the events of all articles, each shown to detectors that have not learnt from it. Which findings tell one event is learnt first,
   * then which vendors and countries are whose, from what the tellings took for themselves: what is learnt after counts on both.
   */
  private void learn() {
    List<Found> found = find();
    inOrder(found, this::told, this::learnCoreference);
    if (coreference.labels() < 2) {
      return;
    }
    EventCoreference learnt = EventCoreference.of(coreference.model());
    assemble(learnt, ArgumentLinking.none());
    inOrder(found, this::candidates, this::learnLinking);
    if (vendorLinking.labels() > 1 && countryLinking.labels() > 1) {
      assemble(learnt, ArgumentLinking.of(vendorLinking.model(), countryLinking.model()));
    }
    inOrder(found, this::candidates, this::learnFrom);
  }

  /** Works on several articles at once, and learns from one after the other: the same articles give the same models. */
  private static <T> void inOrder(List<Found> found, Function<Found, T> work, BiConsumer<Found, T> learn) {
    for (int from = 0; from < found.size(); from += AT_ONCE) {
      List<Found> some = found.subList(from, Math.min(found.size(), from + AT_ONCE));
      List<T> worked = some.parallelStream().map(work).toList();
      for (int i = 0; i < some.size(); i++) {
        learn.accept(some.get(i), worked.get(i));
      }
    }
  }

  private void assemble(EventCoreference learnt, ArgumentLinking linking) {
    desks.replaceAll((code, desk) -> new Desk(desk.annotator(), desk.finder(), new Assembler(LanguagePack.find(code).orElseThrow(), learnt, linking)));
  }

  private List<Found> find() {
    // The detectors learn when the first is asked for, before anything is done at once.
    List<Found> unread = readings.stream()
        .map(reading -> new Found(reading, reading.annotated().detectedBy(detectors.without(reading.number())), List.of())).toList();
    readings.clear();
    return unread.parallelStream().map(each -> new Found(each.reading(), each.annotated(), each.reading().desk().finder().find(each.annotated()))).toList();
  }

  /** Of each finding the record of the gold that it tells; negative for none. */
  private List<Integer> told(Found found) {
    Annotated annotated = found.annotated();
    Assembler assembler = found.reading().desk().assembler();
    return found.findings().stream().map(finding -> assembler.candidates(annotated, List.of(finding)).stream().findFirst()
        .map(candidate -> found.reading().gold().toldBy(candidate.record(), annotated.text(finding.sentence()))).orElse(-1)).toList();
  }

  /** Learns from the pairs of findings each of which the gold has as one record or another. */
  private void learnCoreference(Found found, List<Integer> told) {
    for (EventCoreference.Pair pair : EventCoreference.pairs(found.annotated(), found.findings())) {
      int earlier = told.get(pair.earlier());
      int later = told.get(pair.later());
      if (earlier >= 0 && later >= 0) {
        coreference.add(found.annotated().article().source(), earlier == later ? EventCoreference.SAME : EventCoreference.OTHER, pair.features());
      }
    }
  }

  /** Learns from candidates that the gold has, or quotes in another form: of another country, most of all. */
  private void learnLinking(Found found, List<Candidate> candidates) {
    String source = found.annotated().article().source();
    List<Optional<GoldRecord>> meant = found.reading().gold().meant(candidates.stream().map(Candidate::record).toList());
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      meant.get(i).ifPresent(record -> {
        candidate.vendors().forEach(option -> vendorLinking.add(source, record.names(option.value()) ? ArgumentLinking.INVOLVED : ArgumentLinking.OTHER, option.features()));
        candidate.countries().forEach(option ->
            countryLinking.add(source, option.value().equals(record.country()) ? ArgumentLinking.COUNTRY : ArgumentLinking.OTHER, option.features()));
      });
    }
  }

  private List<Candidate> candidates(Found found) {
    return desks.get(found.reading().gold().language()).assembler().candidates(found.annotated(), found.findings());
  }

  private void learnFrom(Found found, List<Candidate> candidates) {
    String source = found.annotated().article().source();
    GoldFolder.Annotations gold = found.reading().gold();
    records += gold.records().size();
    List<EventRecord> told = candidates.stream().map(Candidate::record).toList();
    List<Optional<GoldRecord>> matches = gold.matches(told);
    List<Optional<GoldRecord>> meant = gold.meant(told);
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      plausibility.add(source, matches.get(i).isPresent() ? Plausibility.RECORD : Plausibility.NOTHING, candidate.features());
      meant.get(i).ifPresent(record -> learnDate(source, candidate, record));
      matches.get(i).filter(record -> record.incident() && record.status() != null)
          .ifPresent(record -> standing.add(source, record.status(), candidate.standing()));
    }
  }

  /** A month where the annotator wrote a day of it is neither right nor wrong. */
  private void learnDate(String source, Candidate candidate, GoldRecord record) {
    candidate.dates().forEach(option -> record.wasOn(option.value())
        .ifPresent(right -> dating.add(source, right ? Dating.DATE : Dating.OTHER, option.features())));
  }

  private Desk desk(String code) {
    LanguagePack language = LanguagePack.find(code).orElseThrow(() -> new VigieException(Stage.TRAIN, "unsupported-language",
        "no pack for language \"" + code + "\"; one of " + LanguagePack.all()));
    return new Desk(new Annotator(language, knowledge, models), new Finder(language), new Assembler(language));
  }

  /** Writes the events that the model learns from, one a line: its article, its label, then its features. */
  public void writeEvents(Path file) {
    plausibility.writeEvents(file);
  }

  /**
   * Learns from all events and writes its models with their cards: {@code NAME.bin} as asked, {@code NAME-dates.bin}, {@code NAME-status.bin},
   * {@code NAME-coreference.bin}, {@code NAME-vendors.bin} and {@code NAME-countries.bin} beside. Measured by cross-validation: the events of some articles told by a model that has learnt from the others.
   *
   * @return the lines of the scores
   * @throws VigieException of kind {@code bad-gold} when there is too little to learn from; nothing is written then
   */
  public List<String> write(Path file) {
    learn();
    int read = articles.values().stream().mapToInt(Integer::intValue).sum();
    progress.accept("learning from %d articles; %d have no gold".formatted(read, withoutGold));
    List<LogisticRegression> models = List.of(plausibility, dating, standing, coreference, vendorLinking, countryLinking);
    if (models.stream().anyMatch(model -> model.labels() < 2)) {
      throw new VigieException(Stage.TRAIN, "bad-gold", ("too little to learn from: %d articles with gold in --gold, %d without; among %d events found %d are "
          + "in the gold. Models need events in and out of the gold, their dates, vendors and countries, incidents of different status, and tellings of one event and of two")
          .formatted(read, withoutGold, plausibility.size(), plausibility.count(Plausibility.RECORD)));
    }
    List<ModelCard> cards = List.of(plausibilityCard(read), datingCard(), standingCard(), coreferenceCard(), vendorCard(), countryCard());
    List<Path> files = List.of(file, beside(file, "-dates"), beside(file, "-status"), beside(file, "-coreference"), beside(file, "-vendors"),
        beside(file, "-countries"));
    for (int i = 0; i < files.size(); i++) {
      models.get(i).write(files.get(i));
      cards.get(i).write(files.get(i));
    }
    progress.accept("wrote " + files);
    return cards.stream().flatMap(card -> card.scores().stream()).flatMap(score -> score.lines().stream()).toList();
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("(\\.[^.]*)?$", suffix + "$1"));
  }

  private ModelCard plausibilityCard(int read) {
    List<String> lines = new ArrayList<>(plausibility.calibration(Plausibility.RECORD, PARTS));
    lines.add("%d of %d records of the gold are among %d candidates".formatted(plausibility.count(Plausibility.RECORD), records, plausibility.size()));
    return card("Says how likely what an article seems to tell is a record.", PLAUSIBILITY_L2,
        "how an event is told, where it stands and what is known of it; %d events of %d annotated articles, %d of them records"
            .formatted(plausibility.size(), read, plausibility.count(Plausibility.RECORD)),
        "For each tenth of likelihood, how many events are said to be as likely, and how many of them are records.", lines);
  }

  private ModelCard datingCard() {
    return card("Says how likely a date of the text is when an event was.", DATING_L2,
        "how the date stands to the words that tell the event; %d dates in and around events that annotators wrote down too".formatted(dating.size()),
        "Share of dates told right from wrong.", List.of("dates: %.3f right of %d".formatted(dating.accuracy(PARTS), dating.size())));
  }

  private ModelCard standingCard() {
    return card("Says how far an incident is established: confirmed, alleged, under investigation or denied.", STANDING_L2,
        "how an incident is told and who vouches for it; %d incidents that annotators wrote down too".formatted(standing.size()),
        "Share of incidents with the right status.", List.of("status of incidents: %.3f right of %d".formatted(standing.accuracy(PARTS), standing.size())));
  }

  private ModelCard coreferenceCard() {
    return card("Says how likely two tellings in one article tell one event.", COREFERENCE_L2,
        "what two findings share and in what they differ; %d pairs of findings each of which tells what annotators wrote down".formatted(coreference.size()),
        "For each tenth of likelihood, how many pairs are said to be as likely one event, and how many of them are.",
        coreference.calibration(EventCoreference.SAME, PARTS));
  }

  private ModelCard vendorCard() {
    return card("Says how likely an event is about a vendor that its article names.", LINKING_L2,
        "where the vendor is named and what else is known of the event; %d vendors of articles beside events that annotators wrote down too".formatted(vendorLinking.size()),
        "For each tenth of likelihood, how many vendors are said to be as likely an event's, and how many of them are.",
        vendorLinking.calibration(ArgumentLinking.INVOLVED, PARTS));
  }

  private ModelCard countryCard() {
    return card("Says how likely a country that an article names is the one of an event.", LINKING_L2,
        "where the country is named and what else is known of the event; %d countries of articles beside events that annotators wrote down too"
            .formatted(countryLinking.size()),
        "For each tenth of likelihood, how many countries are said to be as likely an event's, and how many of them are.",
        countryLinking.calibration(ArgumentLinking.COUNTRY, PARTS));
  }

  private ModelCard card(String purpose, int l2, String over, String measure, List<String> lines) {
    List<ModelCard.Source> files = articles.entrySet().stream().map(read -> new ModelCard.Source(Path.of(read.getKey()), "", read.getValue() + " articles")).toList();
    return new ModelCard(purpose, files, arguments, "Logistic regression (L-BFGS, L2 cost " + l2 + ") over " + over
        + ". The events are those that this version's rules find.", "Ten-fold cross-validation. " + measure,
        List.of(new ModelCard.Score("cross-validation", lines)));
  }
}
