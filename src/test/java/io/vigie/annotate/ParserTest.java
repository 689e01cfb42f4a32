package io.vigie.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.annotate.tree.NetworkModel;
import io.vigie.language.LanguagePack;
import io.vigie.record.VigieException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Shows what a tree says of the plain clauses of news. How often trees of real text are right is measured on treebanks. */
class ParserTest {

  private static final LanguagePack PACK = LanguagePack.find("fr").orElseThrow();
  private static final TreeModels MODELS = TreeModels.load(PACK).orElseThrow();
  private static final Segmenter SEGMENTER = Segmenter.of(PACK);

  @Test
  void subjectAndObjectOfAnActiveVerb() {
    Parse parse = parse("Le ministère a interdit les caméras.");

    assertThat(relation(parse, "ministère")).isEqualTo("nsubj > interdit");
    assertThat(relation(parse, "caméras")).isEqualTo("obj > interdit");
    assertThat(word(parse, "interdit").lemma()).isEqualTo("interdire");
    assertThat(word(parse, "interdit").features()).isEqualTo(VerbForm.PAST_PARTICIPLE);
    assertThat(word(parse, "caméras").lemma()).isEqualTo("caméra");
  }

  @Test
  void subjectAndAgentOfAPassive() {
    Parse parse = parse("Les caméras ont été retirées par le gouvernement.");

    assertThat(relation(parse, "caméras")).isEqualTo("nsubj:pass > retirées");
    assertThat(relation(parse, "gouvernement")).isEqualTo("obl:agent > retirées");
    assertThat(word(parse, "retirées").lemma()).isEqualTo("retirer");
  }

  @Test
  void theConditionalOfHearsay() {
    Parse parse = parse("La société aurait vendu des logiciels espions.");

    assertThat(word(parse, "aurait").features()).isEqualTo(VerbForm.CONDITIONAL);
    assertThat(word(parse, "aurait").pos()).isEqualTo(PartOfSpeech.AUX);
  }

  @Test
  void offsetsAreThoseOfTheArticle() {
    String text = "Premier paragraphe.\n\nL’Australie retire ses caméras.";
    Sentence sentence = SEGMENTER.segment(text).get(1);

    for (Word word : MODELS.parser().parse(sentence).words()) {
      assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text());
    }
  }

  @Test
  void anyTextGivesOneTreeWithOneRoot() {
    Random random = new Random(3);
    String[] pieces = {"la ", "caméra ", "« ", "» ", "été ", ", ", "2019 ", "d'", "ACME ", "? ", "🙂 ", "par ", "-", "... "};
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      for (Sentence sentence : SEGMENTER.segment(text.toString())) {
        assertTree(MODELS.parser().parse(sentence));
      }
    }
  }

  private static void assertTree(Parse parse) {
    assertThat(parse.words().stream().filter(word -> word.head() < 0)).hasSize(1);
    for (Word word : parse.words()) {
      int steps = 0;
      for (Word up = word; up.head() >= 0; up = parse.words().get(up.head())) {
        assertThat(steps++).isLessThan(parse.words().size());
      }
    }
  }

  @Test
  void threadsGetTheSameTrees() throws Exception {
    List<Sentence> sentences = SEGMENTER.segment(
        "La CNIL a infligé une amende à Acme, qui vendait des caméras. Le tribunal enquête sur l'éditeur. Rien n'a été retiré.");
    List<Parse> expected = sentences.stream().map(MODELS.parser()::parse).toList();
    ExecutorService workers = Executors.newFixedThreadPool(4);
    List<Future<List<Parse>>> found = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      found.add(workers.submit(() -> sentences.stream().map(MODELS.parser()::parse).toList()));
    }
    for (Future<List<Parse>> one : found) {
      assertThat(one.get()).isEqualTo(expected);
    }
    workers.shutdown();
  }

  @Test
  void aDamagedModelIsRefused() {
    assertThatThrownBy(() -> NetworkModel.read("xx-trees.bin", new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(VigieException.class).hasMessageContaining("xx-trees.bin").hasMessageContaining("vigie train");
  }

  private static Parse parse(String text) {
    return MODELS.parser().parse(SEGMENTER.segment(text).get(0));
  }

  private static Word word(Parse parse, String text) {
    return parse.words().stream().filter(word -> word.text().equals(text)).findFirst().orElseThrow();
  }

  private static String relation(Parse parse, String text) {
    Word word = word(parse, text);
    return word.relation() + " > " + parse.words().get(word.head()).text();
  }
}
