package io.vigie.train;

import io.vigie.annotate.events.ArticleBatch;
import io.vigie.annotate.events.EventNetwork;
import io.vigie.annotate.events.WordLetters;
import io.vigie.train.WrittenArticle.Telling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Trains an {@link EventNetwork}, in one thread and always in the same order: the same articles give the same network. */
final class EventNetworkTrainer {

  private static final int ROUNDS = 8;
  /** Articles that are learnt from at once. */
  private static final int BATCH = 8;
  private static final double PACE = 8e-3;
  private static final double DROPOUT = 0.25;
  private static final double WORD_DROPOUT = 0.15;
  /**
   * How much it counts that a sentence tells no event of a type which another sentence of its article is quoted for: it may tell that event
   * again. Chosen on held-out articles.
   */
  private static final float DOUBTFUL = 0.05f;
  /** The name of the weights that only some words reach at a time. */
  private static final String LETTERS = "letters";
  private static final double LETTERS_SPREAD = 0.7;

  private final Random random = new Random(1);
  private final EventNetwork network;
  private final EventNetwork gradients;
  private final EventNetworkLearner learner;
  private final Adam adam = new Adam();
  /** What is added for sentences whose every telling is labelled, and for those of which only the quoted ones are. */
  private final float[][] bias;
  private final float[][] biasGradients;

  private EventNetworkTrainer(List<String> types, float @Nullable [][] letters) {
    network = EventNetwork.blank(types);
    network.matrices().forEach(this::initialise);
    if (letters != null) {
      float[][] rows = network.matrix(LETTERS);
      Arrays.setAll(rows, row -> letters[row].clone());
    }
    gradients = EventNetwork.blank(types);
    learner = new EventNetworkLearner(network, gradients, DROPOUT, WORD_DROPOUT, random);
    bias = new float[2][types.size()];
    biasGradients = new float[2][types.size()];
    network.matrices().forEach((name, matrix) -> adam.add(matrix, gradients.matrix(name), name.equals(LETTERS)));
    adam.add(bias, biasGradients, false);
  }

  private void initialise(String name, float[][] matrix) {
    if (name.equals(LETTERS)) {
      Initialisation.normal(matrix, LETTERS_SPREAD, 1, random);
    } else {
      Initialisation.bySize(name, matrix, 1, random);
    }
  }

  /**
   * @param types codes of the types to learn
   * @param letters rows of letters to begin with, such as {@link LetterRows} makes; null to begin with chance
   * @param progress told of each round
   */
  static EventNetwork train(List<String> types, List<Lesson> lessons, float @Nullable [][] letters, Consumer<String> progress) {
    return new EventNetworkTrainer(types, letters).learn(lessons, progress);
  }

  /**
   * An article to learn from.
   *
   * @param weight how much each sentence counts
   * @param annotated whether only the sentences that records quote are labelled
   */
  record Lesson(List<Telling> sentences, float weight, boolean annotated) {

    /** The types that sentences may tell without being labelled with them. */
    Set<String> doubtful() {
      return annotated ? sentences.stream().flatMap(telling -> telling.types().stream()).collect(Collectors.toSet()) : Set.of();
    }
  }

  private EventNetwork learn(List<Lesson> lessons, Consumer<String> progress) {
    List<List<int[][]>> words = lessons.stream().map(lesson -> lesson.sentences().stream().map(telling -> WordLetters.of(telling.text())).toList()).toList();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i++) {
      order.add(i);
    }
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      double loss = 0;
      for (int at = 0; at < order.size(); at += BATCH) {
        List<Integer> batch = new ArrayList<>(order.subList(at, Math.min(order.size(), at + BATCH)));
        batch.sort(Comparator.comparing(i -> -words.get(i).size()));
        loss += learn(new ArticleBatch(batch.stream().map(words::get).toList()), batch.stream().map(lessons::get).toList());
        adam.step(PACE * (1.03 - (round + (double) at / order.size()) / ROUNDS));
      }
      progress.accept("round %d of %d: loss %.3f".formatted(round + 1, ROUNDS, loss * BATCH / order.size()));
    }
    return network;
  }

  private double learn(ArticleBatch batch, List<Lesson> lessons) {
    int rows = batch.articles().tokens();
    List<String> types = network.types();
    float[][] goals = new float[rows][types.size()];
    float[][] added = new float[rows][];
    float[][] addedGradients = new float[rows][];
    float[][] weights = new float[rows][types.size()];
    int row = 0;
    for (Lesson lesson : lessons) {
      int origin = lesson.annotated() ? 1 : 0;
      Set<String> doubtful = lesson.doubtful();
      for (Telling telling : lesson.sentences()) {
        for (String type : telling.types()) {
          int column = types.indexOf(type);
          if (column >= 0) {
            goals[row][column] = 1;
          }
        }
        added[row] = bias[origin];
        addedGradients[row] = biasGradients[origin];
        for (int column = 0; column < types.size(); column++) {
          boolean doubted = goals[row][column] == 0 && doubtful.contains(types.get(column));
          weights[row][column] = lesson.weight() * (doubted ? DOUBTFUL : 1);
        }
        row++;
      }
    }
    return learner.learn(batch, goals, added, weights, addedGradients);
  }
}
