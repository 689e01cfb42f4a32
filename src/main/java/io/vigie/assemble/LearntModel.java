package io.vigie.assemble;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.MaxentModel;

/** A logistic regression that {@code vigie train records} has learnt. Immutable, thread-safe. */
final class LearntModel {

  private final MaxentModel model;

  LearntModel(MaxentModel model) {
    this.model = model;
  }

  /** The shipped model of a name; empty when none is shipped. */
  static Optional<LearntModel> shipped(String name) {
    String path = "/io/vigie/models/" + name + ".bin";
    try (InputStream in = LearntModel.class.getResourceAsStream(path)) {
      return in == null ? Optional.empty()
          : Optional.of(new LearntModel(new QNModelReader(new BinaryFileDataReader(new BufferedInputStream(in))).getModel()));
    } catch (IOException e) {
      throw new VigieException(Stage.ASSEMBLE, "bad-model", path + ": " + e.getMessage(), false, e);
    }
  }

  /** How likely an outcome is, from 0 to 1; 0 for one that it has never seen. */
  double probability(Collection<String> features, String outcome) {
    int index = model.getIndex(outcome);
    return index < 0 ? 0 : model.eval(features.toArray(String[]::new))[index];
  }

  /** The likeliest outcome. */
  String best(Collection<String> features) {
    return model.getBestOutcome(model.eval(features.toArray(String[]::new)));
  }
}
