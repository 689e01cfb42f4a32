package io.vigie.annotate.tree;

/** 64-bit hashes of texts and of tuples of hashes; the same on every machine. */
public final class Hash {

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** Keys of stored tables keep this many bits. */
  static final int KEY_BITS = 40;

  private Hash() {}

  public static long of(CharSequence text) {
    return of(text, 0, text.length());
  }

  static long of(CharSequence text, int start, int end) {
    long hash = 0xCBF29CE484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return mix(hash);
  }

  static long of(int template, long a) {
    return mix((a + template) * PRIME);
  }

  static long of(int template, long a, long b) {
    return mix(((a + template) * PRIME ^ b) * 0xC2B2AE3D27D4EB4FL);
  }

  static long of(int template, long a, long b, long c) {
    return mix((((a + template) * PRIME ^ b) * 0xC2B2AE3D27D4EB4FL ^ c) * 0x165667B19E3779F9L);
  }

  static long of(int template, long a, long b, long c, long d) {
    return of(template, of(template, a, b), c, d);
  }

  /** The part of a hash that tables store. */
  static long key(long hash) {
    return hash >>> (64 - KEY_BITS);
  }

  private static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 29);
  }
}
