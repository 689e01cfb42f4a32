package io.vigie.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commonest words of each language that its neighbours do not have as well. Immutable once it has been filled. */
final class CommonWords {

  /** Such a share of a text's words is common in its own language, and in no other. */
  private static final double CONFIRMED_SHARE = 0.15;
  private static final int MOST_LANGUAGES = Long.SIZE;

  private final List<String> languages = new ArrayList<>();
  /** The languages of each word, as bits by their place. */
  private final Map<String, Long> words = new HashMap<>();

  void add(String language, Collection<String> common) {
    long bit = languages.size() < MOST_LANGUAGES ? 1L << languages.size() : 0;
    languages.add(language);
    common.forEach(word -> words.merge(Texts.bare(word), bit, (a, b) -> a | b));
  }

  /** The language for which the words of a text speak, if they speak for no other half as much; null when there is none. */
  @Nullable String tell(String text) {
    int[] counts = new int[languages.size()];
    String[] all = Texts.bare(text).split(" ");
    for (String word : all) {
      for (long bits = words.getOrDefault(word, 0L); bits != 0; bits &= bits - 1) {
        counts[Long.numberOfTrailingZeros(bits)]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    for (int i = 0; i < counts.length; i++) {
      if (i != best && counts[i] * 2 > counts[best]) {
        return null;
      }
    }
    return counts.length > 0 && counts[best] >= CONFIRMED_SHARE * all.length ? languages.get(best) : null;
  }
}
