package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.evaluate.TaggedSentence;
import io.vigie.record.VigieException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingCorpusTest {

  @Test
  void readsWeightAndProse() {
    assertThat(TrainingCorpus.parse("a.conll")).isEqualTo(new TrainingCorpus(Path.of("a.conll"), 1, false));
    assertThat(TrainingCorpus.parse("a.conll*3")).isEqualTo(new TrainingCorpus(Path.of("a.conll"), 3, false));
    assertThat(TrainingCorpus.parse("a.conll:prose")).isEqualTo(new TrainingCorpus(Path.of("a.conll"), 1, true));
    assertThat(TrainingCorpus.parse("a.conll:prose*2")).isEqualTo(new TrainingCorpus(Path.of("a.conll"), 2, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.conll*0", "a.conll*x", "*2"})
  void refusesAWeightThatIsNone(String text) {
    assertThatThrownBy(() -> TrainingCorpus.parse(text)).isInstanceOf(VigieException.class).hasMessageContaining("FILE*N");
  }

  @Test
  void knowsProseFromTitles() {
    assertThat(Prose.isProse(sentence("Oslo is the largest city of Norland ."))).isTrue();
    assertThat(Prose.isProse(sentence("List of Cities in Norland"))).isFalse();
    assertThat(Prose.isProse(sentence("is a city"))).isFalse();
  }

  private static TaggedSentence sentence(String text) {
    return new TaggedSentence(List.of(text.split(" ")), List.of());
  }
}
