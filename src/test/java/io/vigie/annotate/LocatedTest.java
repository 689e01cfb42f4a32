package io.vigie.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocatedTest {

  private record Span(int start, int end) {}

  private static final Span FIRST = new Span(0, 4);
  private static final Span SECOND = new Span(10, 14);
  private static final Span THIRD = new Span(14, 20);

  private final Located<Span> spans = new Located<>(List.of(THIRD, FIRST, SECOND), Span::start, Span::end);

  @Test
  void allIsInOrderOfTheText() {
    assertThat(spans.all()).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void whatStandsWithinStartsAndEndsThere() {
    assertThat(spans.within(0, 14)).containsExactly(FIRST, SECOND);
    assertThat(spans.within(1, 14)).containsExactly(SECOND);
    assertThat(spans.within(4, 13)).isEmpty();
    assertThat(spans.within(20, 40)).isEmpty();
  }

  @Test
  void whatTouchesHasAPartThere() {
    assertThat(spans.touching(3, 11)).containsExactly(FIRST, SECOND);
    assertThat(spans.touching(4, 10)).isEmpty();
    assertThat(spans.touching(19, 20)).containsExactly(THIRD);
  }
}
