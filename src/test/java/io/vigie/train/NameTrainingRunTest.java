package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.annotate.NameModel;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether training works and says what it did; how good the shipped models are is measured elsewhere. */
class NameTrainingRunTest {

  @TempDir
  private Path folder;
  private Path corpus;

  @BeforeEach
  void writeCorpus() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      for (String person : List.of("Ada", "Bo", "Cleo", "Dag")) {
        text.append(person).append("\tB-PER\nLund\tI-PER\nlives\tO\nin\tO\nOslo\tB-LOC\n.\tO\n\n");
      }
    }
    corpus = Files.writeString(folder.resolve("train.tiny.conll"), text);
  }

  @Test
  void learnsMeasuresAndWritesModelAndCard() throws IOException {
    Path model = folder.resolve("xx-names.bin");
    List<String> scores = run(corpus + "*2", List.of(corpus)).write(model);
    assertThat(scores).last().asString().startsWith("train.tiny.conll overall ").endsWith(" 1.0000");
    String card = Files.readString(folder.resolve("xx-names.md"));
    assertThat(card).contains(ModelFile.sha256(model)).contains("vigie train names 'CORPUS/train.tiny.conll*2'")
        .contains("do not pass this model on").contains("overall 1.0000 1.0000 1.0000").doesNotContain(folder.toString());
  }

  @Test
  void holdsOutATenthWhenThereIsNoTest() {
    List<String> scores = run(corpus.toString(), List.of()).write(folder.resolve("xx-names.bin"));
    assertThat(scores).last().asString().startsWith("held out of train.tiny overall ");
  }

  @Test
  void givesTheSameModelAgain() {
    Path one = folder.resolve("one.bin");
    Path two = folder.resolve("two.bin");
    run(corpus.toString(), List.of()).write(one);
    run(corpus.toString(), List.of()).write(two);
    assertThat(two).hasSameBinaryContentAs(one);
  }

  @Test
  void leavesNothingBehindWhenACorpusIsBad() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.conll"), "Oslo\tB-LOC\nBergen\n");
    Path models = Files.createDirectory(folder.resolve("models"));
    assertThatThrownBy(() -> run(bad.toString(), List.of()).write(models.resolve("xx-names.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("bad.conll:2");
    try (Stream<Path> files = Files.list(models)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void refusesACorpusWithoutNames() throws IOException {
    Path bare = Files.writeString(folder.resolve("bare.conll"), "nobody\tO\nhere\tO\n");
    assertThatThrownBy(() -> run(bare.toString(), List.of(corpus)).write(folder.resolve("xx-names.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("no name");
  }

  @Test
  void refusesACorpusThatIsTooSmall() throws IOException {
    Path small = Files.writeString(folder.resolve("small.conll"), "Oslo\tB-LOC\n");
    assertThatThrownBy(() -> run(small.toString(), List.of()).write(folder.resolve("xx-names.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("too little to learn from");
    assertThat(folder.resolve("xx-names.bin")).doesNotExist();
  }

  @Test
  void refusesACorpusThatMayOnlyBeMeasuredOn() throws IOException {
    Path restricted = Files.copy(corpus, folder.resolve("test.wikineural-NC.conll"));
    assertThatThrownBy(() -> run(restricted.toString(), List.of()).write(folder.resolve("xx-names.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("CC BY-NC-SA").hasMessageContaining("--experiment");
  }

  @Test
  void aTruncatedModelIsRefusedWithTheWayOut() throws IOException {
    Path model = folder.resolve("xx-names.bin");
    run(corpus.toString(), List.of()).write(model);
    byte[] bytes = Files.readAllBytes(model);
    Files.write(model, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> NameModel.read(model)).isInstanceOf(VigieException.class)
        .hasMessageContaining("xx-names.bin").hasMessageContaining("vigie train names");
  }

  @Test
  void aModelOfAnotherVersionIsRefusedWithTheWayOut() throws IOException {
    Path model = folder.resolve("xx-names.bin");
    run(corpus.toString(), List.of()).write(model);
    Path newer = folder.resolve("newer.bin");
    try (ZipFile old = new ZipFile(model.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(newer))) {
      for (ZipEntry entry : Collections.list(old.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = old.getInputStream(entry).readAllBytes();
        out.write(entry.getName().equals("manifest.properties")
            ? new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("OpenNLP-Version=.*", "OpenNLP-Version=99.0.0").getBytes(StandardCharsets.ISO_8859_1) : bytes);
      }
    }
    assertThatThrownBy(() -> NameModel.read(newer)).isInstanceOf(VigieException.class)
        .hasMessageContaining("newer.bin").hasMessageContaining("99.0.0").hasMessageContaining("vigie train names");
  }

  @Test
  void anEmptyModelIsRefused() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.bin"));
    assertThatThrownBy(() -> NameModel.read(empty)).isInstanceOf(VigieException.class).hasMessageContaining("empty.bin").hasMessageNotContaining("null");
  }

  @Test
  void wordClassesThatAreNotThereAreNamed() throws IOException {
    NameTraining.Settings settings = new NameTraining.Settings("en", List.of(), List.of("none.classes"), 3, 0.1, 0.1, 0.3, 0.15, 1);
    Path model = folder.resolve("xx-names.bin");
    NameTrainingRun run = new NameTrainingRun(settings, List.of(TrainingCorpus.parse(corpus.toString())), List.of(), false, List.of(), line -> {});
    assertThatThrownBy(() -> run.write(model)).isInstanceOf(VigieException.class).hasMessageContaining("none.classes").hasMessageContaining("vigie train classes");
    assertThat(model).doesNotExist();
  }

  @Test
  void aFileThatIsNoModelIsRefused() {
    assertThatThrownBy(() -> NameModel.read(corpus)).isInstanceOf(VigieException.class).hasMessageContaining("train.tiny.conll")
        .hasMessageNotContaining("null");
    assertThatThrownBy(() -> NameModel.read(folder.resolve("none.bin"))).isInstanceOf(VigieException.class).hasMessageContaining("no such file");
  }

  private NameTrainingRun run(String training, List<Path> tests) {
    NameTraining.Settings settings = new NameTraining.Settings("en", List.of(), List.of(), 3, 0.1, 0.1, 0.3, 0.15, 1);
    List<String> arguments = new ArrayList<>(List.of("train", "names", training));
    return new NameTrainingRun(settings, List.of(TrainingCorpus.parse(training)), tests, false, arguments, line -> {});
  }
}
