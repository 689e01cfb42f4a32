package io.vigie.train;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.vigie.annotate.events.LetterDetector;
import io.vigie.train.WrittenArticle.Telling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns an {@link LetterDetector}: for each type a logistic regression of its own (LIBLINEAR; Fan et al. 2008). The same sentences in the same order give the same detector.
 */
final class DetectorLearner {

  /** Groups of letters in fewer sentences are passed over. */
  private static final int RARE = 3;
  /** Types told by fewer sentences are not learnt. */
  private static final int FEWEST = 3;
  private static final double COST = 20;
  private static final double EXACT = 0.01;

  private final int[] groups;
  private final double[] rarity;
  private final Feature[][] sentences;
  private final List<Telling> tellings;

  private DetectorLearner(List<Telling> tellings) {
    List<Map<Integer, Integer>> counts = tellings.stream().map(telling -> LetterDetector.groupsOf(telling.text())).toList();
    Map<Integer, Integer> spread = new HashMap<>();
    counts.forEach(each -> each.keySet().forEach(group -> spread.merge(group, 1, Integer::sum)));
    this.tellings = tellings;
    this.groups = spread.entrySet().stream().filter(entry -> entry.getValue() >= RARE).mapToInt(Map.Entry::getKey).sorted().toArray();
    this.rarity = Arrays.stream(groups).mapToDouble(group -> Math.log((1.0 + tellings.size()) / (1 + spread.get(group))) + 1).toArray();
    this.sentences = counts.stream().map(this::vector).toArray(Feature[][]::new);
  }

  static LetterDetector learn(List<Telling> tellings) {
    Linear.disableDebugOutput();
    return new DetectorLearner(tellings.stream().flatMap(telling -> Collections.nCopies(telling.times(), telling).stream()).toList()).detector();
  }

  private Feature[] vector(Map<Integer, Integer> counts) {
    TreeMap<Integer, Double> values = new TreeMap<>();
    counts.forEach((group, count) -> {
      int known = Arrays.binarySearch(groups, group);
      if (known >= 0) {
        values.put(known, LetterDetector.frequency(count) * rarity[known]);
      }
    });
    double length = Math.sqrt(values.values().stream().mapToDouble(value -> value * value).sum());
    List<Feature> vector = new ArrayList<>();
    values.forEach((known, value) -> vector.add(new FeatureNode(known + 1, value / length)));
    vector.add(new FeatureNode(groups.length + 1, 1));
    return vector.toArray(Feature[]::new);
  }

  private LetterDetector detector() {
    List<String> types = tellings.stream().flatMap(telling -> telling.types().stream()).distinct().sorted()
        .filter(type -> tellings.stream().filter(telling -> telling.types().contains(type)).count() >= FEWEST).toList();
    double[][] learnt = types.parallelStream().map(this::weights).toArray(double[][]::new);
    double[][] weights = Arrays.stream(learnt).map(each -> Arrays.copyOf(each, groups.length)).toArray(double[][]::new);
    double[] bias = Arrays.stream(learnt).mapToDouble(each -> each[groups.length]).toArray();
    return LetterDetector.of(types, groups, rarity, weights, bias);
  }

  /** The weights of all groups for one type, the bias last. */
  private double[] weights(String type) {
    double[] told = tellings.stream().mapToDouble(telling -> telling.types().contains(type) ? 1 : 0).toArray();
    Problem problem = new Problem();
    problem.l = sentences.length;
    problem.n = groups.length + 1;
    problem.x = sentences;
    problem.y = told;
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, EXACT);
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    return Arrays.stream(model.getFeatureWeights()).map(weight -> sign * weight).toArray();
  }
}
