package io.vigie.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells documents that are no text, by their first bytes or by their declared type. */
final class Signatures {

  /** Characters by which a text is told from other bytes. */
  private static final int LOOKED = 5_000;

  private record Signature(String type, byte[] start) {}

  private static final List<Signature> KNOWN = List.of(
      of("application/pdf", "%PDF-"), of("image/png", "\u0089PNG"), of("image/jpeg", "\u00ff\u00d8\u00ff"), of("image/gif", "GIF8"),
      of("image/webp or audio", "RIFF"), of("application/zip", "PK\u0003\u0004"), of("application/gzip", "\u001f\u008b"),
      of("application/x-7z-compressed", "7z\u00bc\u00af"), of("application/vnd.ms-office", "\u00d0\u00cf\u0011\u00e0"), of("image/tiff", "II*\u0000"),
      of("application/postscript", "%!PS"), of("audio/mpeg", "ID3"), of("audio/ogg", "OggS"), of("application/x-executable", "\u007fELF"),
      of("text/rtf", "{\\rtf"));
  private static final List<String> REFUSED = List.of("image/", "audio/", "video/", "font/", "application/pdf", "application/zip",
      "application/octet-stream", "application/msword", "application/vnd.", "application/json", "text/css", "text/javascript", "application/javascript");

  private Signatures() {}

  private static Signature of(String type, String start) {
    return new Signature(type, start.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The type of a document that cannot be an article; empty for text of any kind. */
  static Optional<String> refused(byte[] body, @Nullable String contentType) {
    for (Signature signature : KNOWN) {
      if (startsWith(body, signature.start())) {
        return Optional.of(signature.type());
      }
    }
    String declared = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
    return REFUSED.stream().anyMatch(declared::startsWith) && !looksLikeMarkup(body) ? Optional.of(declared) : Optional.empty();
  }

  private static boolean startsWith(byte[] body, byte[] start) {
    return body.length >= start.length && java.util.Arrays.equals(body, 0, start.length, start, 0, start.length);
  }

  private static boolean looksLikeMarkup(byte[] body) {
    String head = new String(body, 0, Math.min(body.length, 512), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return head.contains("<html") || head.contains("<!doctype html");
  }

  /** Whether a text holds so many control characters or undecodable bytes that it is none. */
  static boolean garbled(CharSequence text) {
    int looked = Math.min(text.length(), LOOKED);
    int bad = 0;
    for (int i = 0; i < looked; i++) {
      char c = text.charAt(i);
      bad += c == '\ufffd' || c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u001b' ? 1 : 0;
    }
    return bad > 8 && bad * 20 > looked || bad > 2 && text.chars().anyMatch(c -> c == 0);
  }
}
