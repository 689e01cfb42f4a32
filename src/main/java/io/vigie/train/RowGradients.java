package io.vigie.train;

import io.vigie.annotate.tree.Embeddings;
import io.vigie.annotate.tree.NetworkModel;
import io.vigie.annotate.tree.NetworkSize;
import io.vigie.annotate.tree.WordIndexes;

/** Gradients of the rows of words, affixes and kinds. Ready-made vectors stay as they are. */
final class RowGradients {

  private final NetworkSize size;
  private final float[][] words;
  private final float[][] affixes;
  private final float[][] kinds;

  RowGradients(NetworkModel model, Adam adam) {
    size = model.network().size();
    words = blank(model.words(), adam);
    affixes = blank(model.affixes(), adam);
    kinds = blank(model.kinds(), adam);
  }

  private static float[][] blank(Embeddings embeddings, Adam adam) {
    float[][] gradients = new float[embeddings.rows().length][embeddings.rows()[0].length];
    adam.add(embeddings.rows(), gradients, true);
    return gradients;
  }

  /** Hands the gradients of the tokens from row {@code start} on to the rows that stand for them. */
  void add(WordIndexes sentence, float[][] tokenGradients, int start) {
    for (int i = 0; i < sentence.size(); i++) {
      float[] gradients = tokenGradients[start + i];
      add(gradients, 0, words[sentence.words()[i]]);
      for (int affix : sentence.affixes()[i]) {
        add(gradients, size.word(), affixes[affix]);
      }
      for (int kind : sentence.kinds()[i]) {
        add(gradients, size.word() + size.affix(), kinds[kind]);
      }
    }
  }

  private static void add(float[] gradients, int from, float[] row) {
    for (int j = 0; j < row.length; j++) {
      row[j] += gradients[from + j];
    }
  }
}
