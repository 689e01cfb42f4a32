package io.vigie.merge;

import io.vigie.assemble.Titles;
import io.vigie.language.LanguagePack;
import io.vigie.record.EventRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Titles that say what the fields of merged and corrected records say, in the language of their earliest article. For one thread. */
final class MergedTitles {

  private final Map<String, Optional<Titles>> byLanguage = new HashMap<>();

  /** The record under the title of its present fields; as it is where Vigie has no words for titles in its language. */
  @SuppressWarnings("unchecked") // a record gives a record of its own class
  <R extends EventRecord> R renew(R record) {
    return (R) titles(Languages.of(record)).map(titles -> record.withTitle(titles.of(record))).orElse(record);
  }

  private Optional<Titles> titles(@Nullable String language) {
    return language == null ? Optional.empty()
        : byLanguage.computeIfAbsent(language, code -> LanguagePack.find(code).map(Titles::new));
  }
}
