package io.vigie.train;

import io.vigie.annotate.tree.Hash;
import io.vigie.annotate.tree.Lexicon;
import io.vigie.annotate.tree.LinearModel;
import io.vigie.annotate.tree.TagFeatures;
import io.vigie.annotate.tree.Tagger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Trains the tagger on the contexts that it makes itself: tags before a word are the predicted ones. */
final class TagTrainer {

  /** Enough for every treebank used; pruning beyond costs accuracy. */
  static final int MOST_WEIGHTS = 1_200_000;

  private final Lexicon lexicon;
  private final int epochs;
  private final Consumer<String> progress;

  TagTrainer(Lexicon lexicon, int epochs, Consumer<String> progress) {
    this.lexicon = lexicon;
    this.epochs = epochs;
    this.progress = progress;
  }

  LinearModel train(List<Example> examples) {
    List<String> labels = List.copyOf(examples.stream().flatMap(example -> example.tags().stream())
        .collect(Collectors.toCollection(TreeSet::new)));
    long[] hashes = labels.stream().mapToLong(Hash::of).toArray();
    Perceptron perceptron = new Perceptron(labels.size());
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(1);
    long[] features = new long[TagFeatures.MOST];
    float[] scores = new float[labels.size()];
    for (int epoch = 1; epoch <= epochs; epoch++) {
      Collections.shuffle(order, random);
      int wrong = 0;
      int all = 0;
      for (Example example : order) {
        TagFeatures sentence = new TagFeatures(example.forms(), lexicon);
        for (int i = 0; i < example.size(); i++) {
          int count = sentence.extract(i, features);
          perceptron.score(features, count, scores);
          int best = best(scores);
          int gold = labels.indexOf(example.tags().get(i));
          perceptron.next();
          if (best != gold) {
            perceptron.update(features, count, gold, best);
            wrong++;
          }
          all++;
          sentence.tagged(i, hashes[best]);
        }
      }
      progress.accept("tags: round %d of %d, %.2f %% wrong".formatted(epoch, epochs, 100.0 * wrong / all));
    }
    return perceptron.model(labels, MOST_WEIGHTS);
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  /** The tags of each sentence by a tagger that has not seen it: five parts, each tagged by a model of the other four. */
  List<List<String>> jackknife(List<Example> examples) {
    int parts = 5;
    List<List<String>> tags = new ArrayList<>(Collections.nCopies(examples.size(), List.of()));
    for (int part = 0; part < parts; part++) {
      List<Example> others = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        if (i / 10 % parts != part) {
          others.add(examples.get(i));
        }
      }
      progress.accept("tags for the parser: part %d of %d".formatted(part + 1, parts));
      LinearModel model = train(others);
      Tagger tagger = new Tagger(model, model.labels(), lexicon);
      for (int i = 0; i < examples.size(); i++) {
        if (i / 10 % parts == part) {
          tags.set(i, tagger.tag(examples.get(i).forms()));
        }
      }
    }
    return tags;
  }
}
