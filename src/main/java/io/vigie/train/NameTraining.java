package io.vigie.train;

import io.vigie.annotate.NameFeaturesFactory;
import io.vigie.annotate.NameModel;
import io.vigie.evaluate.TaggedSentence;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.InsufficientTrainingDataException;
import opennlp.tools.util.TrainingParameters;

/** Trains a name model: persons, organizations and places in one, with OpenNLP and {@link FtrlTrainer}. Same input, same model. */
public final class NameTraining {

  private NameTraining() {}

  /**
   * How to train.
   *
   * @param language ISO 639-1
   * @param classes file names of word classes among the models, lists before clusters
   * @param augmentation share of sentences repeated as headlines
   * @param cutoff features seen less often are left out
   */
  public record Settings(String language, List<String> lists, List<String> clusters, int epochs, double alpha, double l1, double l2,
      double augmentation, int cutoff) {

    public Settings {
      lists = List.copyOf(lists);
      clusters = List.copyOf(clusters);
    }

    private TrainingParameters parameters() {
      TrainingParameters parameters = new TrainingParameters();
      parameters.put(TrainingParameters.ALGORITHM_PARAM, FtrlTrainer.class.getName());
      parameters.put(TrainingParameters.ITERATIONS_PARAM, epochs);
      parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
      parameters.put(FtrlTrainer.ALPHA, alpha);
      parameters.put(FtrlTrainer.L1, l1);
      parameters.put(FtrlTrainer.L2, l2);
      return parameters;
    }

    private byte[] features() {
      return ("<featureGenerators name=\"names\"><generator class=\"" + NameFeaturesFactory.class.getName() + "\">"
          + argument("lists", lists) + argument("clusters", clusters) + "</generator></featureGenerators>").getBytes(StandardCharsets.UTF_8);
    }

    private static String argument(String name, List<String> files) {
      return files.isEmpty() ? "" : "<str name=\"" + name + "\">" + String.join(" ", files) + "</str>";
    }
  }

  /** @throws VigieException of kind {@code bad-corpus} when there are too few names to learn from */
  public static TokenNameFinderModel train(Settings settings, List<TaggedSentence> sentences) {
    List<TaggedSentence> all = new ArrayList<>(sentences);
    all.addAll(CaseAugmentation.of(sentences, settings.augmentation(), Locale.forLanguageTag(settings.language())));
    Collections.shuffle(all, new Random(4L));
    if (all.stream().allMatch(sentence -> sentence.names().isEmpty())) {
      throw new VigieException(Stage.TRAIN, "bad-corpus", "the corpora hold no name of a person, organization or place; nothing can be learnt");
    }
    NameModel.allowExtensions();
    try {
      return NameFinderME.train(settings.language(), null, NameSamples.stream(all), settings.parameters(),
          TokenNameFinderFactory.create(null, settings.features(), Map.of(), new BilouCodec()));
    } catch (RuntimeException e) {
      // OpenNLP wraps what the features throw.
      throw e.getCause() instanceof VigieException known ? known : e;
    } catch (InsufficientTrainingDataException e) {
      throw new VigieException(Stage.TRAIN, "bad-corpus", "the corpora hold too little to learn from (" + e.getMessage() + ")", false, e);
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "training-failed", "training failed: " + e.getMessage(), false, e);
    }
  }
}
