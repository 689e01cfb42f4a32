package io.vigie.export.stix;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs made of names (RFC 9562, version 5): the same name has the same UUID on every machine. */
final class Uuid5 {

  private Uuid5() {}

  static UUID of(UUID namespace, String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer input = ByteBuffer.allocate(16 + text.length)
        .putLong(namespace.getMostSignificantBits()).putLong(namespace.getLeastSignificantBits()).put(text);
    ByteBuffer digest = ByteBuffer.wrap(sha1(input.array()));
    long high = digest.getLong() & 0xffffffffffff0fffL | 0x5000L;
    long low = digest.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static byte[] sha1(byte[] input) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(input);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-1", impossible);
    }
  }
}
