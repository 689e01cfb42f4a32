package io.vigie.train;

import io.vigie.annotate.tree.Batch;
import io.vigie.annotate.tree.Embeddings;
import io.vigie.annotate.tree.Lexicon;
import io.vigie.annotate.tree.Network;
import io.vigie.annotate.tree.NetworkModel;
import io.vigie.annotate.tree.NetworkSize;
import io.vigie.annotate.tree.WordFeatures;
import io.vigie.annotate.tree.WordIndexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Trains a tagger and parser on sentences, in one thread and always in the same order: the same input gives the same model. */
final class NetworkTrainer {

  private final TreeSettings settings;
  private final Lexicon lexicon;
  private final Locale language;
  private final Random random = new Random(1);

  NetworkTrainer(TreeSettings settings, Lexicon lexicon, Locale language) {
    this.settings = settings;
    this.lexicon = lexicon;
    this.language = language;
  }

  /** Told of each round. */
  interface Progress {
    void round(int round, double loss, NetworkModel model);
  }

  /**
   * @param weights how often each example is seen in a round
   * @param vectors ready-made vectors; without any, those of {@code start} stay
   * @param start a model to start from: its dense weights, and the rows that both know
   */
  NetworkModel train(List<Example> examples, List<Integer> weights, WordVectors vectors, @Nullable NetworkModel start, Progress progress) {
    NetworkVocabulary vocabulary = new NetworkVocabulary();
    List<WordFeatures> features = examples.stream().map(example -> WordFeatures.of(example.forms(), lexicon)).toList();
    features.forEach(vocabulary::count);
    NetworkModel model = blank(examples, vocabulary, vectors, start);
    if (start != null) {
      NetworkStart.copy(start, model);
    }
    Learning learning = new Learning(model, vocabulary);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.addAll(Collections.nCopies(weights.get(i), i));
    }
    for (int round = 1; round <= settings.epochs(); round++) {
      Collections.shuffle(order, random);
      double loss = 0;
      int at = 0;
      while (at < order.size()) {
        List<Integer> batch = new ArrayList<>();
        for (int tokens = 0; at < order.size() && tokens < settings.batch(); at++) {
          tokens += examples.get(order.get(at)).size();
          batch.add(order.get(at));
        }
        double done = (round - 1 + (double) at / order.size()) / settings.epochs();
        loss += learning.learn(batch, examples, features, done) * batch.size();
      }
      progress.round(round, loss / order.size(), model);
    }
    return model;
  }

  private NetworkModel blank(List<Example> examples, NetworkVocabulary vocabulary, WordVectors vectors, @Nullable NetworkModel start) {
    List<String> tags = names(examples, Example::tags, start == null ? List.of() : start.tags());
    List<String> relations = names(examples, Example::relations, start == null ? List.of() : start.relations());
    Embeddings ready = vectors.words().isEmpty() && start != null ? start.vectors() : NetworkVocabulary.vectors(vectors);
    NetworkSize size = settings.size(ready.rows()[0].length, tags.size(), relations.size());
    Network network = Network.blank(size);
    network.matrices().forEach((name, matrix) -> initialise(name, matrix));
    return new NetworkModel(tags, relations, vocabulary.words(size.word(), random), vocabulary.affixes(size.affix(), random),
        vocabulary.kinds(size.kind(), random), ready, network);
  }

  /** The names of the start first, so that their numbers stay. */
  private static List<String> names(List<Example> examples, Function<Example, Collection<String>> part, List<String> start) {
    List<String> names = new ArrayList<>(start);
    TreeSet<String> found = new TreeSet<>();
    examples.forEach(example -> found.addAll(part.apply(example)));
    found.removeAll(start);
    names.addAll(found);
    return names;
  }

  private void initialise(String name, float[][] matrix) {
    Initialisation.bySize(name, matrix, name.equals("arc.pair") || name.equals("relation.pair") ? 0.3 : 1, random);
  }

  private final class Learning {

    private final NetworkModel model;
    private final NetworkVocabulary vocabulary;
    private final NetworkLearner learner;
    private final Adam adam = new Adam();
    private final RowGradients rows;

    Learning(NetworkModel model, NetworkVocabulary vocabulary) {
      this.model = model;
      this.vocabulary = vocabulary;
      Network gradients = Network.blank(model.network().size());
      learner = new NetworkLearner(model.network(), gradients, settings.dropout(), random);
      model.network().matrices().forEach((name, matrix) -> adam.add(matrix, gradients.matrix(name), false));
      rows = new RowGradients(model, adam);
    }

    double learn(List<Integer> numbers, List<Example> examples, List<WordFeatures> features, double done) {
      List<Integer> sorted = new ArrayList<>(numbers);
      sorted.sort(Comparator.comparing((Integer i) -> -examples.get(i).size()).thenComparing(Comparator.naturalOrder()));
      Batch batch = new Batch(sorted.stream().mapToInt(i -> examples.get(i).size()).toArray());
      float[][] tokens = new float[batch.tokens()][model.network().size().input()];
      float[][] tokenGradients = new float[batch.tokens()][model.network().size().input()];
      List<WordIndexes> indexes = new ArrayList<>();
      for (int s = 0; s < sorted.size(); s++) {
        WordFeatures seen = seen(examples.get(sorted.get(s)), features.get(sorted.get(s)));
        WordIndexes index = drop(seen, model.indexes(seen));
        indexes.add(index);
        model.read(index, tokens, batch.start(s));
      }
      double loss = learner.learn(batch, tokens, gold(sorted, examples, batch), tokenGradients);
      for (int s = 0; s < sorted.size(); s++) {
        rows.add(indexes.get(s), tokenGradients, batch.start(s));
      }
      adam.step(settings.rate() * Math.min(1, done * 40 + 0.05) * (1.02 - done));
      return loss;
    }

    /** The sentence as it is, or now and then in the letters of a headline. */
    private WordFeatures seen(Example example, WordFeatures features) {
      double draw = random.nextDouble();
      if (draw >= settings.headlines()) {
        return features;
      }
      boolean title = draw < settings.headlines() / 2;
      List<String> forms = example.forms().stream()
          .map(form -> title ? form.substring(0, 1).toUpperCase(language) + form.substring(1) : form.toLowerCase(language)).toList();
      return WordFeatures.of(forms, lexicon);
    }

    /** Rare words are now and then taken as unknown (Kiperwasser and Goldberg 2016). */
    private WordIndexes drop(WordFeatures features, WordIndexes indexes) {
      int[] words = indexes.words().clone();
      int[] vectors = indexes.vectors().clone();
      for (int i = 0; i < words.length; i++) {
        int frequency = vocabulary.frequency(features.words()[i]);
        words[i] = random.nextDouble() < settings.unknown() / (settings.unknown() + frequency) ? 0 : words[i];
        vectors[i] = random.nextDouble() < 0.05 ? 0 : vectors[i];
      }
      return new WordIndexes(words, indexes.affixes(), indexes.kinds(), vectors);
    }

    private NetworkLearner.Gold gold(List<Integer> sorted, List<Example> examples, Batch batch) {
      int[] tags = new int[batch.tokens()];
      int[] heads = new int[batch.tokens()];
      int[] relations = new int[batch.tokens()];
      for (int s = 0; s < sorted.size(); s++) {
        Example example = examples.get(sorted.get(s));
        for (int i = 0; i < example.size(); i++) {
          int row = batch.start(s) + i;
          tags[row] = model.tags().indexOf(example.tags().get(i));
          heads[row] = example.heads().get(i) < 0 ? example.size() : example.heads().get(i);
          relations[row] = model.relations().indexOf(example.relations().get(i));
        }
      }
      return new NetworkLearner.Gold(tags, heads, relations);
    }
  }
}
