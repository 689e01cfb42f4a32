package io.vigie.article;

import io.vigie.fetch.Page;
import io.vigie.source.Lead;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes pages for tests. */
final class Pages {

  record Content(Lead.Kind kind, @Nullable String contentType, byte[] bytes) implements Lead.Content {
    @Override
    public byte[] read() {
      return bytes;
    }
  }

  private Pages() {}

  static Page html(String html) {
    return html(html, StandardCharsets.UTF_8, null);
  }

  static Page html(String html, Charset charset, @Nullable String contentType) {
    return saved(Lead.Kind.HTML, html.getBytes(charset), contentType);
  }

  static Page text(String text) {
    return saved(Lead.Kind.TEXT, text.getBytes(StandardCharsets.UTF_8), null);
  }

  static Page markdown(String text) {
    return saved(Lead.Kind.MARKDOWN, text.getBytes(StandardCharsets.UTF_8), null);
  }

  static Page saved(Lead.Kind kind, byte[] bytes, @Nullable String contentType) {
    return new Page(new Lead("pages/one", null, new Content(kind, contentType, bytes), null, null, null), null, bytes, contentType, null, false);
  }
}
