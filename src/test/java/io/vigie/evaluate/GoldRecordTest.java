package io.vigie.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an annotator wrote of an event, beside what a text says. */
class GoldRecordTest {

  private static GoldRecord on(String date) {
    return new GoldRecord(false, "ban", "decided", date, "DK", List.of("Norvue"), "defence ministry", "cameras", Set.of(), List.of(), null);
  }

  @ParameterizedTest
  @CsvSource({"2023-03, 2023-03", "2023-03, 2023-03~", "2023-03~, 2023-03", "2023-09/2023-11, 2023-09-01/2023-11-30", "../2023-04, ../2023-04"})
  void theSameDaysAreItsDateHoweverSurelyTheyAreTold(String date, String told) {
    assertThat(on(date).wasOn(told)).contains(true);
  }

  @ParameterizedTest
  @CsvSource({"2023-03, 2023-02~", "2023-03-09, 2023-03-10", "2023, 2024-01"})
  void otherDaysAreNot(String date, String told) {
    assertThat(on(date).wasOn(told)).contains(false);
  }

  @ParameterizedTest
  @CsvSource({"2023-03, 2023-03-09", "2023-03-09, 2023-03", "2022-11/2023-02, 2023"})
  void daysOfWhichItHasOnlySomeAreNeitherItsDateNorAnother(String date, String told) {
    assertThat(on(date).wasOn(told)).isEmpty();
  }

  @Test
  void whatHasNoDateWasOnNone() {
    assertThat(on(null).wasOn("2023-03")).contains(false);
  }
}
