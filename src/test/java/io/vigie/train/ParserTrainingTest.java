package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.language.LanguagePack;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the parser's models can be made from a tiny treebank and say what they are; how good the shipped ones are is on their cards. */
class ParserTrainingTest {

  private static final LanguagePack PACK = LanguagePack.find("en").orElseThrow();
  private static final TreeSettings SHORT = new TreeSettings(40, 12, 0.01, 0.1, 20, 0, 0.25, 0);

  @TempDir
  private Path folder;
  private Path treebank;
  private Path dictionary;

  @BeforeEach
  void writeCorpora() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      for (String noun : List.of("camera", "agency", "court")) {
        text.append("""
            # text = The %1$s failed.
            1\tThe\tthe\tDET\t_\t_\t2\tdet\t_\t_
            2\t%1$s\t%1$s\tNOUN\t_\t_\t3\tnsubj\t_\t_
            3\tfailed\tfail\tVERB\t_\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\t_
            4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

            """.formatted(noun));
      }
    }
    treebank = Files.writeString(folder.resolve("tiny.conllu"), text);
    dictionary = Files.writeString(folder.resolve("english-pos-dict.tsv"), "cameras\tcamera\tNNS\nfailed\tfail\tVBD\n");
  }

  @Test
  void trainsMeasuresAndWritesEachModelWithItsCard() throws IOException {
    Path models = trainAll("models");

    assertThat(card(models, "en-lexicon")).contains(ModelFile.sha256(models.resolve("en-lexicon.bin"))).contains("LGPL 2.1").contains("2 forms");
    assertThat(card(models, "en-lemmas")).contains("lemmas 100.00");
    assertThat(card(models, "en-trees")).contains("UPOS 100.00").contains("LAS 100.00").contains("nsubj F1 100.0 (30)").contains("vigie train trees CORPUS/tiny.conllu")
        .doesNotContain(folder.toString());
  }

  @Test
  void givesTheSameFilesAgain() throws IOException {
    Path one = trainAll("one");
    Path two = trainAll("two");

    try (Stream<Path> files = Files.list(one)) {
      assertThat(files.toList()).hasSize(6).allSatisfy(file -> assertThat(two.resolve(file.getFileName())).hasSameBinaryContentAs(file));
    }
  }

  @Test
  void namesTheLineOfABadTreebankAndWritesNothing() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.conllu"), "1\tOslo\tOslo\tPROPN\n");

    assertThatThrownBy(() -> training(bad).lemmas(null, null, folder.resolve("models/en-lemmas.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("bad.conllu:1").hasMessageContaining("10 columns");
    assertThat(folder.resolve("models")).doesNotExist();
  }

  @Test
  void refusesAnUnknownPartOfSpeech() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.conllu"), "1\tOslo\tOslo\tNAME\t_\t_\t0\troot\t_\t_\n");

    assertThatThrownBy(() -> trees(bad, null, folder.resolve("en-trees.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("bad.conllu:1").hasMessageContaining("NAME");
  }

  @Test
  void refusesAWordWithoutPartOfSpeech() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.conllu"), "1\tOslo\tOslo\t_\t_\t_\t0\troot\t_\t_\n");

    assertThatThrownBy(() -> training(bad).lemmas(null, null, folder.resolve("en-lemmas.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("bad.conllu:1").hasMessageContaining("\"_\"");
    assertThat(folder.resolve("en-lemmas.bin")).doesNotExist();
  }

  @Test
  void refusesAnEmptyTreebank() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.conllu"), "\n");

    assertThatThrownBy(() -> trees(empty, null, folder.resolve("en-trees.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("empty.conllu").hasMessageContaining("no sentence");
  }

  @Test
  void refusesADictionaryLineWithoutTag() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.tsv"), "cameras\tcamera\tNNS\ncameras\tcamera\n");

    assertThatThrownBy(() -> training(treebank).lexicon(bad, folder.resolve("en-lexicon.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("bad.tsv:2");
  }

  @Test
  void refusesATreebankThatMayOnlyBeMeasuredOn() throws IOException {
    Path restricted = Files.copy(treebank, folder.resolve("hdt-dev.conllu"));
    TreeTraining german = new TreeTraining(LanguagePack.find("de").orElseThrow(), SHORT, List.of(TrainingCorpus.parse(restricted.toString())),
        List.of(), null, null, null, false, List.of(), line -> {});

    assertThatThrownBy(() -> german.write(folder.resolve("de-trees.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("academic").hasMessageContaining("--experiment");
  }

  @Test
  void refusesALexiconThatIsTruncatedOrOfAnotherTask() throws IOException {
    Path models = trainAll("models");
    Path lexicon = models.resolve("en-lexicon.bin");
    Path truncated = Files.write(folder.resolve("cut.bin"), Arrays.copyOf(Files.readAllBytes(lexicon), 60));

    assertThatThrownBy(() -> trees(treebank, truncated, folder.resolve("en-trees.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("truncated").hasMessageContaining("cut.bin");
    assertThatThrownBy(() -> trees(treebank, models.resolve("en-trees.bin"), folder.resolve("en-trees.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("model for tags and trees, not for lexicon");
  }

  @Test
  void goesOnFromAModelThatWasTrainedBefore() {
    Path first = folder.resolve("first.bin");
    trees(treebank, null, first);

    TreeSettings brief = new TreeSettings(1, 12, 0.0001, 0.1, 20, 0, 0.25, 0);
    List<String> scores = new TreeTraining(PACK, brief, List.of(TrainingCorpus.parse(treebank.toString())), List.of(treebank), null, null, first,
        false, List.of(), line -> {}).write(folder.resolve("second.bin"));

    assertThat(scores).contains("tiny.conllu LAS 100.00");
  }

  private Path trainAll(String name) {
    Path models = folder.resolve(name);
    Path lexicon = models.resolve("en-lexicon.bin");
    training(treebank).lexicon(dictionary, lexicon);
    training(treebank).lemmas(lexicon, dictionary, models.resolve("en-lemmas.bin"));
    trees(treebank, lexicon, models.resolve("en-trees.bin"));
    return models;
  }

  private static void trees(Path corpus, @Nullable Path lexicon, Path out) {
    new TreeTraining(PACK, SHORT, List.of(TrainingCorpus.parse(corpus.toString())), List.of(corpus), lexicon, null, null, false,
        List.of("train", "trees", corpus.toString()), line -> {}).write(out);
  }

  private ParserTraining training(Path corpus) {
    return new ParserTraining(PACK, List.of(corpus), List.of(corpus), false, List.of("train", "trees", corpus.toString()), line -> {});
  }

  private static String card(Path models, String name) throws IOException {
    return Files.readString(models.resolve(name + ".md"));
  }
}
