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
  void saysNothingOfATextThatIsTooShort() {
    assertThat(NearDuplicates.fingerprint("Only a few words here.")).isEmpty();
  }
}
