package io.vigie.train;

import io.vigie.annotate.tree.Batch;
import io.vigie.annotate.tree.Network;
import io.vigie.annotate.tree.Rows;
import java.util.Random;

/** Which relation each token has to its right head, forward and back. */
final class RelationLearner {

  private final Network network;
  private final Network gradients;
  private final Batch batch;
  private final ViewLearner heads;
  private final ViewLearner dependents;

  RelationLearner(Network network, Network gradients, Batch batch, float[][] tokens, double dropout, Random random) {
    this.network = network;
    this.gradients = gradients;
    this.batch = batch;
    heads = new ViewLearner(network, gradients, "relation.head", batch, tokens, dropout, random);
    dependents = new ViewLearner(network, gradients, "relation.dependent", batch, tokens, dropout, random);
  }

  double learn(NetworkLearner.Gold gold, float share, float[][] tokenGradients) {
    int count = batch.tokens();
    int numbers = network.size().relation();
    int relations = network.size().relations();
    float[][] pairs = new float[count][numbers * relations];
    Rows.addProduct(dependents.view(), network.matrix("relation.pair"), pairs);
    float[][] governors = new float[count][];
    float[][] governorGradients = new float[count][];
    float[][] headGradients = new float[count][numbers];
    for (int sentence = 0; sentence < batch.sentences(); sentence++) {
      int from = batch.start(sentence);
      for (int i = from; i < from + batch.length(sentence); i++) {
        boolean root = gold.heads()[i] == batch.length(sentence);
        governors[i] = root ? network.matrix("relation.root")[0] : heads.view()[from + gold.heads()[i]];
        governorGradients[i] = root ? gradients.matrix("relation.root")[0] : headGradients[from + gold.heads()[i]];
      }
    }
    double loss = 0;
    float[][] changes = new float[count][];
    for (int i = 0; i < count; i++) {
      changes[i] = network.relationScores(pairs[i], dependents.view()[i], governors[i]);
      Rows.softmax(changes[i]);
      loss -= Math.log(Math.max(1e-9, changes[i][gold.relations()[i]])) * share;
      changes[i][gold.relations()[i]] -= 1;
      for (int r = 0; r < relations; r++) {
        changes[i][r] *= share;
      }
      pairBack(changes[i], pairs[i], governors[i], governorGradients[i]);
    }
    back(changes, pairs, governors, governorGradients, headGradients, tokenGradients);
    return loss;
  }

  /** The governor's gradient; then {@code pair} becomes its own gradient. */
  private static void pairBack(float[] changes, float[] pair, float[] governor, float[] governorGradient) {
    int numbers = governor.length;
    for (int r = 0; r < changes.length; r++) {
      float change = changes[r];
      for (int j = 0; j < numbers; j++) {
        governorGradient[j] += change * pair[r * numbers + j];
        pair[r * numbers + j] = change * governor[j];
      }
    }
  }

  private void back(float[][] changes, float[][] pairs, float[][] governors, float[][] governorGradients, float[][] headGradients,
      float[][] tokenGradients) {
    Rows.addRows(changes, gradients.matrix("relation.bias")[0]);
    Rows.addTransposedProduct(governors, changes, gradients.matrix("relation.byHead"));
    Rows.addTransposedProduct(dependents.view(), changes, gradients.matrix("relation.byDependent"));
    Rows.addProduct(changes, Rows.transpose(network.matrix("relation.byHead")), governorGradients);
    float[][] dependentGradients = new float[changes.length][network.size().relation()];
    Rows.addProduct(changes, Rows.transpose(network.matrix("relation.byDependent")), dependentGradients);
    Rows.addTransposedProduct(dependents.view(), pairs, gradients.matrix("relation.pair"));
    Rows.addProduct(pairs, Rows.transpose(network.matrix("relation.pair")), dependentGradients);
    dependents.learn(dependentGradients, tokenGradients);
    heads.learn(headGradients, tokenGradients);
  }
}
