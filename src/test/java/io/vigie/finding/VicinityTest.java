package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Sentence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of five sentences in the paragraphs 0, 0, 1, 1, 2. */
class VicinityTest {

  private final List<Sentence> sentences =
      IntStream.range(0, 5).mapToObj(index -> new Sentence(index, index / 2, index * 10, index * 10 + 9, List.of())).toList();
  private final Vicinity vicinity = new Vicinity(sentences);

  @Test
  void theLeadIsNoLongerThanTheArticle() {
    assertThat(vicinity.lead(2)).extracting(Sentence::index).containsExactly(0, 1);
    assertThat(vicinity.lead(9)).hasSize(5);
    assertThat(new Vicinity(List.of()).lead(2)).isEmpty();
  }

  @Test
  void aParagraphComesWithTheSentenceBeforeTheGivenOne() {
    assertThat(vicinity.paragraph(sentences.get(0))).extracting(Sentence::index).containsExactly(0, 1);
    assertThat(vicinity.paragraph(sentences.get(2))).extracting(Sentence::index).containsExactly(1, 2, 3);
    assertThat(vicinity.paragraph(sentences.get(3))).extracting(Sentence::index).containsExactly(2, 3);
    assertThat(vicinity.paragraph(sentences.get(4))).extracting(Sentence::index).containsExactly(3, 4);
  }
}
