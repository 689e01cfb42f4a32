package io.vigie.annotate.events;

import io.vigie.annotate.tree.Batch;
import io.vigie.annotate.tree.Embeddings;
import io.vigie.annotate.tree.Lstm;
import io.vigie.annotate.tree.ModelFile;
import io.vigie.annotate.tree.Rows;
import io.vigie.annotate.tree.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an article as a reader does, words in their order and sentences in theirs: words from their letters, a memory in both directions over
 * the words of each sentence, and one over the sentences (hierarchical; Yang et al. 2016). Says how likely each sentence tells an event of
 * each type. Safe for use by several threads as long as nobody trains it.
 */
public final class EventNetwork extends Weights {

  /** Numbers that tell of a group of letters. */
  public static final int LETTERS = 64;
  /** Numbers that tell of a word in its sentence by each direction, and of a sentence in its article. */
  private static final int WORD = 64;
  private static final int SENTENCE = 48;
  private static final String TASK = "events";

  private final List<String> types;

  private EventNetwork(List<String> types, Map<String, float[][]> matrices) {
    super(matrices);
    this.types = List.copyOf(types);
  }

  /** A network whose weights are all zero. */
  public static EventNetwork blank(List<String> types) {
    Map<String, float[][]> matrices = new LinkedHashMap<>();
    matrices.put("letters", new float[WordLetters.ROWS][LETTERS]);
    addLstm(matrices, "sentence", LETTERS, WORD);
    matrices.put("attention", new float[1][2 * WORD]);
    addLstm(matrices, "article", 4 * WORD, SENTENCE);
    matrices.put("types.weights", new float[4 * WORD + 2 * SENTENCE][types.size()]);
    matrices.put("types.bias", new float[1][types.size()]);
    return new EventNetwork(types, matrices);
  }

  /** Codes of the types that it knows. */
  public List<String> types() {
    return types;
  }

  /** The words of all sentences of a batch: of each the mean of its rows of letters. */
  public float[][] words(ArticleBatch batch) {
    Batch sentences = batch.sentences();
    float[][] letters = matrix("letters");
    float[][] words = new float[sentences.tokens()][LETTERS];
    for (int sentence = 0; sentence < sentences.sentences(); sentence++) {
      for (int word = 0; word < sentences.length(sentence); word++) {
        int[] rows = batch.letters(sentence, word);
        for (int row : rows) {
          Rows.add(1f / rows.length, letters[row], words[sentences.start(sentence) + word]);
        }
      }
    }
    return words;
  }

  /** The sentences of a batch in order of their articles. */
  public static float[][] inOrder(ArticleBatch batch, float[][] pooled) {
    float[][] sentences = new float[batch.articles().tokens()][];
    for (int row = 0; row < sentences.length; row++) {
      sentences[row] = pooled[batch.place(row)].clone();
    }
    return sentences;
  }

  /** Scores of each type for each sentence: 0 for as likely as not. */
  public float[][] scores(float[][] sentences, float[][] context) {
    float[][] scores = Rows.repeat(matrix("types.bias")[0], sentences.length);
    Rows.addProduct(Lstm.join(sentences, context), matrix("types.weights"), scores);
    return scores;
  }

  /** For each sentence of an article the scores of the types: the logarithm of how much likelier than not it tells an event of each. */
  public float[][] read(List<String> sentences) {
    if (sentences.isEmpty()) {
      return new float[0][];
    }
    ArticleBatch batch = new ArticleBatch(List.of(sentences.stream().map(WordLetters::of).toList()));
    float[][] words = both("sentence", batch.sentences(), words(batch));
    float[][] pooled = inOrder(batch, SentencePooling.of(batch.sentences(), words, matrix("attention")[0]).pooled());
    return scores(pooled, both("article", batch.articles(), pooled));
  }

  private float[][] both(String layer, Batch batch, float[][] rows) {
    return Lstm.join(lstm(layer, false).run(batch, rows).outputs(), lstm(layer, true).run(batch, rows).outputs());
  }

  /** Writes the form that {@link #read(String, InputStream)} takes; {@code file} stays open. */
  public void write(OutputStream file) throws IOException {
    ModelFile.write(file, TASK, out -> {
      out.writeShort(types.size());
      for (String type : types) {
        out.writeUTF(type);
      }
      for (float[][] matrix : matrices().values()) {
        Embeddings.writeRows(out, matrix);
      }
    });
  }

  /** @throws io.vigie.record.VigieException of kind {@code bad-model} */
  public static EventNetwork read(String name, InputStream stream) {
    return ModelFile.read(name, stream, TASK, in -> {
      List<String> types = new ArrayList<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        types.add(in.readUTF());
      }
      EventNetwork network = blank(types);
      for (Map.Entry<String, float[][]> entry : network.matrices().entrySet()) {
        float[][] rows = Embeddings.readRows(in);
        if (rows.length != entry.getValue().length || rows[0].length != entry.getValue()[0].length) {
          throw new IOException(entry.getKey() + " has another size");
        }
        entry.setValue(rows);
      }
      return network;
    });
  }
}
