package io.vigie.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordShapeTest {

  @ParameterizedTest
  @CsvSource({"Oslo,Xx", "NATO,XX", "camera,x", "McAdam,XxXx", "2023,9", "IPC-HFW2431,XX-XX9", "Élise,Xx"})
  void tellsCapitalsDigitsAndMarks(String word, String shape) {
    assertThat(WordShape.of(word)).isEqualTo(shape);
  }

  @Test
  void makesTypographicApostrophesPlain() {
    assertThat(WordShape.plain("l’Oslo‑Bergen")).isEqualTo("l'Oslo-Bergen");
  }

  @Test
  void knowsHeadlinesByTheirCapitals() {
    assertThat(SentenceCase.of("ACME CAMERAS BANNED IN NORLAND".split(" "))).isEqualTo(SentenceCase.CAPITALS);
    assertThat(SentenceCase.of("Norland Bans Acme Cameras From Its Ministries".split(" "))).isEqualTo(SentenceCase.TITLE);
    assertThat(SentenceCase.of("Norland has banned Acme cameras from its ministries".split(" "))).isEqualTo(SentenceCase.NORMAL);
  }
}
