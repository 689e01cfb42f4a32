package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotator;
import io.vigie.annotate.Models;
import io.vigie.annotate.SharedModels;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows that what rules forbid is decided by whoever adopts them. */
class RuleMakersTest {

  private static final Models MODELS = SharedModels.MODELS;
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | European Commission | The European Commission adopted rules on Monday that prohibit the sale of Dahua cameras.
      fr | European Commission | La Commission européenne a adopté une loi qui interdit les caméras Dahua.
      de | European Commission | Die EU-Kommission hat ein Gesetz verabschiedet, das Kameras von Dahua verbietet.
      es | European Commission | La Comisión Europea aprobó una ley que prohíbe las cámaras Dahua.
      """)
  void whoAdoptsRulesForbidsWhatTheyForbid(String language, String authority, String sentence) {
    assertThat(authorities(language, sentence)).contains(authority);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = "en | The European Commission criticised rules that prohibit the sale of Dahua cameras.")
  void whoOnlySpeaksOfRulesForbidsNothing(String language, String sentence) {
    assertThat(authorities(language, sentence)).doesNotContain("European Commission");
  }

  private static List<String> authorities(String code, String sentence) {
    LanguagePack language = LanguagePack.find(code).orElseThrow();
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-16", null, null, code, null, "", 0,
        ArticleKind.NEWS, false, 0, null, sentence);
    return new Finder(language).find(new Annotator(language, KNOWLEDGE, MODELS).annotate(article).withoutDetection()).stream()
        .filter(finding -> finding.frame().equals("ban") && finding.authority() != null)
        .map(finding -> finding.authority().name()).toList();
  }
}
