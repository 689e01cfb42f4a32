package io.vigie.annotate.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vigie.record.VigieException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterDetectorTest {

  private final int[] groups = LetterDetector.groupsOf("banned").keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
  private final LetterDetector detector = LetterDetector.of(List.of("ban", "leak"), groups, filled(1), new double[][] {filled(2), filled(-1)}, new double[] {-3, -2});

  @Test
  void weighsTheLettersOfASentence() {
    assertThat(detector.likelihoods("banned").get("ban")).isGreaterThan(0.5);
    assertThat(detector.likelihoods("banned").get("leak")).isLessThan(0.1);
  }

  @Test
  void saysOnlyHowCommonATypeIsWhereItKnowsNoLetters() {
    assertThat(detector.likelihoods("xyz").get("leak")).isCloseTo(1 / (1 + Math.exp(2)), within(1e-6));
  }

  @Test
  void tellsWhichWordSpeaksForAType() {
    assertThat(detector.weight("ban", "banned")).isGreaterThan(detector.weight("ban", "cameras"));
    assertThat(detector.weight("unheard-of", "banned")).isZero();
  }

  @Test
  void saysTheSameWhenReadAgain() throws IOException {
    LetterDetector again = LetterDetector.read("events.bin", data(written()));

    assertThat(again.types()).containsExactly("ban", "leak");
    assertThat(again.likelihoods("they banned it")).isEqualTo(detector.likelihoods("they banned it"));
  }

  @Test
  void refusesAFileThatEndsEarly() throws IOException {
    byte[] half = Arrays.copyOf(written(), 40);

    assertThatThrownBy(() -> LetterDetector.read("events.bin", data(half))).isInstanceOf(VigieException.class)
        .hasMessageContaining("events.bin: ends too early").hasMessageContaining("vigie train events");
  }

  @Test
  void refusesAFileOfAnotherKind() {
    assertThatThrownBy(() -> LetterDetector.read("events.bin", data(new byte[100]))).isInstanceOf(VigieException.class)
        .hasMessageContaining("events.bin: not an event detector of this version");
  }

  private static DataInputStream data(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  private byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    detector.write(out);
    return out.toByteArray();
  }

  private double[] filled(double value) {
    double[] all = new double[groups.length];
    Arrays.fill(all, value);
    return all;
  }
}
