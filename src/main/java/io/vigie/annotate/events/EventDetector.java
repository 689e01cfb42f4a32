package io.vigie.annotate.events;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says how likely each sentence of an article tells an event of each type: two models of different kinds, one over letters and one over
 * words in order, and the mean of what they say. Trained by {@code vigie train events}. Immutable, thread-safe.
 */
public final class EventDetector {

  /** No likelihood is as sure as 0 or 1. */
  private static final double SUREST = 1e-5;
  /** Where letters make no event of any sentence as likely as this, the network, which takes far longer, does not read the article. */
  private static final double CONCEIVABLE = 0.02;

  private final LetterDetector letters;
  private final @Nullable EventNetwork network;

  /** @param network null for letters alone */
  public EventDetector(LetterDetector letters, @Nullable EventNetwork network) {
    this.letters = letters;
    this.network = network;
  }

  /** Codes of the types that it knows. */
  public List<String> types() {
    return letters.types();
  }

  /** For each sentence of an article the likelihood of each type, by its code, from 0 to 1. */
  public List<Map<String, Double>> likelihoods(List<String> sentences) {
    List<Map<String, Double>> likelihoods = new ArrayList<>(sentences.stream().map(letters::likelihoods).toList());
    if (network != null && likelihoods.stream().anyMatch(EventDetector::isConceivable)) {
      float[][] scores = network.read(sentences);
      for (int i = 0; i < scores.length; i++) {
        likelihoods.set(i, mean(likelihoods.get(i), scores[i]));
      }
    }
    return List.copyOf(likelihoods);
  }

  private static boolean isConceivable(Map<String, Double> likelihoods) {
    return likelihoods.values().stream().anyMatch(likely -> likely >= CONCEIVABLE);
  }

  /** The mean of the logarithms of the odds. */
  private Map<String, Double> mean(Map<String, Double> byLetters, float[] scores) {
    Map<String, Double> mean = new LinkedHashMap<>(byLetters);
    for (int type = 0; type < scores.length; type++) {
      double score = scores[type];
      mean.computeIfPresent(network.types().get(type), (code, likely) -> 1 / (1 + Math.exp(-(odds(likely) + score) / 2)));
    }
    return mean;
  }

  private static double odds(double likely) {
    return Math.log((likely + SUREST) / (1 - likely + SUREST));
  }

  /** How much the letters of a word, taken by itself, speak for a type; below 0 when they speak against it. */
  public double weight(String type, String word) {
    return letters.weight(type, word);
  }

  /** Writes the detector for {@link #read}; {@code file} stays open. */
  public void write(OutputStream file) throws IOException {
    letters.write(file);
    if (network != null) {
      network.write(file);
    }
  }

  /**
   * Reads a detector.
   *
   * @param name of the file, for messages
   * @throws VigieException of kind {@code bad-model} when the file is damaged or of another version
   */
  public static EventDetector read(String name, InputStream stream) {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
    LetterDetector letters = LetterDetector.read(name, in);
    try {
      in.mark(1);
      boolean more = in.read() >= 0;
      in.reset();
      return new EventDetector(letters, more ? EventNetwork.read(name, in) : null);
    } catch (IOException e) {
      throw new VigieException(Stage.ANNOTATE, "bad-model", name + ": cannot be read", false, e);
    }
  }
}
