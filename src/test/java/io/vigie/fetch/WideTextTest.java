package io.vigie.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WideTextTest {

  private static final String PAGE = "<!doctype html>\n<p>Камеры порта выключили во вторник ночью, и неделю этого никто не замечал.</p>";
  private static final String PLAIN = PAGE.replaceAll("<.*?>", "");

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void isKnownWithAndWithoutAByteOrderMark(String name) {
    Charset charset = Charset.forName(name);

    assertThat(WideText.encoding(PAGE.getBytes(charset))).contains(charset);
    assertThat(WideText.encoding(("\ufeff" + PLAIN).getBytes(charset))).contains(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void isKnownByItsSpacesInAnyScript(String name) {
    assertThat(WideText.encoding(PLAIN.getBytes(Charset.forName(name)))).contains(Charset.forName(name));
  }

  @Test
  void isNoTextOfSingleBytesEvenWithStrayZeros() {
    assertThat(WideText.encoding(PAGE.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(WideText.encoding((PAGE + "\0 ab\0\0").repeat(20).getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(WideText.encoding(new byte[0])).isEmpty();
  }

  @Test
  void isNoProgramOrPicture() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      byte[] bytes = new byte[2_000 + random.nextInt(4_000)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i += 1 + random.nextInt(4)) {
        bytes[i] = 0;
      }
      assertThat(WideText.encoding(bytes)).isEmpty();
    }
  }
}
