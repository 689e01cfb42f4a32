package io.vigie.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Articles as lines of JSON: {@code {"url","title","published","language","html"|"text"}}. */
final class JsonLines {

  private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final long limit;

  JsonLines(long limit) {
    this.limit = limit;
  }

  void read(String source, Path path, LeadSink sink) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      new BoundedLines(in, limit).forEach(new BoundedLines.Handler() {
        @Override
        public void line(long number, String line) {
          if (!line.isBlank()) {
            article(source, number, line, sink);
          }
        }

        @Override
        public void wrong(long number, String kind, String reason) {
          sink.fail(source + "#" + number, kind, "Line " + number + " of " + source + " is left out: " + reason);
        }
      });
    }
  }

  private void article(String source, long number, String line, LeadSink sink) {
    String name = source + "#" + number;
    try {
      sink.lead(lead(name, JSON.readTree(line)));
    } catch (JsonProcessingException malformed) {
      sink.fail(name, "malformed-json", "Line " + number + " of " + source + " is no JSON object: " + malformed.getOriginalMessage());
    } catch (VigieException wrong) {
      sink.fail(name, wrong.kind(), "Line " + number + " of " + source + ": " + wrong.getMessage());
    }
  }

  private static Lead lead(String name, JsonNode line) {
    if (!line.isObject()) {
      throw wrong("it must be a JSON object, with \"html\" or \"text\"");
    }
    String html = string(line, "html");
    String text = string(line, "text");
    if ((html == null) == (text == null)) {
      throw wrong("it must have either \"html\" or \"text\"");
    }
    String url = string(line, "url");
    URI address = url == null ? null : Addresses.parse(url);
    Lead.Kind kind = html != null ? Lead.Kind.HTML : Lead.Kind.TEXT;
    byte[] bytes = (html != null ? html : text).getBytes(StandardCharsets.UTF_8);
    Lead.Content content = new LocalContent.OfBytes(bytes, kind, LocalContent.contentType(kind, "; charset=utf-8"), false);
    return new Lead(name, address, content, string(line, "title"), string(line, "published"), string(line, "language"));
  }

  private static @Nullable String string(JsonNode line, String field) {
    JsonNode value = line.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw wrong("\"" + field + "\" must be a string");
    }
    return value.textValue().isBlank() ? null : value.textValue();
  }

  private static VigieException wrong(String message) {
    return new VigieException(Stage.SOURCE, "malformed-article", message);
  }
}
