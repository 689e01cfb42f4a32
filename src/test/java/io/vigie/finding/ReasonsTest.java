package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotator;
import io.vigie.annotate.SharedModels;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On what ground a measure was taken: the whole of what the text says, and nothing that is no ground. */
class ReasonsTest {

  private static List<Finding> measures(String language, String text) {
    LanguagePack pack = LanguagePack.find(language).orElseThrow();
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-16", null, null, language, null, "", 0,
        ArticleKind.NEWS, false, 0, null, text);
    return new Finder(pack).find(new Annotator(pack, Knowledge.load(), SharedModels.MODELS).annotate(article).withoutDetection()).stream()
        .filter(finding -> !finding.isIncident()).toList();
  }

  private static List<String> reasons(String language, String text) {
    return measures(language, text).stream().map(finding -> finding.circumstances().rationale()).filter(Objects::nonNull).distinct().toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | The United States put Hikvision on its trade blacklist in 2019. It is accused of a role in the oppression of villagers. | a role in the oppression of villagers
      fr | Les États-Unis ont placé Hikvision sur leur liste noire en 2019. Il lui est reproché de participer à l’oppression de villageois. | participer à l’oppression de villageois
      de | Die USA setzten Hikvision 2019 auf ihre schwarze Liste. Ihm wird vorgeworfen, an der Unterdrückung von Dörfern beteiligt zu sein. | an der Unterdrückung von Dörfern beteiligt zu sein
      es | Estados Unidos incluyó a Hikvision en su lista negra en 2019. Se le acusa de participar en la opresión de aldeas. | participar en la opresión de aldeas
      """)
  void whatItIsAccusedOfRightAfterIsTheGround(String language, String text, String reason) {
    assertThat(reasons(language, text)).containsExactly(reason);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | Denmark banned Hikvision's cameras from ministries because of fears about espionage. | fears about espionage
      en | Denmark banned Hikvision's cameras from ministries, citing a threat to national security. | a threat to national security
      en | Citing a threat to national security, Denmark banned Hikvision's cameras from ministries. | a threat to national security
      en | Denmark banned Hikvision's cameras because they sent pictures to servers abroad. | they sent pictures to servers abroad
      en | The Danish regulator fined the supermarket 40,000 euros for filming its staff in the changing room. | filming its staff in the changing room
      fr | La CNIL a infligé une amende de 40 000 euros au supermarché en raison d’une surveillance excessive des salariés. | une surveillance excessive des salariés
      fr | Le Danemark a interdit les caméras de Hikvision dans les ministères, invoquant un risque d’espionnage. | un risque d’espionnage
      fr | La CNIL a infligé une amende de 40 000 euros au supermarché pour avoir filmé ses salariés sans les prévenir. | avoir filmé ses salariés sans les prévenir
      de | Dänemark hat die Kameras von Hikvision in Ministerien verboten, weil sie Bilder ins Ausland sendeten. | sie Bilder ins Ausland sendeten
      de | Wegen der Überwachung von Mitarbeitern verhängte die Datenschutzbehörde ein Bußgeld von 40.000 Euro gegen den Supermarkt. | der Überwachung von Mitarbeitern
      es | La AEPD ha impuesto una multa de 40.000 euros al supermercado por haber grabado a sus empleados. | haber grabado a sus empleados
      es | Dinamarca prohibió las cámaras de Hikvision en los ministerios por temor a que envíen imágenes al extranjero. | envíen imágenes al extranjero
      """)
  void theGroundIsGivenWhole(String language, String sentence, String reason) {
    assertThat(reasons(language, sentence)).containsExactly(reason);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | Denmark banned Hikvision's cameras from ministries. The government pointed to a risk of espionage. | a risk of espionage
      en | Denmark banned Hikvision's cameras from ministries. The decision follows a review of the army's buildings. | a review of the army's buildings
      fr | Le Danemark a interdit les caméras de Hikvision dans les ministères. Le gouvernement invoque un risque d’espionnage. | un risque d’espionnage
      de | Dänemark hat die Kameras von Hikvision in Ministerien verboten. Auslöser war eine Warnung der Armee. | eine Warnung der Armee
      es | Dinamarca prohibió las cámaras de Hikvision en los ministerios. El motivo es el riesgo de espionaje. | el riesgo de espionaje
      """)
  void theNextSentenceMayGiveTheGround(String language, String text, String reason) {
    assertThat(measures(language, text)).first().satisfies(ban -> {
      assertThat(ban.circumstances().rationale()).isEqualTo(reason);
      assertThat(ban.support().get("rationale").index()).as("the sentence that proves it").isEqualTo(1);
    });
  }

  @Test
  void aSentenceAboutTheDecisionMayComeLaterAndUnderAHeading() {
    List<Finding> measures = measures("en", "Denmark banned Hikvision's cameras from ministries. There are eleven of them in Copenhagen. "
        + "Each has its own guards.\n\nWorried soldiers\n\nThe ban follows a review of the army's buildings.");
    assertThat(measures).first().satisfies(ban -> assertThat(ban.circumstances().rationale()).isEqualTo("a review of the army's buildings"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | Denmark banned Hikvision's cameras from ministries. The company pointed to its clean record.
      en | Denmark banned Hikvision's cameras from ministries, months after soldiers complained of the heat.
      en | Denmark banned Hikvision's cameras from ministries, not because of their price.
      en | Denmark banned Hikvision's cameras because of this.
      en | Denmark banned Hikvision's cameras from ministries. The reason is quite simple.
      fr | Le Danemark a interdit les caméras de Hikvision dans les ministères. L’entreprise invoque sa bonne réputation.
      fr | Le Danemark a interdit les caméras de Hikvision dans les ministères. La raison est simple.
      """)
  void whatTheOtherSideSaysOrWhatOnlyCameBeforeIsNoGround(String language, String text) {
    assertThat(measures(language, text)).isNotEmpty();
    assertThat(reasons(language, text)).isEmpty();
  }

  @Test
  void anotherCountrysMeasureInBetweenHasTheGround() {
    List<Finding> bans = measures("en", "Denmark banned Hikvision's cameras in May. Sweden banned Hikvision's cameras in June. The reason was a risk of espionage.");
    assertThat(bans).filteredOn(ban -> ban.sentence().index() == 0).allSatisfy(ban -> assertThat(ban.circumstances().rationale()).isNull());
    assertThat(bans).filteredOn(ban -> ban.sentence().index() == 1).isNotEmpty()
        .allSatisfy(ban -> assertThat(ban.circumstances().rationale()).isEqualTo("a risk of espionage"));
  }
}
