package io.vigie.train;

import io.vigie.annotate.tree.LinearModel;
import io.vigie.annotate.tree.ParserState;
import io.vigie.annotate.tree.TreeFeatures;
import io.vigie.annotate.tree.TreeInput;
import io.vigie.annotate.tree.TreeParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Trains the parser with a dynamic oracle (Goldberg and Nivre 2013): it mostly follows its own moves and learns the best one from wherever
 * they led.
 */
final class TreeTrainer {

  private static final double EXPLORE = 0.9;

  private final int epochs;
  private final int mostWeights;
  private final Consumer<String> progress;

  TreeTrainer(int epochs, int mostWeights, Consumer<String> progress) {
    this.epochs = epochs;
    this.mostWeights = mostWeights;
    this.progress = progress;
  }

  /** @param examples with the tags and lemmas that the parser will see */
  LinearModel train(List<Example> examples) {
    List<String> relations = List.copyOf(
        examples.stream().flatMap(example -> example.relations().stream()).collect(Collectors.toCollection(TreeSet::new)));
    Learner learner = new Learner(relations);
    List<Example> order = new ArrayList<>(examples);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      Collections.shuffle(order, learner.random);
      learner.wrong = 0;
      learner.moves = 0;
      for (Example example : order) {
        learner.learn(example, epoch);
      }
      progress.accept("trees: round %d of %d, %.2f %% wrong moves, %d weights".formatted(
          epoch, epochs, 100.0 * learner.wrong / Math.max(1, learner.moves), learner.perceptron.weights()));
    }
    return learner.perceptron.model(TreeParser.classes(relations), mostWeights);
  }

  private static final class Learner {

    private final List<String> relations;
    private final Perceptron perceptron;
    private final TreeParser parser;
    private final Random random = new Random(1);
    private int wrong;
    private int moves;

    Learner(List<String> relations) {
      this.relations = relations;
      this.perceptron = new Perceptron(TreeParser.classes(relations).size());
      this.parser = new TreeParser(perceptron, relations);
    }

    void learn(Example example, int epoch) {
      int length = example.size();
      int[] heads = new int[length];
      int[] labels = new int[length];
      for (int i = 0; i < length; i++) {
        heads[i] = example.heads().get(i) < 0 ? length : example.heads().get(i);
        labels[i] = relations.indexOf(example.relations().get(i));
      }
      TreeFeatures extractor = parser.features(new TreeInput(example.forms(), example.tags(), example.lemmas()));
      ParserState state = new ParserState(length);
      while (!state.isFinal()) {
        int count = parser.score(extractor, state);
        int guess = parser.best(state);
        int gold = bestOfCheapest(state, heads, labels);
        perceptron.next();
        moves++;
        boolean right = guess == gold || isRight(guess, gold, state, heads, labels);
        if (!right) {
          perceptron.update(parser.features(), count, gold, guess);
          wrong++;
        }
        int choice = right || (epoch > 1 && random.nextDouble() < EXPLORE) ? guess : gold;
        state.apply(TreeParser.move(choice), TreeParser.relation(choice));
      }
    }

    private boolean isRight(int guess, int gold, ParserState state, int[] heads, int[] labels) {
      return TreeParser.move(guess) != TreeParser.move(gold)
          && state.cost(TreeParser.move(guess), heads) == state.cost(TreeParser.move(gold), heads)
          && hasGoldLabel(guess, state, labels);
    }

    private static boolean hasGoldLabel(int choice, ParserState state, int[] labels) {
      return choice == 0 || TreeParser.relation(choice) == labels[state.top()];
    }

    /** Of the moves that lose fewest arcs, with the right relation, the one that the model likes best. */
    private int bestOfCheapest(ParserState state, int[] heads, int[] labels) {
      int best = -1;
      int least = Integer.MAX_VALUE;
      for (int move = ParserState.SHIFT; move <= ParserState.RIGHT; move++) {
        if (!state.allows(move)) {
          continue;
        }
        int choice = move == ParserState.SHIFT ? 0 : labels[state.top()] * 2 + move;
        int cost = state.cost(move, heads);
        if (cost < least || (cost == least && parser.scores()[choice] > parser.scores()[best])) {
          best = choice;
          least = cost;
        }
      }
      return best;
    }
  }
}
