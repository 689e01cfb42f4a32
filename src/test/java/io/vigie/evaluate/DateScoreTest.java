package io.vigie.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.DateMention;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateScoreTest {

  private static DateMention mention(String text, String value) {
    return new DateMention(text, 0, text.length(), value, DateMention.Anchor.ABSOLUTE);
  }

  @Test
  void countsFoundAndResolvedApartAndIgnoresTheApproximateMark() {
    List<DateScore.Miss> misses = new ArrayList<>();
    DateScore score = DateScore.of(
        List.of(new DateScore.Expected("in early March", "2023-03~"), new DateScore.Expected("on Tuesday", "2023-03-14"), new DateScore.Expected("in May", "2022-05")),
        List.of(mention("early March", "2023-03"), mention("Tuesday", "2023-03-21"), mention("2019", "2019"), mention("2020", "2020")), misses);
    assertThat(score).isEqualTo(new DateScore(3, 4, 2, 1));
    assertThat(score.precision()).isEqualTo(0.25);
    assertThat(misses).hasSize(2);
  }
}
