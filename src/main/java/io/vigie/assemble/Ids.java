package io.vigie.assemble;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/**
 * Ids of the records of one article: a letter for the kind, and 80 bits of the SHA-256 of what makes the record (article, kind, type,
 * offsets of its trigger and of its authority's or victim's mention). The same input gives the same ids on every machine.
 */
final class Ids {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 16;

  private final Map<String, Integer> times = new HashMap<>();

  /** The id for a key; the second of two equal keys is numbered. */
  String next(String kind, String key) {
    int time = times.merge(kind + key, 1, Integer::sum);
    return kind + "-" + hash(time == 1 ? key : key + "#" + time);
  }

  static String hash(String key) {
    byte[] digest;
    try {
      digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (int i = 0; text.length() < LENGTH; i++) {
      buffer = buffer << 8 | digest[i] & 0xff;
      bits += 8;
      while (bits >= 5 && text.length() < LENGTH) {
        bits -= 5;
        text.append(ALPHABET.charAt(buffer >> bits & 31));
      }
    }
    return text.toString();
  }
}
