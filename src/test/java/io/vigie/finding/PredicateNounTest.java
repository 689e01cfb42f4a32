package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Annotator;
import io.vigie.annotate.SharedModels;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is, or has become, the first to do something does it. */
class PredicateNounTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | San Francisco has become the first United States city to ban the use of facial recognition by its police.
      en | San Francisco was the first city to ban facial recognition.
      en | In May 2019 San Francisco became the first U.S. city to ban facial recognition, and since then other cities have followed.
      de | San Francisco ist die erste Stadt der USA, die den Einsatz von Gesichtserkennung durch ihre Polizei verboten hat.
      es | San Francisco se ha convertido en la primera ciudad que prohíbe el reconocimiento facial a su policía.
      """)
  void decidesIt(String code, String text) {
    LanguagePack language = LanguagePack.find(code).orElseThrow();
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2019-07-17", null, null, code, null, "", 0,
        ArticleKind.NEWS, false, 0, null, text);
    Annotated annotated = new Annotator(language, Knowledge.load(), SharedModels.MODELS).annotate(article).withoutDetection();
    assertThat(new Finder(language).find(annotated)).filteredOn(finding -> finding.frame().equals("ban") && finding.authority() != null)
        .extracting(finding -> finding.authority().name()).isNotEmpty().containsOnly("San Francisco");
  }
}
