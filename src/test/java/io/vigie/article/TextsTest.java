package io.vigie.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void whatIsBaredIsPartedByEverySpaceAndMarkAndByNothingInvisible() {
    assertThat(Texts.bare("Caméras:\nLe maire\tdit\u00a0« non »")).isEqualTo("cameras le maire dit non");
    assertThat(Texts.bare("Über\u00adwachung")).isEqualTo("uberwachung");
  }
}
