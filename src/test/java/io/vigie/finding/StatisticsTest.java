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
import org.junit.jupiter.api.Test;

/** Sums over a year are no event, and their year is the date of none. */
class StatisticsTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private static List<Finding> find(String code, String text) {
    LanguagePack language = LanguagePack.find(code).orElseThrow();
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-12", null, null, code, null, "", 0,
        ArticleKind.NEWS, false, 0, null, text);
    return new Finder(language).find(new Annotator(language, KNOWLEDGE, SharedModels.MODELS).annotate(article).withoutDetection());
  }

  @Test
  void hundredsOfPeopleArrestedInAYearAreNoEvent() {
    assertThat(find("en", "In 2018, 4,300 people were arrested over hidden cameras.")).noneMatch(finding -> finding.type() == PolicyActionType.ENFORCEMENT);
    assertThat(find("fr", "En 2018, 4 300 personnes ont été arrêtées pour des caméras cachées.")).noneMatch(finding -> finding.type() == PolicyActionType.ENFORCEMENT);
    assertThat(find("de", "2018 wurden 4.300 Personen wegen versteckter Kameras festgenommen.")).noneMatch(finding -> finding.type() == PolicyActionType.ENFORCEMENT);
    assertThat(find("es", "En 2018 fueron detenidas 4.300 personas por cámaras ocultas.")).noneMatch(finding -> finding.type() == PolicyActionType.ENFORCEMENT);
  }

  @Test
  void twoMenArrestedInAYearAre() {
    assertThat(find("en", "In 2018, two men were arrested over hidden cameras.")).anyMatch(finding -> finding.type() == PolicyActionType.ENFORCEMENT);
    assertThat(find("fr", "En 2018, deux hommes ont été arrêtés pour des caméras cachées.")).anyMatch(finding -> finding.type() == PolicyActionType.ENFORCEMENT);
  }

  @Test
  void theYearOfASumDatesNoEventToldBeside() {
    assertThat(find("en", "The landlord secretly filmed his tenants in the shower. The police counted 6,200 cases in 2017.").stream()
        .filter(Finding::isIncident).findFirst().orElseThrow().clues()).isEmpty();
    assertThat(find("fr", "Le bailleur a filmé en secret ses locataires sous la douche. La police a recensé 6 200 cas en 2017.").stream()
        .filter(Finding::isIncident).findFirst().orElseThrow().clues()).isEmpty();
  }
}
