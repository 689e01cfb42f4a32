package io.vigie.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.evaluate.TaggedSentence.TaggedName;
import io.vigie.record.MentionKind;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCorpusTest {

  @TempDir
  private Path folder;

  @Test
  void readsSentencesAndTheirNames() throws IOException {
    List<TaggedSentence> sentences = NameCorpus.read(file("Ada\tB-PER\nLund\tI-PER\nleft\tO\nOslo\tB-LOC\n\nAcme\tB-ORG\nBergen\tB-LOC\n"));
    assertThat(sentences).extracting(TaggedSentence::tokens).containsExactly(List.of("Ada", "Lund", "left", "Oslo"), List.of("Acme", "Bergen"));
    assertThat(sentences.get(0).names())
        .containsExactly(new TaggedName(0, 2, MentionKind.PERSON), new TaggedName(3, 4, MentionKind.LOCATION));
    assertThat(sentences.get(1).names())
        .containsExactly(new TaggedName(0, 1, MentionKind.ORGANIZATION), new TaggedName(1, 2, MentionKind.LOCATION));
  }

  @Test
  void tellsNeighboursOfOneTypeApart() throws IOException {
    assertThat(NameCorpus.read(file("Oslo\tB-LOC\nBergen\tB-LOC\n")).get(0).names()).hasSize(2);
  }

  @Test
  void takesANameThatBeginsWithInside() throws IOException {
    assertThat(NameCorpus.read(file("in\tO\nOslo\tI-LOC\n")).get(0).names()).containsExactly(new TaggedName(1, 2, MentionKind.LOCATION));
  }

  @Test
  void readsMiscellaneousNamesAsNoNames() throws IOException {
    assertThat(NameCorpus.read(file("Nordic\tB-MISC\nCup\tI-MISC\n")).get(0).names()).isEmpty();
  }

  @Test
  void unpacksGzip() throws IOException {
    Path packed = folder.resolve("corpus.conll.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write("Oslo\tB-LOC\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(NameCorpus.read(packed)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Oslo;B-LOC~Bergen | :2: | expected a token, a tab and a BIO tag, found \"Bergen\"",
      "Oslo;B-LOC~Bergen;B-CITY | :2: | unknown tag \"B-CITY\"; the types are PER, ORG, LOC",
      "Oslo;LOC | :1: | unknown tag \"LOC\"; expected O, or B- or I- with a type",
      "'' | corpus.conll: | the corpus is empty"})
  void namesFileAndLineOfWhatItCannotRead(String lines, String where, String reason) throws IOException {
    Path corpus = file(lines.replace(';', '\t').replace('~', '\n'));
    assertThatThrownBy(() -> NameCorpus.read(corpus)).isInstanceOf(VigieException.class)
        .hasMessageContaining("corpus.conll").hasMessageContaining(where).hasMessageContaining(reason);
  }

  @Test
  void showsOnlyTheStartOfALineThatIsNoText() throws IOException {
    Path corpus = file("\u0001\u0002" + "x".repeat(500));
    assertThatThrownBy(() -> NameCorpus.read(corpus)).message().contains("\"??xxx").hasSizeLessThan(400);
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatThrownBy(() -> NameCorpus.read(folder.resolve("none.conll"))).isInstanceOf(VigieException.class).hasMessageContaining("none.conll: there is no such file");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("corpus.conll"), text);
  }
}
