package io.vigie.train;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.NegLogLikelihood;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** A logistic regression over named features, learnt from labelled events. Grows; not thread-safe. */
final class LogisticRegression {

  /** Features of fewer events are passed over. */
  private static final int RARE = 3;

  private final double l2;
  private final List<Event> events = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();

  /** @param l2 how strongly weights are held back */
  LogisticRegression(double l2) {
    this.l2 = l2;
  }

  /** @param source the article that it comes from */
  void add(String source, String label, List<String> features) {
    sources.add(source);
    events.add(new Event(label, features.toArray(String[]::new)));
  }

  int size() {
    return events.size();
  }

  long count(String label) {
    return events.stream().filter(event -> event.getOutcome().equals(label)).count();
  }

  /** The events, one a line: its article, its label, then its features. */
  void writeEvents(Path file) {
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

  /** How many different labels there are; fewer than two teach nothing. */
  long labels() {
    return events.stream().map(Event::getOutcome).distinct().count();
  }

  /** Learns from all events and writes the model. */
  void write(Path file) {
    AbstractModel model = model();
    ModelFile.write(file, out -> new BinaryQNModelWriter(model, new DataOutputStream(out)).persist());
  }

  /** What all events teach. */
  QNModel model() {
    return train(events);
  }

  private QNModel train(List<Event> learnt) {
    DataIndexer data = indexed(learnt);
    String[] features = data.getPredLabels();
    String[] labels = data.getOutcomeLabels();
    double[] weights = new Regularised(new NegLogLikelihood(data), l2, learnt.stream().mapToLong(event -> event.getContext().length).sum()).minimum();
    int[] all = IntStream.range(0, labels.length).toArray();
    Context[] contexts = new Context[features.length];
    for (int i = 0; i < features.length; i++) {
      int feature = i;
      contexts[i] = new Context(all, Arrays.stream(all).mapToDouble(label -> weights[label * features.length + feature]).toArray());
    }
    return new QNModel(contexts, features, labels);
  }

  private static DataIndexer indexed(List<Event> learnt) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.CUTOFF_PARAM, RARE);
    DataIndexer indexer = new OnePassDataIndexer();
    indexer.init(parameters, new HashMap<>());
    try {
      indexer.index(ObjectStreamUtils.createObjectStream(learnt));
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "training-failed", String.valueOf(e.getMessage()), false, e);
    }
    return indexer;
  }

  /** Asks for every event a model that has learnt from the other parts. */
  private void crossValidate(int parts, BiConsumer<MaxentModel, Event> ask) {
    for (int part = 0; part < parts; part++) {
      List<Event> learnt = new ArrayList<>();
      List<Event> asked = new ArrayList<>();
      for (int i = 0; i < events.size(); i++) {
        boolean held = (long) i * parts / events.size() == part;
        (held ? asked : learnt).add(events.get(i));
      }
      MaxentModel model = train(learnt);
      asked.forEach(event -> ask.accept(model, event));
    }
  }

  /** How often the likeliest label is right in cross-validation. */
  double accuracy(int parts) {
    int[] right = new int[1];
    crossValidate(parts, (model, event) -> right[0] += model.getBestOutcome(model.eval(event.getContext())).equals(event.getOutcome()) ? 1 : 0);
    return (double) right[0] / Math.max(1, events.size());
  }

  /** For each tenth of likelihood of {@code label}, how many events and how many of them have it; last the loss. */
  List<String> calibration(String label, int parts) {
    int[] all = new int[10];
    int[] right = new int[10];
    double[] loss = new double[1];
    crossValidate(parts, (model, event) -> {
      double likely = model.eval(event.getContext())[model.getIndex(label)];
      int tenth = Math.min(9, (int) (likely * 10));
      boolean has = event.getOutcome().equals(label);
      all[tenth]++;
      right[tenth] += has ? 1 : 0;
      loss[0] -= Math.log(Math.max(1e-6, has ? likely : 1 - likely));
    });
    List<String> lines = new ArrayList<>();
    for (int tenth = 0; tenth < 10; tenth++) {
      lines.add("likelihood %.1f to %.1f: %d events, %d %ss".formatted(tenth / 10.0, (tenth + 1) / 10.0, all[tenth], right[tenth], label));
    }
    lines.add("loss %.3f over %d events".formatted(loss[0] / Math.max(1, events.size()), events.size()));
    return lines;
  }
}
