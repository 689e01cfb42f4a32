package io.vigie.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads UTF-8 lines one at a time; a line that is too long or no UTF-8 is named and passed over. */
final class BoundedLines {

  interface Handler {
    void line(long number, String line);

    void wrong(long number, String kind, String reason);
  }

  private final InputStream in;
  private final long limit;

  BoundedLines(InputStream in, long limit) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.limit = limit;
  }

  void forEach(Handler handler) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    for (long number = 1; ; number++) {
      buffer.reset();
      long length = readLine(buffer);
      if (length < 0) {
        return;
      }
      if (length > limit) {
        handler.wrong(number, "too-large", "it is longer than " + limit + " bytes");
        continue;
      }
      String line = decode(buffer.toByteArray());
      if (line == null) {
        handler.wrong(number, "wrong-encoding", "it is not UTF-8");
      } else {
        handler.line(number, number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
      }
    }
  }

  /** The length of the next line, of which no more than the limit is kept; -1 at the end. */
  private long readLine(ByteArrayOutputStream buffer) throws IOException {
    int octet = in.read();
    if (octet < 0) {
      return -1;
    }
    long length = 0;
    for (; octet >= 0 && octet != '\n'; octet = in.read()) {
      if (length++ < limit) {
        buffer.write(octet);
      }
    }
    return length;
  }

  private static @Nullable String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }
}
