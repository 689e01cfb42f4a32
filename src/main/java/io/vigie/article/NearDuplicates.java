package io.vigie.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Recognises texts that are nearly the same, such as one agency text on several sites, by SimHash (Charikar 2002; Manku, Jain and Das Sarma
 * 2007) over runs of four words. A text is one 64-bit fingerprint; two texts are near-duplicates when at most {@value #MOST_BITS} bits
 * differ. Of eight bands of 8 bits any two near-duplicates share two, so fingerprints are indexed by all pairs of bands: one in 65,536
 * others is looked at by chance, which keeps a million texts fast. Memory is some 200 bytes a text whatever its length. A store keeps
 * the fingerprints of earlier runs and adds them again.
 *
 * <p>Not thread-safe. What is found depends on the order of {@link #add} alone: the earliest added wins.
 */
public final class NearDuplicates {

  static final int MOST_BITS = 6;
  private static final int BANDS = 8;
  private static final int BAND_BITS = 64 / BANDS;
  private static final long BAND = (1L << BAND_BITS) - 1;
  private static final int NONE = -1;
  private static final int SHINGLE = 4;
  private static final int FEWEST_WORDS = 40;

  private final List<String> ids = new ArrayList<>();
  private long[] fingerprints = new long[1024];
  private final List<PairIndex> pairs = new ArrayList<>();

  public NearDuplicates() {
    for (int first = 0; first < BANDS; first++) {
      for (int second = first + 1; second < BANDS; second++) {
        pairs.add(new PairIndex(first, second));
      }
    }
  }

  /** The texts by the bits of two bands: a chain for each value, the latest first. */
  private static final class PairIndex {
    private final int firstShift;
    private final int secondShift;
    private final int[] latest = new int[1 << 2 * BAND_BITS];
    private int[] before = new int[1024];

    PairIndex(int first, int second) {
      this.firstShift = first * BAND_BITS;
      this.secondShift = second * BAND_BITS;
      Arrays.fill(latest, NONE);
    }

    private int key(long fingerprint) {
      return (int) (fingerprint >>> firstShift & BAND) << BAND_BITS | (int) (fingerprint >>> secondShift & BAND);
    }

    void add(int index, long fingerprint) {
      if (index == before.length) {
        before = Arrays.copyOf(before, index * 2);
      }
      int key = key(fingerprint);
      before[index] = latest[key];
      latest[key] = index;
    }

    int latest(long fingerprint) {
      return latest[key(fingerprint)];
    }
  }

  /**
   * The fingerprint of a text; empty for a text that is too short to tell.
   *
   * @param text of an article
   */
  public static Optional<Long> fingerprint(String text) {
    String bare = Texts.bare(text);
    String[] words = bare.split(" ");
    if (words.length < FEWEST_WORDS) {
      return Optional.empty();
    }
    int[] votes = new int[64];
    for (int i = 0; i + SHINGLE <= words.length; i++) {
      long hash = 1125899906842597L;
      for (int j = i; j < i + SHINGLE; j++) {
        hash = mix(hash * 31 + words[j].hashCode());
      }
      for (int bit = 0; bit < 64; bit++) {
        votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long fingerprint = 0;
    for (int bit = 0; bit < 64; bit++) {
      fingerprint |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return Optional.of(fingerprint);
  }

  /** The finaliser of SplitMix64: every input bit changes about half of the output bits. */
  private static long mix(long value) {
    long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /** Makes a text known under the id of its article. */
  public void add(String id, long fingerprint) {
    int index = ids.size();
    if (index == fingerprints.length) {
      fingerprints = Arrays.copyOf(fingerprints, index * 2);
    }
    ids.add(id);
    fingerprints[index] = fingerprint;
    pairs.forEach(pair -> pair.add(index, fingerprint));
  }

  /** The id of the earliest added text that is nearly the same; empty when there is none. */
  public Optional<String> find(long fingerprint) {
    int best = Integer.MAX_VALUE;
    for (PairIndex pair : pairs) {
      for (int index = pair.latest(fingerprint); index != NONE; index = pair.before[index]) {
        if (index < best && Long.bitCount(fingerprints[index] ^ fingerprint) <= MOST_BITS) {
          best = index;
        }
      }
    }
    return best == Integer.MAX_VALUE ? Optional.empty() : Optional.of(ids.get(best));
  }
}
