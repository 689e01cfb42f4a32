package io.vigie.source;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language tags as feeds write them. */
final class Languages {

  private Languages() {}

  /** ISO 639-1 of a tag such as {@code fr-FR} or {@code en_us}; null when it has no such code. */
  static @Nullable String code(@Nullable String tag) {
    if (tag == null || tag.isBlank()) {
      return null;
    }
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return language.length() == 2 ? language : null;
  }
}
