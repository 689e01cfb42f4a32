package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotator;
import io.vigie.annotate.SharedModels;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.PolicyActionType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows that what is done at somebody's behest is decided by them, and is one measure. */
class BehestsTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      de | Polizei | Auf Anordnung der Polizei wurden die Kameras von Dahua am Bahnhof entfernt.
      de | Ministerium | Auf Weisung des Ministeriums wurden die Kameras von Dahua abgebaut.
      es | Policía | Las cámaras de Dahua fueron retiradas de la estación por orden de la Policía.
      """)
  void whoeverOrdersItDecides(String language, String authority, String sentence) {
    List<Finding> findings = findings(language, sentence);
    assertThat(findings).extracting(Finding::type).containsOnly(PolicyActionType.REMOVAL);
    assertThat(findings).allSatisfy(finding -> assertThat(finding.authority().name()).contains(authority));
  }

  private static List<Finding> findings(String code, String sentence) {
    LanguagePack language = LanguagePack.find(code).orElseThrow();
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-16", null, null, code, null, "", 0,
        ArticleKind.NEWS, false, 0, null, sentence);
    return new Finder(language).find(new Annotator(language, KNOWLEDGE, SharedModels.MODELS).annotate(article).withoutDetection());
  }
}
