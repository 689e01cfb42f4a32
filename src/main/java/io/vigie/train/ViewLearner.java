package io.vigie.train;

import io.vigie.annotate.tree.Batch;
import io.vigie.annotate.tree.Network;
import io.vigie.annotate.tree.Rows;
import java.util.Random;

/** The views of tokens as heads or dependents, forward and back. */
final class ViewLearner {

  private final Network network;
  private final Network gradients;
  private final String name;
  private final float[][] tokens;
  private final Dropout dropout;
  private final float[][] view;

  ViewLearner(Network network, Network gradients, String name, Batch batch, float[][] tokens, double rate, Random random) {
    this.network = network;
    this.gradients = gradients;
    this.name = name;
    this.tokens = tokens;
    view = network.project(name, tokens);
    Rows.rectify(view);
    dropout = new Dropout(batch, view[0].length, rate, random);
    dropout.apply(view);
  }

  float[][] view() {
    return view;
  }

  /** @param viewGradients changed */
  void learn(float[][] viewGradients, float[][] tokenGradients) {
    dropout.apply(viewGradients);
    for (int i = 0; i < view.length; i++) {
      for (int j = 0; j < view[i].length; j++) {
        viewGradients[i][j] *= view[i][j] < 0 ? 0.1f : 1;
      }
    }
    Rows.addTransposedProduct(tokens, viewGradients, gradients.matrix(name + ".weights"));
    Rows.addRows(viewGradients, gradients.matrix(name + ".bias")[0]);
    Rows.addProduct(viewGradients, Rows.transpose(network.matrix(name + ".weights")), tokenGradients);
  }
}
