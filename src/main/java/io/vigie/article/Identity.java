package io.vigie.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Ids and hashes of articles. An id is {@code a-} and the first 16 hexadecimal digits (64 bits) of a SHA-256: of the canonical URL; of
 * canonical URL and text for a saved file, since files that were saved from one address at different times stay apart; of the text where
 * there is no URL. A content hash is the whole SHA-256 of title and text.
 */
final class Identity {

  private static final int ID_DIGITS = 16;

  private Identity() {}

  static String id(@Nullable String canonicalUrl, boolean saved, String text) {
    String hash = canonicalUrl == null ? sha256("text\n", text) : saved ? sha256("saved\n" + canonicalUrl + "\n", text) : sha256("url\n" + canonicalUrl, "");
    return "a-" + hash.substring(0, ID_DIGITS);
  }

  static String contentHash(@Nullable String title, String text) {
    return sha256((title == null ? "" : title) + "\n\n", text);
  }

  private static String sha256(String head, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
