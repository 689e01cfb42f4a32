package io.vigie.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases by their first word, looked up in a text without cutting it into words. Immutable once {@link #build} has run. */
final class PhraseIndex {

  /** @param second the letter that begins the second word; 0 when there is none */
  private record Entry(String phrase, char second, int cues) {

    static Entry of(String phrase, int cues) {
      int space = phrase.indexOf(' ');
      return new Entry(phrase, space < 0 ? 0 : phrase.charAt(space + 1), cues);
    }

    boolean mayGoOn(char letter) {
      return second == 0 || second == letter;
    }
  }

  private static final int HASHES = 0xffff;

  private final int[] hashes;
  private final Entry[][] entries;
  private final int mask;
  /** The hashes of first words, cut so short that all stay near the processor: most words of a text begin no phrase. */
  private final BitSet known = new BitSet();

  private PhraseIndex(Map<Integer, List<Entry>> byFirstWord) {
    int size = Integer.highestOneBit(Math.max(16, byFirstWord.size())) * 4;
    hashes = new int[size];
    entries = new Entry[size][];
    mask = size - 1;
    byFirstWord.forEach((hash, list) -> {
      int slot = slot(hash);
      hashes[slot] = hash;
      known.set(hash & HASHES);
      entries[slot] = list.toArray(new Entry[0]);
    });
  }

  /** @param cuesOfPhrases bits by {@link Cue#ordinal()} of each phrase, in {@link Texts#bare} form */
  static PhraseIndex build(Map<String, Integer> cuesOfPhrases) {
    Map<Integer, List<Entry>> byFirstWord = new HashMap<>();
    cuesOfPhrases.forEach((phrase, cues) -> {
      int space = phrase.indexOf(' ');
      int hash = hash(phrase, 0, space < 0 ? phrase.length() : space);
      byFirstWord.computeIfAbsent(hash, key -> new ArrayList<>()).add(Entry.of(phrase, cues));
    });
    return new PhraseIndex(byFirstWord);
  }

  private int slot(int hash) {
    int slot = (hash ^ hash >>> 15) & mask;
    while (entries[slot] != null && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private Entry @Nullable [] beginning(int hashOfWord) {
    return known.get(hashOfWord & HASHES) ? entries[slot(hashOfWord)] : null;
  }

  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  CueMarks marks(String bare) {
    int whole = 0;
    int begin = 0;
    int stand = 0;
    for (int at = 0, length = bare.length(); at < length;) {
      int hash = 0;
      int end = at;
      for (char c; end < length && (c = bare.charAt(end)) != ' '; end++) {
        hash = 31 * hash + c;
      }
      Entry[] found = beginning(hash);
      if (found != null) {
        char second = end + 1 < length ? bare.charAt(end + 1) : 0;
        for (Entry entry : found) {
          if (entry.mayGoOn(second) && matches(bare, at, entry.phrase())) {
            stand |= entry.cues();
            begin |= at == 0 ? entry.cues() : 0;
            whole |= at == 0 && entry.phrase().length() == bare.length() ? entry.cues() : 0;
          }
        }
      }
      at = end + 1;
    }
    return new CueMarks(whole, begin, stand);
  }

  /** Length of the longest phrase of a cue that begins at a word; 0 when none does. */
  int lengthAt(int cue, String bare, int at) {
    Entry[] found = beginning(hash(bare, at, wordEnd(bare, at)));
    int longest = 0;
    if (found != null) {
      for (Entry entry : found) {
        if ((entry.cues() & cue) != 0 && entry.phrase().length() > longest && matches(bare, at, entry.phrase())) {
          longest = entry.phrase().length();
        }
      }
    }
    return longest;
  }

  private static int wordEnd(String bare, int at) {
    int space = bare.indexOf(' ', at);
    return space < 0 ? bare.length() : space;
  }

  private static boolean matches(String bare, int at, String phrase) {
    int end = at + phrase.length();
    return bare.startsWith(phrase, at) && (end == bare.length() || bare.charAt(end) == ' ');
  }
}
