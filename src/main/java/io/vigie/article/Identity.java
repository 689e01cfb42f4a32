package io.vigie.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Id and hash of an article with its text. An id is {@code a-} and the first 16 hexadecimal digits (64 bits) of a SHA-256: of the canonical URL; of
 * canonical URL and text for a saved file, since files that were saved from one address at different times stay apart; of the text where
 * there is no URL. A content hash is the whole SHA-256 of title and text. Immutable.
 */
final class Identity {

  private static final int ID_DIGITS = 16;
  private static final byte[] NOTHING = new byte[0];

  private final byte[] text;

  Identity(String text) {
    this.text = text.getBytes(StandardCharsets.UTF_8);
  }

  String id(@Nullable String canonicalUrl, boolean saved) {
    String hash = canonicalUrl == null ? sha256("text\n", text) : saved ? sha256("saved\n" + canonicalUrl + "\n", text) : sha256("url\n" + canonicalUrl, NOTHING);
    return "a-" + hash.substring(0, ID_DIGITS);
  }

  String contentHash(@Nullable String title) {
    return sha256((title == null ? "" : title) + "\n\n", text);
  }

  private static String sha256(String head, byte[] text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
