package io.vigie.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Vectors of words, each of length one, the most frequent word first. Words are in lower case.
 *
 * @param vectors one for each word
 */
record WordVectors(List<String> words, float[][] vectors) {

  /**
   * Reads GloVe's text form (a word and its numbers on each line), or a JSON object whose {@code vectors} map words to numbers, of which
   * as many count as {@code dimensions} says.
   *
   * @param limit how many words to take
   * @throws VigieException of kind {@code bad-vectors}, naming file and line
   */
  static WordVectors read(Path file, int limit) {
    WordVectors read;
    try {
      read = file.toString().endsWith(".json") ? json(file, limit) : text(file, limit);
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "bad-vectors", file + ": no word vectors (" + e.getMessage() + ")", false, e);
    }
    if (read.words.isEmpty()) {
      throw error(file + ": holds no word with a vector");
    }
    return read;
  }

  private static WordVectors text(Path file, int limit) throws IOException {
    List<String> words = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null && words.size() < limit; line = lines.readLine()) {
        number++;
        String[] columns = line.split(" ");
        float[] vector = vector(columns, file + ":" + number);
        int dimensions = vectors.isEmpty() ? vector.length : vectors.get(0).length;
        if (vector.length != dimensions || dimensions == 0) {
          throw error(file + ":" + number + ": expected a word and " + (dimensions == 0 ? "its" : dimensions) + " numbers, found " + vector.length);
        }
        add(words, vectors, columns[0], vector);
      }
    }
    return new WordVectors(words, vectors.toArray(float[][]::new));
  }

  /** Writes the text form, three digits a number. */
  void write(Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int word = 0; word < vectors.length; word++) {
        StringBuilder line = new StringBuilder(words.get(word));
        for (float number : vectors[word]) {
          line.append(String.format(Locale.ROOT, " %.3f", number));
        }
        out.append(line).append('\n');
      }
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "cannot-write", file + ": cannot be written (" + e + ")", false, e);
    }
  }

  private static float[] vector(String[] columns, String place) {
    float[] vector = new float[Math.max(0, columns.length - 1)];
    for (int i = 0; i < vector.length; i++) {
      try {
        vector[i] = Float.parseFloat(columns[i + 1]);
      } catch (NumberFormatException e) {
        throw error(place + ": expected a number, found \"" + columns[i + 1] + "\"");
      }
    }
    return vector;
  }

  private static VigieException error(String message) {
    return new VigieException(Stage.TRAIN, "bad-vectors", message);
  }

  private static WordVectors json(Path file, int limit) throws IOException {
    List<String> words = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    int dimensions = 0;
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        if (key.equals("dimensions")) {
          dimensions = json.getIntValue();
        } else if (key.equals("vectors")) {
          while (json.nextToken() == JsonToken.FIELD_NAME && words.size() < limit) {
            add(words, vectors, json.currentName(), numbers(json, dimensions));
          }
          break;
        } else {
          json.skipChildren();
        }
      }
    }
    return new WordVectors(words, vectors.toArray(float[][]::new));
  }

  private static float[] numbers(JsonParser json, int count) throws IOException {
    float[] numbers = new float[count];
    json.nextToken();
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      if (i < count) {
        numbers[i] = json.getFloatValue();
      }
    }
    return numbers;
  }

  private static void add(List<String> words, List<float[]> vectors, String word, float[] vector) {
    if (word.chars().anyMatch(Character::isLetter)) {
      words.add(word);
      vectors.add(normalise(vector));
    }
  }

  static float[] normalise(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    float length = (float) Math.sqrt(Math.max(square, 1e-12));
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}
