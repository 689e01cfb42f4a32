package io.vigie.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.record.VigieException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordClassesTest {

  @Test
  void remembersTheClassOfEachWordAndOfNoOther() {
    WordClasses classes = WordClasses.of(Map.of("oslo", 5, "bergen", 65_535));
    assertThat(classes.of("oslo")).isEqualTo(5);
    assertThat(classes.of("bergen")).isEqualTo(65_535);
    assertThat(classes.of("camera")).isEqualTo(WordClasses.NONE);
  }

  @Test
  void isReadBackAsWritten() throws IOException {
    Map<String, Integer> words = new HashMap<>();
    for (int i = 1; i < 5000; i++) {
      words.put("word" + i, i);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    WordClasses.of(words).write(file);
    WordClasses read = WordClasses.read(new ByteArrayInputStream(file.toByteArray()));
    assertThat(words).allSatisfy((word, value) -> assertThat(read.of(word)).isEqualTo(value));
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(() -> WordClasses.load("none.classes")).isInstanceOf(VigieException.class).hasMessageContaining("none.classes");
  }

  @Test
  void refusesATruncatedFile() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    WordClasses.of(Map.of("oslo", 1)).write(file);
    assertThatThrownBy(() -> WordClasses.read(new ByteArrayInputStream(file.toByteArray(), 0, file.size() - 12))).isInstanceOf(IOException.class);
  }
}
