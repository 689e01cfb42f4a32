package io.vigie.annotate.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.record.VigieException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicDetectorTest {

  private final int[] groups = LetterDetector.groupsOf("camera").keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
  private final TopicDetector detector = new TopicDetector(LetterDetector.of(List.of(TopicDetector.SURVEILLANCE), groups, filled(1), new double[][] {filled(2)},
      new double[] {-3}), Set.of("en", "fr"));

  @Test
  void readsTitleAndText() {
    assertThat(detector.likelihood("A camera in the hall", "Nobody knew.")).isGreaterThan(0.5);
    assertThat(detector.likelihood(null, "The camera hung in the hall.")).isGreaterThan(0.5);
    assertThat(detector.likelihood("The weather", "It rains.")).isLessThan(0.1);
  }

  @Test
  void readsATitleThatTheTextRepeatsOnce() {
    assertThat(TopicDetector.beginning("It rains", "It rains\n\nAgain.")).isEqualTo("It rains\n\nAgain.");
  }

  @Test
  void readsNoFurtherThanTheBeginning() {
    assertThat(detector.likelihood("The weather", "It rains. ".repeat(1000) + "A camera saw it.")).isLessThan(0.1);
  }

  @Test
  void saysTheSameWhenReadAgain() throws IOException {
    TopicDetector again = TopicDetector.read("topic.bin", new ByteArrayInputStream(written()));

    assertThat(again.likelihood(null, "a camera")).isEqualTo(detector.likelihood(null, "a camera"));
    assertThat(again.knows("fr")).isTrue();
    assertThat(again.knows("de")).isFalse();
  }

  @Test
  void refusesAFileThatEndsEarly() throws IOException {
    byte[] half = Arrays.copyOf(written(), 40);

    assertThatThrownBy(() -> TopicDetector.read("topic.bin", new ByteArrayInputStream(half))).isInstanceOf(VigieException.class)
        .hasMessageContaining("topic.bin is truncated or damaged").hasMessageContaining("vigie train");
  }

  private byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    detector.write(out);
    return out.toByteArray();
  }

  private double[] filled(double value) {
    double[] filled = new double[groups.length];
    Arrays.fill(filled, value);
    return filled;
  }
}
