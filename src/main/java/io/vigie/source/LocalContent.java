package io.vigie.source;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Contents that need no network. */
final class LocalContent {

  private LocalContent() {}

  /** A file of its own; read when it is needed. */
  record OfFile(Path path, Lead.Kind kind, long limit) implements Lead.Content {

    @Override
    public @Nullable String contentType() {
      return LocalContent.contentType(kind, "");
    }

    @Override
    public boolean truncated() {
      return path.toFile().length() > limit;
    }

    @Override
    public byte[] read() throws IOException {
      try (InputStream in = Files.newInputStream(path)) {
        return in.readNBytes((int) Math.min(limit, Integer.MAX_VALUE - 8));
      }
    }
  }

  /** Part of a file that holds several documents. */
  record OfBytes(byte[] bytes, Lead.Kind kind, @Nullable String contentType, boolean truncated) implements Lead.Content {

    @Override
    public byte[] read() {
      return bytes;
    }
  }

  /** The first {@code limit} bytes of {@code in} as a document; or what there is of them when its coding or its chunks are cut. */
  static OfBytes read(InputStream in, Lead.Kind kind, @Nullable String contentType, long limit) throws IOException {
    int length = (int) Math.min(limit, Integer.MAX_VALUE - 8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[16_384];
    try {
      int count = 0;
      while (count >= 0 && bytes.size() < length) {
        bytes.write(buffer, 0, count);
        count = in.read(buffer, 0, Math.min(buffer.length, length - bytes.size()));
      }
      return new OfBytes(bytes.toByteArray(), kind, contentType, bytes.size() == length && in.read() >= 0);
    } catch (EOFException cut) {
      if (bytes.size() == 0) {
        throw cut;
      }
      return new OfBytes(bytes.toByteArray(), kind, contentType, true);
    }
  }

  static String contentType(Lead.Kind kind, String parameters) {
    return switch (kind) {
      case HTML -> "text/html";
      case TEXT -> "text/plain";
      case MARKDOWN -> "text/markdown";
    } + parameters;
  }
}
