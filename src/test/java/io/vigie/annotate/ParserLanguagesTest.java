package io.vigie.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.language.LanguagePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows that each language's parser finds who does what to whom, actively and passively. */
class ParserLanguagesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      de | Das Ministerium hat die Kameras verboten. | Ministerium | nsubj | verboten
      de | Das Ministerium hat die Kameras verboten. | Kameras | obj | verboten
      de | Die Kameras wurden von der Behörde entfernt. | Kameras | nsubj:pass | entfernt
      de | Die Polizei ermittelt gegen den Hersteller. | Polizei | nsubj | ermittelt
      es | El ministerio prohibió las cámaras. | ministerio | nsubj | prohibió
      es | El ministerio prohibió las cámaras. | cámaras | obj | prohibió
      es | Las cámaras fueron retiradas por el gobierno. | gobierno | obl:agent | retiradas
      es | La policía investiga al fabricante. | policía | nsubj | investiga
      es | El ministerio ordenó retirarlas de los edificios. | las | obj | retirar
      es | Fue detenido por grabarlas en el baño. | las | obj | grabar
      es | Las espió grabándolas con una cámara. | las | obj | grabándo
      es | La empresa dejó de enviarles los vídeos. | les | iobj | enviar
      es | La empresa dejó de vendérselos. | los | obj | vendér
      en | The ministry banned the cameras. | ministry | nsubj | banned
      en | The ministry banned the cameras. | cameras | obj | banned
      en | The cameras were removed by the council. | council | obl:agent | removed
      """)
  void relations(String language, String text, String dependent, String relation, String head) {
    Parse parse = parse(language, text);

    assertThat(word(parse, dependent).relation()).isEqualTo(relation);
    assertThat(parse.words().get(word(parse, dependent).head()).text()).isEqualTo(head);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      de | Die Behörde verbot die Kameras. | verbot | verbieten | PAST
      de | Das Unternehmen soll Daten verkauft haben. | verkauft | verkaufen | PAST_PARTICIPLE
      es | El ministerio prohibió las cámaras. | prohibió | prohibir | PAST
      es | El ministerio ordenó retirarlas. | retirar | retirar | INFINITIVE
      es | Las espió grabándolas con una cámara. | grabándo | grabar | PRESENT_PARTICIPLE
      es | La tienda vendió perlas y cámaras. | perlas | perla | NONE
      es | Las cámaras habrían grabado a clientes. | habrían | haber | CONDITIONAL
      en | The ministry banned the cameras. | banned | ban | PAST
      """)
  void lemmasAndVerbForms(String language, String text, String form, String lemma, VerbForm verbForm) {
    Word word = word(parse(language, text), form);

    assertThat(word.lemma()).isEqualTo(lemma);
    assertThat(word.features()).isEqualTo(verbForm);
  }

  @Test
  void aSeparatedParticleJoinsItsVerb() {
    assertThat(word(parse("de", "Der Minister ordnet eine Untersuchung an."), "ordnet").lemma()).isEqualTo("anordnen");
  }

  private static Parse parse(String language, String text) {
    LanguagePack pack = LanguagePack.find(language).orElseThrow();
    return MODELS.parser(pack).parse(Segmenter.of(pack).segment(text).get(0));
  }

  private static final Models MODELS = SharedModels.MODELS;

  private static Word word(Parse parse, String text) {
    return parse.words().stream().filter(word -> word.text().equals(text)).findFirst().orElseThrow();
  }
}
