package io.vigie.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

  private static String text(int seed) {
    Random random = new Random(seed);
    return IntStream.range(0, 300).mapToObj(i -> "word" + random.nextInt(5000)).collect(Collectors.joining(" "));
  }

  @Test
  void findsACopyWithAnotherFirstLineAndAnAgencyMark() {
    NearDuplicates known = new NearDuplicates();
    known.add("a-first", NearDuplicates.fingerprint(text(1)).orElseThrow());

    assertThat(known.find(NearDuplicates.fingerprint("OSLO (agency) " + text(1) + " copyright").orElseThrow())).contains("a-first");
  }

  @Test
  void keepsOtherTextsApart() {
    NearDuplicates known = new NearDuplicates();
    IntStream.range(0, 200).forEach(i -> known.add("a-" + i, NearDuplicates.fingerprint(text(i)).orElseThrow()));

    assertThat(known.find(NearDuplicates.fingerprint(text(4000)).orElseThrow())).isEmpty();
  }

  @Test
  void findsExactlyWhatDiffersInSixBitsOrFewerWhereverTheyAre() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      long fingerprint = random.nextLong();
      long other = fingerprint;
      int differing = random.nextInt(12);
      while (Long.bitCount(other ^ fingerprint) < differing) {
        other ^= 1L << random.nextInt(64);
      }
      NearDuplicates known = i % 100 == 0 ? filled(random) : new NearDuplicates();
      known.add("a-first", fingerprint);
      known.add("a-second", fingerprint);
      if (Long.bitCount(other ^ fingerprint) <= 6) {
        assertThat(known.find(other)).contains("a-first");
      } else {
        assertThat(known.find(other)).isEmpty();
      }
    }
  }

  private static NearDuplicates filled(Random random) {
    NearDuplicates known = new NearDuplicates();
    random.longs(3_000).forEach(fingerprint -> known.add("a-other", fingerprint));
    return known;
  }

  @Test
  void saysNothingOfATextThatIsTooShort() {
    assertThat(NearDuplicates.fingerprint("Only a few words here.")).isEmpty();
  }

  @Test
  void namesTheEarliestOfSeveralCopies() {
    NearDuplicates known = new NearDuplicates();
    IntStream.range(0, 500).forEach(i -> known.add("a-" + i, NearDuplicates.fingerprint(text(i % 100)).orElseThrow()));

    assertThat(known.find(NearDuplicates.fingerprint(text(42)).orElseThrow())).contains("a-42");
  }

  @Test
  void allowsAFewBitsOfDifferenceWhereverTheyLieAndNoMore() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      long fingerprint = random.nextLong();
      NearDuplicates known = new NearDuplicates();
      known.add("a-one", fingerprint);

      assertThat(known.find(fingerprint ^ bits(random, NearDuplicates.MOST_BITS))).contains("a-one");
      assertThat(known.find(fingerprint ^ bits(random, NearDuplicates.MOST_BITS + 1))).isEmpty();
    }
  }

  private static long bits(Random random, int count) {
    long bits = 0;
    while (Long.bitCount(bits) < count) {
      bits |= 1L << random.nextInt(64);
    }
    return bits;
  }
}
