package io.vigie.train;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Annotator;
import io.vigie.annotate.Models;
import io.vigie.assemble.Assembler;
import io.vigie.assemble.Candidate;
import io.vigie.assemble.Plausibility;
import io.vigie.evaluate.GoldFolder;
import io.vigie.finding.Finder;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Teaches which of the events that an article seems to tell are records: runs the pipeline over annotated articles and learns from what
 * the gold has and has not. Not thread-safe.
 */
public final class RecordTraining {

  /** Chosen by cross-validation. */
  private static final double L2 = 10;

  private final GoldFolder gold;
  private final Knowledge knowledge = Knowledge.load();
  private final Models models = new Models();
  private final Map<String, Desk> desks = new HashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();
  private int records;

  private record Desk(Annotator annotator, Finder finder, Assembler assembler) {}

  public RecordTraining(Path gold) {
    this.gold = new GoldFolder(gold);
  }

  /** Learns from an article; false when it has no gold. */
  public boolean add(Article article) {
    Optional<GoldFolder.Annotations> annotations = gold.of(article);
    if (annotations.isEmpty()) {
      return false;
    }
    Article dated = article.published() == null ? article.withPublished(annotations.get().published()) : article;
    Desk desk = desks.computeIfAbsent(annotations.get().language(), this::desk);
    Annotated annotated = desk.annotator().annotate(dated);
    List<Candidate> candidates = desk.assembler().candidates(annotated, desk.finder().find(annotated));
    records += annotations.get().records().size();
    List<Boolean> right = annotations.get().isRight(candidates.stream().map(Candidate::record).toList());
    for (int i = 0; i < candidates.size(); i++) {
      events.add(new Event(right.get(i) ? Plausibility.RECORD : Plausibility.NOTHING, candidates.get(i).features().toArray(String[]::new)));
      sources.add(article.source());
    }
    return true;
  }

  private Desk desk(String code) {
    LanguagePack language = LanguagePack.find(code).orElseThrow(() -> new VigieException(Stage.TRAIN, "unsupported-language",
        "no pack for language \"" + code + "\"; one of " + LanguagePack.all()));
    return new Desk(new Annotator(language, knowledge, models), new Finder(language), new Assembler(language));
  }

  /** How many events were seen. */
  public int size() {
    return events.size();
  }

  /** Writes the events that the model learns from, one a line: its article, its label, then its features. */
  public void writeEvents(Path file) {
    try {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < events.size(); i++) {
        lines.add(sources.get(i) + "\t" + events.get(i).getOutcome() + "\t" + String.join(" ", events.get(i).getContext()));
      }
      Files.write(file, lines);
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "unwritable", file + ": " + e.getMessage(), false, e);
    }
  }

  /** Learns from all events and writes the model. */
  public void write(Path file) {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      new BinaryQNModelWriter((AbstractModel) train(events), out).persist();
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "unwritable", file + ": " + e.getMessage(), false, e);
    }
  }

  private static MaxentModel train(List<Event> events) throws IOException {
    QNTrainer trainer = new QNTrainer();
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 200);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 3);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, L2);
    parameters.put(QNTrainer.THREADS_PARAM, 1);
    trainer.init(parameters, new HashMap<>());
    return trainer.train(ObjectStreamUtils.createObjectStream(events));
  }

  /**
   * How well the events of some articles are told by a model that has learnt from the others, each part of {@code parts} in turn.
   *
   * @return for each tenth of likelihood: the likelihood said, how many events, and the share of them that are records
   */
  public List<String> crossValidation(int parts) {
    int[] all = new int[10];
    int[] right = new int[10];
    double loss = 0;
    try {
      for (int part = 0; part < parts; part++) {
        List<Event> learnt = new ArrayList<>();
        List<Event> asked = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
          boolean held = i * parts / events.size() == part;
          (held ? asked : learnt).add(events.get(i));
        }
        MaxentModel model = train(learnt);
        for (Event event : asked) {
          double likely = model.eval(event.getContext())[model.getIndex(Plausibility.RECORD)];
          int tenth = Math.min(9, (int) (likely * 10));
          all[tenth]++;
          boolean record = event.getOutcome().equals(Plausibility.RECORD);
          right[tenth] += record ? 1 : 0;
          loss -= Math.log(Math.max(1e-6, record ? likely : 1 - likely));
        }
      }
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "training-failed", String.valueOf(e.getMessage()), false, e);
    }
    List<String> lines = new ArrayList<>();
    long found = events.stream().filter(event -> event.getOutcome().equals(Plausibility.RECORD)).count();
    lines.add("%d of %d records are among %d candidates".formatted(found, records, events.size()));
    for (int tenth = 0; tenth < 10; tenth++) {
      lines.add("likelihood %.1f to %.1f: %d events, %d records".formatted(tenth / 10.0, (tenth + 1) / 10.0, all[tenth], right[tenth]));
    }
    lines.add("loss %.3f over %d events".formatted(loss / Math.max(1, events.size()), events.size()));
    return lines;
  }
}
