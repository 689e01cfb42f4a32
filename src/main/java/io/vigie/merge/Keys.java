package io.vigie.merge;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the block keys of one record. A key with a missing part is no key. */
final class Keys {

  /** So many letters of a word make its key, that cognates share. */
  private static final int STEM = 4;

  private final String family;
  private final Set<String> keys = new HashSet<>();

  Keys(String family) {
    this.family = family;
  }

  void add(String kind, @Nullable String value) {
    if (value != null) {
      keys.add(family + '|' + kind + '|' + value);
    }
  }

  void addMonths(String kind, @Nullable String value, @Nullable TimeSpan span) {
    if (value != null && span != null) {
      span.months().forEach(month -> add(kind + " month", value + '|' + month));
    }
  }

  void addYears(String kind, @Nullable String value, @Nullable TimeSpan span) {
    if (value != null && span != null) {
      span.years().forEach(year -> add(kind + " year", value + '|' + year));
    }
  }

  void addWords(String kind, @Nullable Name name) {
    if (name != null) {
      name.words().forEach(word -> add(kind, word.substring(0, Math.min(STEM, word.length()))));
    }
  }

  Set<String> all() {
    return keys;
  }
}
