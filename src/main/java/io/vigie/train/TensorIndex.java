package io.vigie.train;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says where in a file the numbers of a saved TensorFlow model stand: a table of LevelDB's form, whose values are messages of
 * {@code tensor_bundle.proto}. Stateless.
 */
final class TensorIndex {

  private static final int FOOTER = 48;
  /** How protocol buffers write a value: what part of its tag says so, and what it then says. */
  private static final int WIRE = 7;
  private static final int MESSAGE = 2;
  private static final int FIXED = 5;
  /** Field numbers of a BundleEntryProto. */
  private static final int SHAPE = 2;
  private static final int OFFSET = 4;

  /**
   * Where numbers stand.
   *
   * @param rows 1 for a vector
   * @param offset in bytes
   */
  record Place(int rows, int columns, long offset) {}

  private TensorIndex() {}

  /** The places of all numbers by their names. */
  static Map<String, Place> read(byte[] file) {
    Map<String, Place> places = new HashMap<>();
    Reader footer = new Reader(file, file.length - FOOTER, file.length);
    footer.number();
    footer.number();
    for (Map.Entry<String, Reader> block : block(file, footer.number(), footer.number()).entrySet()) {
      Reader at = block.getValue();
      block(file, at.number(), at.number()).forEach((name, value) -> {
        if (!name.isEmpty()) {
          places.put(name, place(value));
        }
      });
    }
    return places;
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

  private static Place place(Reader entry) {
    List<Long> sizes = new ArrayList<>();
    long offset = 0;
    while (entry.at < entry.end) {
      long tag = entry.number();
      int field = (int) (tag >>> 3);
      if ((tag & WIRE) == MESSAGE) {
        Reader message = entry.message();
        if (field == SHAPE) {
          sizes.addAll(sizes(message));
        }
      } else if ((tag & WIRE) == FIXED) {
        entry.at += 4;
      } else {
        long value = entry.number();
        offset = field == OFFSET ? value : offset;
      }
    }
    int columns = sizes.isEmpty() ? 1 : sizes.get(sizes.size() - 1).intValue();
    return new Place(sizes.size() < 2 ? 1 : sizes.get(0).intValue(), columns, offset);
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
