package io.vigie.fetch;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Lead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Documents from files: read as they are, refused when they are no text. */
final class LocalPages {

  private static final int SAMPLE = 4096;

  private LocalPages() {}

  static Page read(Lead lead, Lead.Content content) {
    byte[] body;
    try {
      body = content.read();
    } catch (IOException broken) {
      throw new VigieException(Stage.FETCH, "unreadable", lead.source() + " cannot be read: " + broken.getMessage(), true, broken);
    }
    if (new String(body, 0, Math.min(body.length, SAMPLE), StandardCharsets.ISO_8859_1).isBlank()) {
      throw new VigieException(Stage.FETCH, "empty", lead.source() + " is empty");
    }
    requireText(lead.source(), body);
    return new Page(lead, lead.url(), body, content.contentType(), null, content.truncated());
  }

  /** Text has no zero bytes, unless it is UTF-16 or UTF-32, as a byte order mark or the bytes themselves say; compressed listings pass. */
  static void requireText(String source, byte[] body) {
    if (body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b || WideText.encoding(body).isPresent()) {
      return;
    }
    boolean document = startsWith(body, "%PDF-") || startsWith(body, "PK\3\4");
    for (int i = 0; i < Math.min(body.length, SAMPLE) && !document; i++) {
      document = body[i] == 0;
    }
    if (document) {
      throw new VigieException(Stage.FETCH, "unsupported-type", source + " is no text: convert it to text or HTML first");
    }
  }

  private static boolean startsWith(byte[] body, String text) {
    byte[] start = text.getBytes(StandardCharsets.ISO_8859_1);
    return body.length >= start.length && java.util.Arrays.equals(body, 0, start.length, start, 0, start.length);
  }
}
