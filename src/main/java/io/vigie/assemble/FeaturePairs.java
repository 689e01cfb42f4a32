package io.vigie.assemble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Features weighed two by two, where what one says depends on another. Stateless. */
final class FeaturePairs {

  private FeaturePairs() {}

  /**
   * Every pair of the features that begin with one of some words.
   *
   * @param beginnings of the features that are paired
   */
  static List<String> of(Collection<String> features, List<String> beginnings) {
    List<String> paired = features.stream().filter(feature -> beginsWithOne(feature, beginnings)).sorted().toList();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < paired.size(); i++) {
      for (int j = i + 1; j < paired.size(); j++) {
        pairs.add(paired.get(i) + "&" + paired.get(j));
      }
    }
    return pairs;
  }

  private static boolean beginsWithOne(String feature, List<String> beginnings) {
    for (String beginning : beginnings) {
      if (feature.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
