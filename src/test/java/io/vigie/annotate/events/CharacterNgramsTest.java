package io.vigie.annotate.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharacterNgramsTest {

  @Test
  void takesGroupsOfThreeToFiveLettersWithTheBlanksAroundAWord() {
    // " ban ": 3 of three letters, 2 of four, 1 of five.
    assertThat(CharacterNgrams.counts("ban")).hasSize(6);
  }

  @Test
  void countsWhatStandsTwice() {
    assertThat(CharacterNgrams.counts("ban ban").values()).containsOnly(2);
  }

  @Test
  void takesAShortWordWhole() {
    assertThat(CharacterNgrams.counts("a")).hasSize(1);
  }

  @Test
  void knowsNoCaseAndNoDigit() {
    assertThat(CharacterNgrams.counts("Ban 2021")).isEqualTo(CharacterNgrams.counts("ban 1999"));
  }

  @Test
  void findsNothingInNothing() {
    assertThat(CharacterNgrams.counts("").values()).hasSize(1);
  }
}
