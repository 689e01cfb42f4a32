package io.vigie.train;

import io.vigie.annotate.tree.Batch;
import io.vigie.annotate.tree.Network;
import io.vigie.annotate.tree.Rows;
import java.util.Arrays;
import java.util.Random;

/** Which head each token has, forward and back. */
final class ArcLearner {

  private final Network network;
  private final Network gradients;
  private final Batch batch;
  private final ViewLearner heads;
  private final ViewLearner dependents;

  ArcLearner(Network network, Network gradients, Batch batch, float[][] tokens, double dropout, Random random) {
    this.network = network;
    this.gradients = gradients;
    this.batch = batch;
    heads = new ViewLearner(network, gradients, "arc.head", batch, tokens, dropout, random);
    dependents = new ViewLearner(network, gradients, "arc.dependent", batch, tokens, dropout, random);
  }

  double learn(NetworkLearner.Gold gold, float share, float[][] tokenGradients) {
    float[][] queries = network.arcQueries(dependents.view());
    float[][] queryGradients = new float[queries.length][queries[0].length];
    float[][] headGradients = new float[queries.length][queries[0].length];
    double loss = 0;
    for (int sentence = 0; sentence < batch.sentences(); sentence++) {
      int from = batch.start(sentence);
      int to = from + batch.length(sentence);
      float[][] candidates = withRoot(heads.view(), from, to, network.matrix("arc.root")[0]);
      float[][] asked = Arrays.copyOfRange(queries, from, to);
      float[][] changes = Network.arcScores(asked, candidates);
      for (int i = 0; i < asked.length; i++) {
        Rows.softmax(changes[i]);
        int head = gold.heads()[from + i];
        loss -= Math.log(Math.max(1e-9, changes[i][head])) * share;
        changes[i][head] -= 1;
        for (int j = 0; j < changes[i].length; j++) {
          changes[i][j] *= share;
        }
      }
      Rows.addProduct(changes, candidates, Arrays.copyOfRange(queryGradients, from, to));
      Rows.addTransposedProduct(changes, asked, withRoot(headGradients, from, to, gradients.matrix("arc.root")[0]));
    }
    Rows.addRows(queryGradients, gradients.matrix("arc.bias")[0]);
    Rows.addTransposedProduct(dependents.view(), queryGradients, gradients.matrix("arc.pair"));
    float[][] dependentGradients = new float[queries.length][queries[0].length];
    Rows.addProduct(queryGradients, Rows.transpose(network.matrix("arc.pair")), dependentGradients);
    dependents.learn(dependentGradients, tokenGradients);
    heads.learn(headGradients, tokenGradients);
    return loss;
  }

  static float[][] withRoot(float[][] rows, int from, int to, float[] root) {
    float[][] some = Arrays.copyOfRange(rows, from, to + 1);
    some[to - from] = root;
    return some;
  }
}
