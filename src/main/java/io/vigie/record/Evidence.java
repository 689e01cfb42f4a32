package io.vigie.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that proves fields of a record.
 *
 * @param article id of the article
 * @param start offset of the sentence in the article's text, in UTF-16 code units
 * @param end offset after the sentence
 * @param quote the sentence: exactly {@code text.substring(start, end)}
 * @param fields the fields of the record that it proves
 * @param frame the frame that recognised it; null where the sentence was reached by a link (dateline, reference)
 */
public record Evidence(
    String article,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String published,
    @Nullable String language,
    int start,
    int end,
    String quote,
    List<String> fields,
    @Nullable String frame) {

  public Evidence {
    fields = List.copyOf(fields);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("evidence offsets " + start + ".." + end);
    }
  }
}
