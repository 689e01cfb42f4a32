package io.vigie.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name made ready for comparison.
 *
 * @param words as {@link Words#of} gives them
 * @param initials those of all words and those of the longer ones, to meet an acronym
 * @param language of the text it was taken from
 */
record Name(List<String> words, Set<String> initials, @Nullable String language) {

  /** How two names stand to each other. */
  enum Likeness {
    /** One of them is missing. */
    UNKNOWN,
    /** Equal, one within the other, or one the acronym of the other. */
    SAME,
    /** Some words in common, in two languages. */
    AKIN,
    /** Nothing in common in one language, or each has words that the other lacks. */
    DIFFERENT,
    /** Nothing in common, but in two languages, where a name may be translated. */
    UNCLEAR
  }

  /** All words of a name, such as an authority's, which common words make up; null where there are none. */
  static @Nullable Name whole(@Nullable String text, @Nullable String language, Words words) {
    return of(words.of(text), text, language, words);
  }

  /** The words of a name that common words tell nothing of; null where there are none: "a hospital" may be any. */
  static @Nullable Name telling(@Nullable String text, @Nullable String language, Words words) {
    return of(words.telling(text), text, language, words);
  }

  /** This name without words that others say already; null where nothing is left. */
  @Nullable Name without(List<String> known) {
    List<String> left = words.stream().filter(word -> known.stream().noneMatch(other -> Words.cognate(word, other))).toList();
    return left.isEmpty() ? null : new Name(left, initials, language);
  }

  private static @Nullable Name of(List<String> own, @Nullable String text, @Nullable String language, Words words) {
    return own.isEmpty() ? null : new Name(own, initials(words.written(text)), language);
  }

  private static Set<String> initials(List<String> written) {
    StringBuilder all = new StringBuilder();
    StringBuilder capitals = new StringBuilder();
    StringBuilder longer = new StringBuilder();
    for (String word : written) {
      char first = word.charAt(0);
      all.append(first);
      capitals.append(Character.isUpperCase(first) ? String.valueOf(first) : "");
      longer.append(word.length() > 3 ? String.valueOf(first) : "");
    }
    Set<String> initials = new HashSet<>();
    for (StringBuilder each : List.of(all, capitals, longer)) {
      if (each.length() >= 3) {
        initials.add(each.toString().toLowerCase(Locale.ROOT));
      }
    }
    return initials;
  }

  static Likeness compare(@Nullable Name a, @Nullable Name b) {
    if (a == null || b == null) {
      return Likeness.UNKNOWN;
    }
    int common = Words.common(a.words, b.words);
    if (common == Math.min(a.words.size(), b.words.size()) || a.isAcronymOf(b) || b.isAcronymOf(a)) {
      return Likeness.SAME;
    }
    boolean oneLanguage = a.language == null || a.language.equals(b.language);
    if (oneLanguage) {
      return Likeness.DIFFERENT;
    }
    return common > 0 ? Likeness.AKIN : Likeness.UNCLEAR;
  }

  private boolean isAcronymOf(Name other) {
    return words.stream().anyMatch(other.initials::contains);
  }
}
