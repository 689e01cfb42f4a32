package io.vigie.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What words mean on average over the sentences that they were read in. Grows; not thread-safe. */
final class WordMeanings {

  private final Map<String, Meaning> words = new LinkedHashMap<>();

  private static final class Meaning {
    private final double[] sum;
    private final Map<String, Integer> languages = new HashMap<>();
    private int count;

    Meaning(int size) {
      sum = new double[size];
    }

    /** The language that it stands in most often. */
    String language() {
      return Collections.max(languages.entrySet(), Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).getKey();
    }

    /** Frequent words count for more, though not as much more as they are more frequent. */
    double weight() {
      return Math.log1p(count);
    }
  }

  /** @param pieces what the pieces of the word mean in a sentence */
  void add(String word, String language, float[][] pieces) {
    Meaning meaning = words.computeIfAbsent(word, any -> new Meaning(pieces[0].length));
    for (float[] piece : pieces) {
      for (int i = 0; i < piece.length; i++) {
        meaning.sum[i] += piece[i] / pieces.length;
      }
    }
    meaning.count++;
    meaning.languages.merge(language, 1, Integer::sum);
  }

  int size() {
    return words.size();
  }

  /** Vectors in which words of several languages that mean the same are near, the most frequent word first. */
  WordVectors vectors(int dimensions) {
    List<Map.Entry<String, Meaning>> sorted = new ArrayList<>(words.entrySet());
    sorted.sort(Comparator.comparing(entry -> -entry.getValue().count));
    List<Meaning> meanings = sorted.stream().map(Map.Entry::getValue).toList();
    double[] weights = meanings.stream().mapToDouble(Meaning::weight).toArray();
    float[][] vectors = PrincipalComponents.of(lessTheirLanguage(meanings), weights, dimensions);
    Arrays.setAll(vectors, word -> WordVectors.normalise(vectors[word]));
    return new WordVectors(sorted.stream().map(Map.Entry::getKey).toList(), vectors);
  }

  /** The means of words less the mean of their language, each of length one. */
  private static float[][] lessTheirLanguage(List<Meaning> meanings) {
    Map<String, double[]> languages = new HashMap<>();
    Map<String, Double> weights = new HashMap<>();
    for (Meaning meaning : meanings) {
      double[] language = languages.computeIfAbsent(meaning.language(), any -> new double[meaning.sum.length]);
      for (int i = 0; i < language.length; i++) {
        language[i] += meaning.weight() * meaning.sum[i] / meaning.count;
      }
      weights.merge(meaning.language(), meaning.weight(), Double::sum);
    }
    float[][] rows = new float[meanings.size()][];
    for (int row = 0; row < rows.length; row++) {
      Meaning meaning = meanings.get(row);
      double[] language = languages.get(meaning.language());
      rows[row] = new float[language.length];
      for (int i = 0; i < language.length; i++) {
        rows[row][i] = (float) (meaning.sum[i] / meaning.count - language[i] / weights.get(meaning.language()));
      }
      WordVectors.normalise(rows[row]);
    }
    return rows;
  }
}
