package io.vigie.annotate.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A greedy transition-based dependency parser over the arc-hybrid system. Classes of the model: SHIFT, then for each relation a left and
 * a right arc. Not safe for use by several threads; the model is.
 */
public final class TreeParser {

  /** The task that names the model file. */
  public static final String TASK = "trees";

  private final Weights model;
  private final List<String> relations;
  private final long[] hashes;
  private final long[] features = new long[TreeFeatures.MOST];
  private final float[] scores;

  /** Heads, -1 for the root, and relations of the words of a sentence. */
  public record Tree(int[] heads, List<String> relations) {}

  public TreeParser(Weights model, List<String> relations) {
    this.model = model;
    this.relations = List.copyOf(relations);
    this.hashes = relations.stream().mapToLong(Hash::of).toArray();
    this.scores = new float[model.classes()];
  }

  public static TreeParser of(LinearModel model) {
    return new TreeParser(model, relations(model.labels()));
  }

  /** The classes of a model for some relations, in order. */
  public static List<String> classes(List<String> relations) {
    List<String> classes = new ArrayList<>(List.of("shift"));
    relations.forEach(relation -> classes.addAll(List.of("left " + relation, "right " + relation)));
    return classes;
  }

  private static List<String> relations(List<String> classes) {
    return classes.stream().filter(name -> name.startsWith("left ")).map(name -> name.substring("left ".length())).toList();
  }

  /** The move of a class. */
  public static int move(int choice) {
    return choice == 0 ? ParserState.SHIFT : choice % 2 == 1 ? ParserState.LEFT : ParserState.RIGHT;
  }

  /** The relation of a class. */
  public static int relation(int choice) {
    return choice == 0 ? -1 : (choice - 1) / 2;
  }

  /** Scores the classes in a state; the features stay in {@link #features()} and the sums in {@link #scores()}. */
  public int score(TreeFeatures extractor, ParserState state) {
    int count = extractor.extract(state, features);
    model.score(features, count, scores);
    return count;
  }

  public TreeFeatures features(TreeInput input) {
    return new TreeFeatures(input, hashes);
  }

  public long[] features() {
    return features;
  }

  public float[] scores() {
    return scores;
  }

  /** The class of the highest score that the state allows. */
  public int best(ParserState state) {
    boolean[] allowed = {state.allows(ParserState.SHIFT), state.allows(ParserState.LEFT), state.allows(ParserState.RIGHT)};
    int best = -1;
    for (int choice = 0; choice < scores.length; choice++) {
      if (allowed[move(choice)] && (best < 0 || scores[choice] > scores[best])) {
        best = choice;
      }
    }
    return best;
  }

  public Tree parse(TreeInput input) {
    ParserState state = new ParserState(input.length);
    TreeFeatures extractor = features(input);
    while (!state.isFinal()) {
      score(extractor, state);
      int choice = best(state);
      state.apply(move(choice), relation(choice));
    }
    int[] heads = Arrays.copyOf(state.heads, input.length);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      boolean root = heads[i] == input.length;
      heads[i] = root ? -1 : heads[i];
      String name = relations.get(state.labels[i]);
      names.add(root ? "root" : name.equals("root") ? "dep" : name);
    }
    return new Tree(heads, List.copyOf(names));
  }
}
