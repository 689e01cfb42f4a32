package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import io.vigie.language.LanguagePack;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TriggersTest {

  static List<LanguagePack> packs() {
    return LanguagePack.all();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyPackIsReadWithoutComplaint(LanguagePack pack) {
    assertThat(new Triggers(pack).examples()).isNotEmpty();
    assertThat(new ClauseWords(pack).list("negation")).isNotEmpty();
    assertThat(new NounClasses(pack).isClass("equipment")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"en, ban, VERB, prohibit", "en, ban, NOUN, prohibit", "fr, interdire, VERB, prohibit", "de, verbieten, VERB, prohibit",
      "es, prohibir, VERB, prohibit"})
  void aWordEvokesItsConcept(String language, String lemma, PartOfSpeech pos, String concept) {
    Word word = new Word(0, lemma, lemma, pos, VerbForm.NONE, -1, "root", 0, lemma.length());
    assertThat(new Triggers(LanguagePack.find(language).orElseThrow()).of(word, false)).extracting(Trigger::concept).contains(concept);
  }

  @ParameterizedTest
  @CsvSource({"en, Ban", "fr, Interdiction"})
  void aNameEvokesNothing(String language, String name) {
    Word word = new Word(0, name, name, PartOfSpeech.PROPN, VerbForm.NONE, -1, "root", 0, name.length());
    assertThat(new Triggers(LanguagePack.find(language).orElseThrow()).of(word, false)).isEmpty();
  }
}
