package io.vigie.train;

import io.vigie.annotate.tree.Embeddings;
import io.vigie.annotate.tree.Hash;
import io.vigie.annotate.tree.WordFeatures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Chooses the words, affixes and kinds that get rows of their own: those seen often enough, the most frequent first. */
final class NetworkVocabulary {

  static final int FEWEST_WORDS = 2;
  static final int FEWEST_AFFIXES = 4;
  static final int MOST_AFFIXES = 14_000;
  private static final int FEWEST_KINDS = 2;

  private final Map<Long, Integer> words = new HashMap<>();
  private final Map<Long, Integer> affixes = new HashMap<>();
  private final Map<Long, Integer> kinds = new HashMap<>();

  void count(WordFeatures sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      words.merge(sentence.words()[i], 1, Integer::sum);
      for (long affix : sentence.affixes()[i]) {
        affixes.merge(affix, 1, Integer::sum);
      }
      for (long kind : sentence.kinds()[i]) {
        kinds.merge(kind, 1, Integer::sum);
      }
    }
  }

  int frequency(long word) {
    return words.getOrDefault(word, 0);
  }

  Embeddings words(int numbers, Random random) {
    return of(words, FEWEST_WORDS, Integer.MAX_VALUE, numbers, random);
  }

  Embeddings affixes(int numbers, Random random) {
    return of(affixes, FEWEST_AFFIXES, MOST_AFFIXES, numbers, random);
  }

  Embeddings kinds(int numbers, Random random) {
    return of(kinds, FEWEST_KINDS, Integer.MAX_VALUE, numbers, random);
  }

  private static Embeddings of(Map<Long, Integer> counts, int fewest, int most, int numbers, Random random) {
    List<Long> chosen = new ArrayList<>(counts.keySet());
    chosen.removeIf(hash -> counts.get(hash) < fewest);
    chosen.sort(Comparator.comparing((Long hash) -> -counts.get(hash)).thenComparing(Comparator.naturalOrder()));
    Embeddings embeddings = Embeddings.blank(chosen.subList(0, Math.min(most, chosen.size())), numbers);
    for (float[] row : embeddings.rows()) {
      for (int j = 0; j < numbers; j++) {
        row[j] = (float) random.nextGaussian() * 0.1f;
      }
    }
    return embeddings;
  }

  /** Ready-made vectors of words, made longer so that their numbers weigh about as much as the others. */
  static Embeddings vectors(WordVectors vectors) {
    List<Long> hashes = vectors.words().stream().map(Hash::of).toList();
    int numbers = vectors.vectors().length == 0 ? 1 : vectors.vectors()[0].length;
    Embeddings embeddings = Embeddings.blank(hashes, numbers);
    for (int i = 0; i < hashes.size(); i++) {
      int row = embeddings.index(hashes.get(i));
      for (int j = 0; row > 0 && j < numbers; j++) {
        embeddings.rows()[row][j] = vectors.vectors()[i][j] * 3;
      }
    }
    return embeddings;
  }
}
