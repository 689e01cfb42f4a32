package io.vigie.export.ftm;

import io.vigie.record.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Writes entities, one a line, each id once. */
final class FtmWriter {

  private final OutputStream out;
  private final Set<String> ids = new HashSet<>();

  FtmWriter(OutputStream out) {
    this.out = out;
  }

  /** The same key has the same id in every export. */
  static String id(String kind, String... key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", key).getBytes(StandardCharsets.UTF_8));
      return "vigie-" + kind + '-' + HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  boolean has(String id) {
    return ids.contains(id);
  }

  String write(FtmEntity entity) {
    if (ids.add(entity.id())) {
      try {
        out.write(Json.line(entity.json()).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      } catch (IOException exception) {
        throw new UncheckedIOException(exception);
      }
    }
    return entity.id();
  }
}
