package io.vigie.train;

import io.vigie.annotate.tree.Embeddings;
import io.vigie.annotate.tree.NetworkModel;
import io.vigie.annotate.tree.NetworkSize;

/**
 * Starts a network from one trained before. From one of another language too: word order and relations are alike enough that the dense
 * weights, and the rows of shapes and lexicon tags, which mean the same in every language, are a better start than chance.
 */
final class NetworkStart {

  private NetworkStart() {}

  static void copy(NetworkModel from, NetworkModel to) {
    NetworkSize before = from.network().size();
    NetworkSize after = to.network().size();
    from.network().matrices().forEach((name, matrix) -> {
      if (name.equals("relation.pair")) {
        copyPairs(matrix, to.network().matrix(name), before);
      } else {
        copy(matrix, to.network().matrix(name));
      }
    });
    if (before.kind() == after.kind()) {
      to.kinds().copyRows(from.kinds());
    }
    if (before.affix() == after.affix()) {
      to.affixes().copyRows(from.affixes());
    }
    if (before.word() == after.word()) {
      to.words().copyRows(from.words());
    }
  }

  /** Stretches of numbers, one for each relation, keep their order. */
  private static void copyPairs(float[][] from, float[][] to, NetworkSize before) {
    for (int i = 0; i < Math.min(from.length, to.length); i++) {
      System.arraycopy(from[i], 0, to[i], 0, Math.min(to[i].length, before.relation() * before.relations()));
    }
  }

  private static void copy(float[][] from, float[][] to) {
    for (int i = 0; i < Math.min(from.length, to.length); i++) {
      System.arraycopy(from[i], 0, to[i], 0, Math.min(from[i].length, to[i].length));
    }
  }
}
