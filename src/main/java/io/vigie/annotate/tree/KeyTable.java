package io.vigie.annotate.tree;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A compact table from 40 bits of a hash to a small number. Immutable. */
final class KeyTable {

  private final long[] keys;
  private final char[] values;

  private KeyTable(long[] keys, char[] values) {
    this.keys = keys;
    this.values = values;
  }

  /** @param entries from hash to a number below 65,536; of two hashes that share their stored part the greater stays */
  static KeyTable of(Map<Long, Integer> entries) {
    TreeMap<Long, Integer> sorted = new TreeMap<>();
    new TreeMap<>(entries).forEach((hash, value) -> sorted.put(Hash.key(hash), value));
    long[] keys = new long[sorted.size()];
    char[] values = new char[keys.length];
    int i = 0;
    for (Map.Entry<Long, Integer> entry : sorted.entrySet()) {
      keys[i] = entry.getKey();
      values[i++] = (char) entry.getValue().intValue();
    }
    return new KeyTable(keys, values);
  }

  /** The number of a hash, or -1. */
  int get(long hash) {
    return getKey(Hash.key(hash));
  }

  /** As {@link #get}, by the stored part of a hash. */
  int getKey(long key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? -1 : values[at];
  }

  /** Tells each stored part of a hash with its number. */
  void forEach(BiConsumer<Long, Integer> reader) {
    for (int i = 0; i < keys.length; i++) {
      reader.accept(keys[i], (int) values[i]);
    }
  }

  int size() {
    return keys.length;
  }

  void write(DataOutputStream out) throws IOException {
    ModelFile.writeNumber(out, keys.length);
    long last = 0;
    for (long key : keys) {
      ModelFile.writeNumber(out, key - last);
      last = key;
    }
    for (char value : values) {
      ModelFile.writeNumber(out, value);
    }
  }

  static KeyTable read(DataInputStream in) throws IOException {
    long[] keys = new long[(int) ModelFile.readNumber(in)];
    long last = 0;
    for (int i = 0; i < keys.length; i++) {
      last += ModelFile.readNumber(in);
      keys[i] = last;
    }
    char[] values = new char[keys.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (char) ModelFile.readNumber(in);
    }
    return new KeyTable(keys, values);
  }
}
