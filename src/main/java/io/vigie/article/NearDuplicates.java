package io.vigie.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises texts that are nearly the same, such as one agency text on several sites, by SimHash (Charikar 2002; Manku, Jain and Das Sarma
 * 2007) over runs of four words. A text is one 64-bit fingerprint; two texts are near-duplicates when at most {@value #MOST_BITS} bits
 * differ. Fingerprints are indexed by eight bands of 8 bits, one of which any near-duplicate shares; memory is some 300 bytes a text whatever its length. A store keeps the
 * fingerprints of earlier runs and adds them again.
 *
 * <p>Not thread-safe. What is found depends on the order of {@link #add} alone: the earliest added wins.
 */
public final class NearDuplicates {

  static final int MOST_BITS = 6;
  private static final int BANDS = 8;
  private static final int BAND_BITS = 64 / BANDS;
  private static final int SHINGLE = 4;
  private static final int FEWEST_WORDS = 40;

  private final List<String> ids = new ArrayList<>();
  private final List<Long> fingerprints = new ArrayList<>();
  private final List<Map<Integer, List<Integer>>> bands = new ArrayList<>();

  public NearDuplicates() {
    for (int band = 0; band < BANDS; band++) {
      bands.add(new HashMap<>());
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
    ids.add(id);
    fingerprints.add(fingerprint);
    for (int band = 0; band < BANDS; band++) {
      bands.get(band).computeIfAbsent(key(fingerprint, band), key -> new ArrayList<>(2)).add(index);
    }
  }

  /** The id of the earliest added text that is nearly the same; empty when there is none. */
  public Optional<String> find(long fingerprint) {
    int best = Integer.MAX_VALUE;
    for (int band = 0; band < BANDS; band++) {
      for (int index : bands.get(band).getOrDefault(key(fingerprint, band), List.of())) {
        if (index < best && Long.bitCount(fingerprints.get(index) ^ fingerprint) <= MOST_BITS) {
          best = index;
        }
      }
    }
    return best == Integer.MAX_VALUE ? Optional.empty() : Optional.of(ids.get(best));
  }

  private static int key(long fingerprint, int band) {
    return (int) (fingerprint >>> band * BAND_BITS & (1L << BAND_BITS) - 1);
  }
}
