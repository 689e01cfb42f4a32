package io.vigie.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A set of names in eight bytes each, so that a million of them stay small: open addressing over 64-bit hashes. Two names of a
 * million share a hash with a chance of about one in thirty million.
 */
final class SeenNames {

  private long[] slots = new long[1 << 10];
  private int size;

  /** Whether {@code name} was not there before. */
  boolean add(String name) {
    if (size * 2 >= slots.length) {
      grow();
    }
    boolean added = insert(slots, hash(name));
    size += added ? 1 : 0;
    return added;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    Arrays.stream(slots).filter(hash -> hash != 0).forEach(hash -> insert(larger, hash));
    slots = larger;
  }

  private static boolean insert(long[] slots, long hash) {
    int slot = (int) hash & slots.length - 1;
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        return false;
      }
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = hash;
    return true;
  }

  /** FNV-1a with a final mix; never 0, which marks an empty slot. */
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ octet & 0xff) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }
}
