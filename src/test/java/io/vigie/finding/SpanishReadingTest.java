package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotator;
import io.vigie.annotate.SharedModels;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.IncidentType;
import io.vigie.record.PolicyActionType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Spanish leaves to its reader: ministries without an article, participles that are adjectives, people as objects behind "a". */
class SpanishReadingTest {

  private static final LanguagePack SPANISH = LanguagePack.find("es").orElseThrow();
  private static final Annotator ANNOTATOR = new Annotator(SPANISH, Knowledge.load(), SharedModels.MODELS);
  private static final Finder FINDER = new Finder(SPANISH);

  @Test
  void aMinistryIsKnownByItsBareName() {
    assertThat(findings("Interior prohibió en mayo las cámaras de Dahua.")).filteredOn(finding -> finding.type() == PolicyActionType.BAN)
        .anySatisfy(finding -> assertThat(finding.authority().name()).contains("Interior"));
  }

  @Test
  void aNounWithAnArticleIsNoMinistry() {
    assertThat(findings("La defensa prohibió en mayo las cámaras de Dahua.")).allSatisfy(finding -> assertThat(finding.authority()).isNull());
  }

  @Test
  void anAdjectiveThatIsAParticipleTellsWhatItsVerbDoes() {
    assertThat(findings("Los teléfonos de tres periodistas aparecieron infectados.")).extracting(Finding::type).contains(IncidentType.MISUSE);
  }

  @Test
  void whoeverOrdersSurveillanceSurveilsButACourtMay() {
    assertThat(findings("La empresa encargó a un detective pinchar los teléfonos de sus empleados.")).extracting(Finding::type).contains(IncidentType.MISUSE);
    assertThat(findings("El juez ordenó a la policía pinchar los teléfonos de los ladrones.")).extracting(Finding::type).doesNotContain(IncidentType.MISUSE);
  }

  @Test
  void aLoneNounOfWhichNothingIsToldRefersToNothing() {
    assertThat(findings("La sentencia aún no es firme.")).isEmpty();
  }

  @Test
  void ofSeveralOnlyTheLastDoesWhatAVerbOfOneTells() {
    assertThat(removers("La decisión fue seguida por Suecia y Dinamarca, que en 2022 ordenó la retirada de las cámaras de Dahua.")).containsOnly("DK");
    assertThat(removers("La decisión fue seguida por Suecia y Dinamarca, que en 2022 ordenaron la retirada de las cámaras de Dahua.")).contains("SE", "DK");
  }

  @Test
  void prosecutorsToldAsSpyingDoIt() {
    assertThat(findings("La Fiscalía General de la Nación de Colombia espió a tres periodistas con el programa Pegasus."))
        .filteredOn(finding -> finding.type() == IncidentType.MISUSE && finding.actor() != null).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.actor().name()).isEqualTo("Fiscalía General de la Nación"));
  }

  private static List<String> removers(String sentence) {
    return findings(sentence).stream().filter(finding -> finding.type() == PolicyActionType.REMOVAL && finding.authority() != null)
        .map(finding -> finding.authority().country()).toList();
  }

  private static List<Finding> findings(String sentence) {
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-16", null, null, "es", null, "", 0,
        ArticleKind.NEWS, false, 0, null, sentence);
    return FINDER.find(ANNOTATOR.annotate(article).withoutDetection());
  }
}
