package io.vigie.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.language.LanguagePack;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows what a sentence and a token are. How often real text is cut right is measured elsewhere, on treebanks. */
class SegmenterTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | Norland's regulator didn't fine Acme. | Norland 's regulator did n't fine Acme .",
    "en | The state-owned firm (Acme Inc.) paid $2.6 million. | The state - owned firm ( Acme Inc. ) paid $ 2.6 million .",
    "en | “We can’t say,” he said. | “ We ca n’t say , ” he said .",
    "en | CVE-2021-36260 hits the DS-2CD2142FWD-I. | CVE-2021-36260 hits the DS-2CD2142FWD-I .",
    "en | See https://acme.example/a?b=1. | See https://acme.example/a?b=1 .",
    "en | Mail press@acme.example now! | Mail press@acme.example now !",
    "fr | L’Australie retire les caméras d'Acme aujourd'hui. | L’ Australie retire les caméras d' Acme aujourd'hui .",
    "fr | « La CNIL enquête-t-elle ? » demande-t-il. | « La CNIL enquête -t-elle ? » demande -t-il .",
    "fr | Qu'a fait l'éditeur d'Hikvision du logiciel ? | Qu' a fait l' éditeur d' Hikvision du logiciel ?",
    "fr | Un rendez-vous aux États-Unis | Un rendez-vous aux États-Unis",
    "de | Am 24. Februar verbot das Ministerium z. B. Acme-Kameras. | Am 24. Februar verbot das Ministerium z. B. Acme-Kameras .",
    "de | Die Strafe beträgt 2,5 Mio. Euro. | Die Strafe beträgt 2,5 Mio. Euro .",
    "es | ¿Prohibió el Gobierno las cámaras? | ¿ Prohibió el Gobierno las cámaras ?",
    "es | La Sra. Ruiz multó a Acme S.A. con 40.000 euros. | La Sra. Ruiz multó a Acme S.A. con 40.000 euros .",
  })
  void cutsTokens(String language, String text, String tokens) {
    assertThat(String.join(" ", segmenter(language).tokenize(text).stream().map(Token::text).toList())).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | Mr. Reed sued Acme Inc. in May. It lost. | 2",
    "en | He moved to the U.S. The court agreed. | 2",
    "en | The U.S. Senate voted. | 1",
    "en | She said so on X. Officials denied it. | 2",
    "en | The council chose plan B. The cameras went. | 2",
    "en | It was found by J. Reed and judge A. Moss. | 1",
    "fr | Il l’a écrit sur le réseau X. Par ailleurs, il a gagné. | 2",
    "fr | Il a saisi M. Le Gall. | 1",
    "en | “It is banned.” He left. | 2",
    "en | “Is it banned?” he asked. | 1",
    "en | A bill (H.R. 12) passed... The rest failed. | 2",
    "en | See No. 5 and Sec. 12. He said no. The arts. Both won. | 4",
    "en | It fell on Sept. 4. Then came autumn. | 2",
    "fr | Il demande « Pourquoi ? ». Elle répond. | 2",
    "de | Das ist so. Die Art. Der Rest folgt aus Art. 5 und Nr. 3 GG. | 3",
    "es | Vive en el núm. 5. Dijo que el art. 3 no vale. | 2",
    "fr | M. Durand a saisi la CNIL. « C’est interdit. » Il a gagné. | 3",
    "fr | Acme, Inc. a payé. L’amende est lourde ! | 2",
    "de | Am 3. März wurde Acme bestraft. Das Urteil folgte 2019. Danach war Ruhe. | 3",
    "de | Das gilt u. a. für Dr. Meier. „Es ist verboten.“ Er ging. | 3",
    "es | El Sr. Ruiz recurrió. ¿Ganó? No. | 3",
    "es | Viajó a EE. UU. El tribunal falló. | 2",
  })
  void cutsSentences(String language, String text, int sentences) {
    assertThat(segmenter(language).segment(text)).hasSize(sentences);
  }

  @Test
  void neverCrossesAParagraph() {
    List<Sentence> sentences = segmenter("en").segment("Cameras banned in Norland\n\nThe ministry said so.\n\n\n\nIt is final.");

    assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 1, 2);
    assertThat(sentences).extracting(Sentence::index).containsExactly(0, 1, 2);
    assertThat(sentences.get(1).start()).isEqualTo(27);
  }

  @Test
  void readsOnOverALineBreak() {
    assertThat(segmenter("en").segment("The ministry\nbanned the cameras.")).hasSize(1);
  }

  @Test
  void blankTextHasNoSentence() {
    assertThat(segmenter("fr").segment(" \n\n \u00A0\n")).isEmpty();
    assertThat(segmenter("fr").segment("")).isEmpty();
  }

  @Test
  void cutsOverlongSentences() {
    String list = "item, ".repeat(1000);

    assertThat(segmenter("en").segment(list)).allSatisfy(
        sentence -> assertThat(sentence.tokens()).hasSizeLessThanOrEqualTo(SentenceBoundaries.LONGEST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de", "es"})
  void anyTextIsCoveredByTokensInOrder(String language) {
    Random random = new Random(7);
    String alphabet = "aBcÉß 1 2.,'’-–\"«»“”!?…()[]:;/$€%#@\n\t\u00A0\u200Bn'tl'd's…🙂\uD83Dz.B.U.S.";
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertCovered(text.toString(), segmenter(language).segment(text.toString()));
    }
  }

  private static void assertCovered(String text, List<Sentence> sentences) {
    int at = 0;
    for (Sentence sentence : sentences) {
      assertThat(sentence.tokens()).isNotEmpty();
      for (Token token : sentence.tokens()) {
        assertThat(text.substring(at, token.start())).matches(gap -> gap.chars().allMatch(c -> Typography.isSpace((char) c)));
        assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end())).isNotEmpty();
        at = token.end();
      }
    }
    assertThat(text.substring(at).chars().allMatch(c -> Typography.isSpace((char) c))).isTrue();
  }

  private static final Map<String, Segmenter> SEGMENTERS = Stream.of("en", "fr", "de", "es")
      .collect(Collectors.toMap(code -> code, code -> Segmenter.of(LanguagePack.find(code).orElseThrow())));

  private static Segmenter segmenter(String language) {
    return SEGMENTERS.get(language);
  }
}
