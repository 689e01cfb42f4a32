package io.vigie.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A declared language is confirmed by its commonest words, and by nothing less. */
class CommonWordsTest {

  private final CommonWords words = Cues.load().commonWords();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "en | The harbour has bought cameras that are made by Norland, and the town will pay for them. | true",
      "de | The harbour has bought cameras that are made by Norland, and the town will pay for them. | false",
      "es | El puerto ha comprado cámaras para los muelles, según una carta del ayuntamiento. | true",
      "es | El port ha comprat càmeres per als molls, segons una carta de l'ajuntament de la ciutat. | false",
      "pt | El puerto ha comprado cámaras para los muelles, según una carta del ayuntamiento. | false",
      "pl | Port kupił kamery, które nie są już produkowane, i zapłaci za nie miasto. | true",
      "pl | Přístav koupil kamery, které se již nevyrábějí, a zaplatí za ně město. | false",
      "en | Norland, Acme, Norvue, Harbour Street 12, Monday, Tuesday | false",
      "sv | Hamnen har köpt kameror som tillverkas av Norland, och staden ska betala för dem. | false"})
  void confirmed(String language, String text, boolean confirmed) {
    assertThat(language.equals(words.tell(text))).isEqualTo(confirmed);
  }
}
