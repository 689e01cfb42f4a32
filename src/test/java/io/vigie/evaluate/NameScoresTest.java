package io.vigie.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigie.evaluate.TaggedSentence.TaggedName;
import io.vigie.record.MentionKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameScoresTest {

  private static final TaggedName ADA = new TaggedName(0, 2, MentionKind.PERSON);
  private static final TaggedName OSLO = new TaggedName(4, 5, MentionKind.LOCATION);

  @Test
  void aNameIsRightOnlyWithItsExactTokensAndType() {
    NameScores scores = new NameScores();
    scores.add(List.of(ADA, OSLO), List.of(new TaggedName(0, 1, MentionKind.PERSON), OSLO, new TaggedName(6, 7, MentionKind.LOCATION)));
    assertThat(scores.overall().precision()).isEqualTo(1 / 3.0, within(1e-9));
    assertThat(scores.overall().recall()).isEqualTo(0.5, within(1e-9));
    assertThat(scores.overall().f1()).isEqualTo(0.4, within(1e-9));
    assertThat(scores.of(MentionKind.LOCATION).recall()).isEqualTo(1);
    assertThat(scores.of(MentionKind.PERSON).f1()).isZero();
  }

  @Test
  void printsALineForEachTypeAndOverallLast() {
    NameScores scores = new NameScores();
    scores.add(List.of(ADA), List.of(ADA));
    assertThat(scores.lines()).containsExactly(
        "person 1.0000 1.0000 1.0000", "organization 0.0000 0.0000 0.0000", "location 0.0000 0.0000 0.0000", "overall 1.0000 1.0000 1.0000");
  }
}
