package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Annotator;
import io.vigie.annotate.SharedModels;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.PolicyActionStatus;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vote that is put off has decided nothing yet. */
class PutOffTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | The city council of Norville postponed a vote to ban the use of facial recognition by the police.
      fr | Le conseil municipal de Norville a reporté le vote sur l'interdiction de la reconnaissance faciale.
      de | Der Stadtrat von Norville hat die Abstimmung über ein Verbot der Gesichtserkennung vertagt.
      es | El ayuntamiento de Norville aplazó la votación sobre la prohibición del reconocimiento facial.
      """)
  void onlyProposesIt(String code, String text) {
    LanguagePack language = LanguagePack.find(code).orElseThrow();
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-16", null, null, code, null, "", 0,
        ArticleKind.NEWS, false, 0, null, text);
    Annotated annotated = new Annotator(language, Knowledge.load(), SharedModels.MODELS).annotate(article).withoutDetection();
    assertThat(new Finder(language).find(annotated)).filteredOn(finding -> finding.type().code().equals("ban"))
        .extracting(Finding::status).isNotEmpty().containsOnly(PolicyActionStatus.PROPOSED);
  }
}
