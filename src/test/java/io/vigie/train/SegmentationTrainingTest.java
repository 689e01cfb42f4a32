package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.language.LanguagePack;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether tokenizers and sentence detectors can be made from a tiny treebank, work in OpenNLP and say what they are. */
class SegmentationTrainingTest {

  @TempDir
  private Path folder;
  private Path treebank;

  @BeforeEach
  void writeTreebank() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      for (String noun : List.of("caméra", "agence", "cour")) {
        text.append("""
            # newpar
            # text = M. Dupont voit l'image du parc.
            1\tM.\tM.\tNOUN\t_\t_\t3\tnsubj\t_\t_
            2\tDupont\tDupont\tPROPN\t_\t_\t1\tflat\t_\t_
            3\tvoit\tvoir\tVERB\t_\t_\t0\troot\t_\t_
            4\tl'\tle\tDET\t_\t_\t5\tdet\t_\tSpaceAfter=No
            5\timage\timage\tNOUN\t_\t_\t3\tobj\t_\t_
            6-7\tdu\t_\t_\t_\t_\t_\t_\t_\t_
            6\tde\tde\tADP\t_\t_\t8\tcase\t_\t_
            7\tle\tle\tDET\t_\t_\t8\tdet\t_\t_
            8\tparc\tparc\tNOUN\t_\t_\t5\tnmod\t_\tSpaceAfter=No
            9\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

            1\tLa\tle\tDET\t_\t_\t2\tdet\t_\t_
            2\t%1$s\t%1$s\tNOUN\t_\t_\t3\tnsubj\t_\t_
            3\tcède\tcéder\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
            4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

            """.formatted(noun));
      }
    }
    treebank = Files.writeString(folder.resolve("gsd-tiny.conllu"), text);
  }

  @Test
  void aTokenizerLearnsToCutElisionsAndStopsAndToLeaveContractionsWhole() throws IOException {
    Path model = folder.resolve("fr-tokens.bin");

    List<String> scores = training(treebank, List.of()).tokens(model);

    assertThat(new TokenizerME(new TokenizerModel(model)).tokenize("M. Dupont voit l'agence du parc."))
        .containsExactly("M.", "Dupont", "voit", "l'", "agence", "du", "parc", ".");
    assertThat(scores).containsExactly("held out of gsd-tiny.conllu model 1.0000 1.0000 1.0000", "held out of gsd-tiny.conllu rules 1.0000 1.0000 1.0000");
  }

  @Test
  void aSentenceDetectorLearnsThatATitleEndsNoSentence() throws IOException {
    Path model = folder.resolve("fr-sentences.bin");

    List<String> scores = training(treebank, List.of(treebank)).sentences(model);

    assertThat(new SentenceDetectorME(new SentenceModel(model)).sentDetect("La cour cède. M. Dupont voit l'image du parc."))
        .containsExactly("La cour cède.", "M. Dupont voit l'image du parc.");
    assertThat(scores).containsExactly("gsd-tiny.conllu model 1.0000 1.0000 1.0000", "gsd-tiny.conllu rules 1.0000 1.0000 1.0000");
  }

  @Test
  void theCardSaysWhatTheModelIsMadeOfAndHowBothDo() throws IOException {
    Path model = folder.resolve("fr-tokens.bin");

    training(treebank, List.of(treebank)).tokens(model);

    assertThat(Files.readString(folder.resolve("fr-tokens.md"))).contains(ModelFile.sha256(model)).contains("UD French GSD", "CC BY-SA 4.0")
        .contains("| gsd-tiny.conllu | model 1.0000 1.0000 1.0000 |").contains("| gsd-tiny.conllu | rules 1.0000 1.0000 1.0000 |")
        .contains("vigie train tokens CORPUS/gsd-tiny.conllu").doesNotContain(folder.toString());
  }

  @Test
  void theSameTreebankGivesTheSameFile() {
    for (String name : List.of("one", "two")) {
      training(treebank, List.of()).tokens(folder.resolve(name + "/tokens.bin"));
      training(treebank, List.of()).sentences(folder.resolve(name + "/sentences.bin"));
    }

    assertThat(folder.resolve("one/tokens.bin")).hasSameBinaryContentAs(folder.resolve("two/tokens.bin"));
    assertThat(folder.resolve("one/sentences.bin")).hasSameBinaryContentAs(folder.resolve("two/sentences.bin"));
  }

  @Test
  void namesTheLineOfABadTreebankAndWritesNothing() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.conllu"), "1\tOslo\tOslo\tPROPN\t_\t_\t0\troot\t_\t_\n\n1\tOslo\tOslo\n");

    assertThatThrownBy(() -> training(bad, List.of()).tokens(folder.resolve("models/fr-tokens.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("bad.conllu:3").hasMessageContaining("10 columns");
    assertThatThrownBy(() -> training(treebank, List.of(bad)).sentences(folder.resolve("models/fr-sentences.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("bad.conllu:3");
    assertThat(folder.resolve("models")).doesNotExist();
  }

  @Test
  void refusesATreebankThatIsTooSmall() throws IOException {
    Path tiny = Files.writeString(folder.resolve("tiny.conllu"), "1\tOslo\tOslo\tPROPN\t_\t_\t0\troot\t_\t_\n");

    assertThatThrownBy(() -> training(tiny, List.of()).tokens(folder.resolve("models/fr-tokens.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("tiny.conllu").hasMessageContaining("--test");
    assertThatThrownBy(() -> training(tiny, List.of(treebank)).tokens(folder.resolve("models/fr-tokens.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("too little to learn from");
    assertThatThrownBy(() -> training(tiny, List.of(treebank)).sentences(folder.resolve("models/fr-sentences.bin")))
        .isInstanceOf(VigieException.class).hasMessageContaining("too little to learn from");
    assertThat(folder.resolve("models")).doesNotExist();
  }

  private static SegmentationTraining training(Path corpus, List<Path> tests) {
    return new SegmentationTraining(LanguagePack.find("fr").orElseThrow(), List.of(corpus), tests, new SegmentationTraining.Settings(50, 2), false,
        List.of("train", "tokens", corpus.toString()), line -> {});
  }
}
