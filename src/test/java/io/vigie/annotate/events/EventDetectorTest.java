package io.vigie.annotate.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vigie.record.VigieException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventDetectorTest {

  private static final List<String> SENTENCES = List.of("The town bans the cameras", "It rains");

  private final LetterDetector likely = LetterDetector.of(List.of("ban", "leak"), new int[0], new double[0], new double[2][0], new double[] {2, -2});

  @Test
  void lettersAloneDecideWithoutANetwork() {
    assertThat(of(null).likelihoods(SENTENCES).get(1).get("ban")).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-4));
  }

  @Test
  void lettersAndNetworkCountAlike() {
    assertThat(of(saying("ban", 0)).likelihoods(SENTENCES).get(0).get("ban")).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-4));
    assertThat(of(saying("leak", 2)).likelihoods(SENTENCES).get(0).get("leak")).isCloseTo(0.5, within(1e-4));
  }

  @Test
  void theNetworkIsNotAskedWhereLettersMakeEveryEventUnlikely() {
    LetterDetector unlikely = LetterDetector.of(List.of("leak"), new int[0], new double[0], new double[1][0], new double[] {-8});

    assertThat(new EventDetector(unlikely, saying("leak", 20)).likelihoods(SENTENCES).get(0).get("leak")).isLessThan(0.01);
  }

  @Test
  void saysTheSameWhenReadAgain() throws IOException {
    EventDetector detector = of(saying("leak", 2));

    EventDetector again = EventDetector.read("events.bin", new ByteArrayInputStream(written(detector)));

    assertThat(again.likelihoods(SENTENCES)).isEqualTo(detector.likelihoods(SENTENCES));
    assertThat(EventDetector.read("events.bin", new ByteArrayInputStream(written(of(null)))).likelihoods(SENTENCES)).isEqualTo(of(null).likelihoods(SENTENCES));
  }

  @Test
  void refusesAFileWhoseNetworkIsDamaged() throws IOException {
    byte[] all = written(of(saying("leak", 2)));
    byte[] shorter = Arrays.copyOf(all, all.length - 5);

    assertThatThrownBy(() -> EventDetector.read("events.bin", new ByteArrayInputStream(shorter))).isInstanceOf(VigieException.class)
        .hasMessageContaining("events.bin is truncated or damaged").hasMessageContaining("vigie train");
  }

  @Test
  void aTextWithoutSentencesTellsNothing() {
    assertThat(of(saying("ban", 1)).likelihoods(List.of())).isEmpty();
  }

  private EventDetector of(@Nullable EventNetwork network) {
    return new EventDetector(likely, network);
  }

  /** A network that gives one type the same score whatever it reads. */
  private static EventNetwork saying(String type, float score) {
    EventNetwork network = EventNetwork.blank(List.of(type));
    network.matrix("types.bias")[0][0] = score;
    return network;
  }

  private static byte[] written(EventDetector detector) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    detector.write(out);
    return out.toByteArray();
  }
}
