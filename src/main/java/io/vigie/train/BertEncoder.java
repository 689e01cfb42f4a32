package io.vigie.train;

import io.vigie.annotate.tree.Rows;
import java.util.ArrayList;
import java.util.List;

/**
 * The lower layers of a BERT model (Devlin et al. 2019): what each piece of a sentence means beside the others. Immutable, thread-safe.
 */
final class BertEncoder {

  private static final String ROOT = "module/bert/";
  private static final int HEAD = 64;
  private static final float SPREAD = (float) Math.sqrt(HEAD);
  private static final double SMALLEST = 1e-12;

  private final float[][] pieces;
  private final float[][] places;
  private final float[] segment;
  private final Norm norm;
  private final List<Layer> layers = new ArrayList<>();
  private final int lowest;

  private record Norm(float[] gain, float[] bias) {}

  private record Dense(float[][] weights, float[] bias) {
    float[][] of(float[][] rows) {
      float[][] result = Rows.repeat(bias, rows.length);
      // The weights are far more than the rows: each is taken once for all rows.
      Rows.addTransposedProduct(Rows.transpose(rows), weights, result);
      return result;
    }
  }

  private record Layer(Dense query, Dense key, Dense value, Dense attention, Norm attended, Dense wide, Dense narrow, Norm out) {}

  /**
   * @param lowest the first layer, from 1, whose output counts
   * @param highest the last one
   */
  BertEncoder(TensorBundle model, int lowest, int highest) {
    this.lowest = lowest;
    pieces = model.matrix(ROOT + "embeddings/word_embeddings");
    places = model.matrix(ROOT + "embeddings/position_embeddings");
    segment = model.matrix(ROOT + "embeddings/token_type_embeddings")[0];
    norm = norm(model, "embeddings/");
    for (int i = 0; i < highest; i++) {
      String layer = "encoder/layer_" + i + "/";
      layers.add(new Layer(dense(model, layer + "attention/self/query/"), dense(model, layer + "attention/self/key/"), dense(model, layer + "attention/self/value/"),
          dense(model, layer + "attention/output/dense/"), norm(model, layer + "attention/output/"), dense(model, layer + "intermediate/dense/"),
          dense(model, layer + "output/dense/"), norm(model, layer + "output/")));
    }
  }

  private static Dense dense(TensorBundle model, String name) {
    return new Dense(model.matrix(ROOT + name + "kernel"), model.matrix(ROOT + name + "bias")[0]);
  }

  private static Norm norm(TensorBundle model, String name) {
    return new Norm(model.matrix(ROOT + name + "LayerNorm/gamma")[0], model.matrix(ROOT + name + "LayerNorm/beta")[0]);
  }

  /** How many numbers tell of a piece. */
  int size() {
    return segment.length;
  }

  /** For each piece the mean of what the layers say of it. */
  float[][] read(List<Integer> sentence) {
    float[][] rows = new float[sentence.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = pieces[sentence.get(i)].clone();
      Rows.add(1, places[i], rows[i]);
      Rows.add(1, segment, rows[i]);
    }
    normalise(rows, norm);
    float[][] mean = new float[rows.length][size()];
    for (int i = 0; i < layers.size(); i++) {
      rows = read(layers.get(i), rows);
      for (int row = 0; i + 1 >= lowest && row < rows.length; row++) {
        Rows.add(1f / (layers.size() - lowest + 1), rows[row], mean[row]);
      }
    }
    return mean;
  }

  private float[][] read(Layer layer, float[][] rows) {
    float[][] attended = layer.attention.of(attend(layer.query.of(rows), layer.key.of(rows), layer.value.of(rows)));
    add(rows, attended);
    normalise(attended, layer.attended);
    float[][] wide = layer.wide.of(attended);
    activate(wide);
    float[][] out = layer.narrow.of(wide);
    add(attended, out);
    normalise(out, layer.out);
    return out;
  }

  private float[][] attend(float[][] query, float[][] key, float[][] value) {
    float[][] result = new float[query.length][size()];
    float[] shares = new float[query.length];
    for (int head = 0; head < size(); head += HEAD) {
      for (int row = 0; row < query.length; row++) {
        for (int other = 0; other < shares.length; other++) {
          float product = 0;
          for (int i = head; i < head + HEAD; i++) {
            product += query[row][i] * key[other][i];
          }
          shares[other] = product / SPREAD;
        }
        Rows.softmax(shares);
        for (int other = 0; other < shares.length; other++) {
          for (int i = head; i < head + HEAD; i++) {
            result[row][i] += shares[other] * value[other][i];
          }
        }
      }
    }
    return result;
  }

  private static void add(float[][] some, float[][] others) {
    for (int row = 0; row < some.length; row++) {
      Rows.add(1, some[row], others[row]);
    }
  }

  private static void normalise(float[][] rows, Norm norm) {
    for (float[] row : rows) {
      double mean = 0;
      for (float value : row) {
        mean += value;
      }
      mean /= row.length;
      double variance = 0;
      for (float value : row) {
        variance += (value - mean) * (value - mean);
      }
      double scale = 1 / Math.sqrt(variance / row.length + SMALLEST);
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) ((row[i] - mean) * scale) * norm.gain[i] + norm.bias[i];
      }
    }
  }

  /** GELU by its usual approximation (Hendrycks and Gimpel 2016). */
  private static void activate(float[][] rows) {
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        double x = row[i];
        row[i] = (float) (0.5 * x * (1 + Math.tanh(0.7978845608 * (x + 0.044715 * x * x * x))));
      }
    }
  }
}
