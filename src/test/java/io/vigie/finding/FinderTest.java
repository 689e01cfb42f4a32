package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotator;
import io.vigie.annotate.Models;
import io.vigie.annotate.SharedModels;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.AuthorityLevel;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows what kind of event a sentence tells by how it tells it. */
class FinderTest {

  private static final Models MODELS = SharedModels.MODELS;
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  @ParameterizedTest
  @ValueSource(strings = {
      "The cameras of Acme could be commandeered over Bluetooth from the street, researchers in Norland showed.",
      "Researchers found that the Acme doorbell can be hijacked by an attacker with its default password."})
  void whatAProductLetsAttackersDoIsAFlaw(String sentence) {
    assertThat(types(sentence)).contains("vulnerability").doesNotContain("intrusion");
  }

  @ParameterizedTest
  @ValueSource(strings = "Anyone could view the feeds of the Norland nursery without a password.")
  void whatAnybodyCanSeeIsALeak(String sentence) {
    assertThat(types(sentence)).contains("leak");
  }

  @ParameterizedTest
  @ValueSource(strings = "County departments were told this week to stop buying cameras made by Dahua.")
  void whoeverIsToldToStopDecidesNothing(String sentence) {
    assertThat(types(sentence)).contains("procurement-restriction");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "fr | En mai 2020, le Conseil d’État a enjoint à la préfecture de police de Paris de cesser d’utiliser ces drones.",
      "fr | En mai 2020, toutefois, le Conseil d’État a enjoint la préfecture de police de Paris de cesser d’utiliser ces aéronefs.",
      "en | In May 2020 the Supreme Court ordered the police of Chicago to stop using the drones."})
  void whomACourtOrdersToStopDecidesNothing(String language, String sentence) {
    assertThat(find(language, sentence)).filteredOn(finding -> finding.authority() != null).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.authority().level()).isEqualTo(AuthorityLevel.COURT));
  }

  @Test
  void whatALineOfAListAsksForIsNotDone() {
    assertThat(find("fr", "D’annuler le contrat du 2 avril 2021 avec la société Verkada.")).isEmpty();
    assertThat(find("fr", "Le tribunal a annulé le contrat du 2 avril 2021 avec la société Verkada.")).isNotEmpty();
  }

  @Test
  void whatOnlyLeadsToANameTellsNothing() {
    assertThat(find("en", "In November 2021 the Biden administration placed surveillance companies, including the Israeli firm NSO Group, on the Commerce Department's Entity List."))
        .filteredOn(finding -> finding.authority() != null).isNotEmpty().allSatisfy(finding -> assertThat(finding.authority().country()).isEqualTo("US"));
  }

  @Test
  void anInquiryIsThatOfWhomItComesFrom() {
    assertThat(find("en", "The council changed its rules for the cameras after an inquiry from the Norwegian Data Protection Authority."))
        .filteredOn(finding -> finding.type() == PolicyActionType.INVESTIGATION).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.authority().country()).isEqualTo("NO"));
  }

  @Test
  void aRightIsNobodyWhomSurveillanceHits() {
    assertThat(find("en", "The firm filmed its staff without consent and violated their right to privacy, the ICO ruled.")).filteredOn(Finding::isIncident)
        .allSatisfy(finding -> assertThat(finding.victim() == null || !finding.victim().name().matches("(?i).*(right|privacy).*")).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = "The ministry had counted its cameras. It ordered the schools to tear down all 36.")
  void aBareNumberPointsAtWhatWasCounted(String sentence) {
    assertThat(types(sentence)).contains("removal");
  }

  @ParameterizedTest
  @ValueSource(strings = "An audit is pencilled in for February.")
  void aNounThatPointsAtNothingTellsNothing(String sentence) {
    assertThat(types(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "en | The city council of Norville last month lifted the ban on facial recognition that it had imposed on its police in 2021. | 2021",
      "fr | Le conseil municipal a levé en février l’interdiction de la reconnaissance faciale qu’il avait prononcée en 2021. | 2021"})
  void aBanAndTheVerbThatImposedItAreToldOnce(String language, String sentence, String date) {
    assertThat(find(language, sentence)).filteredOn(finding -> finding.type() == PolicyActionType.BAN).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.when().value()).isEqualTo(date));
  }

  @Test
  void aBanThatIsLiftedIsNoMoreInForceHoweverItIsTold() {
    assertThat(find("en", "The city council of Norville last month lifted the ban on facial recognition that it had imposed on its police in 2021."))
        .filteredOn(finding -> finding.type() == PolicyActionType.BAN).isNotEmpty().allSatisfy(finding -> assertThat(finding.status()).isEqualTo(PolicyActionStatus.LIFTED));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "fr | Une députée a déposé lundi une proposition de loi qui interdirait aux écoles les caméras de Dahua.",
      "es | El ministerio presentó el lunes un borrador de decreto que permitiría la biometría en los estadios."})
  void whatABillWouldDoIsProposed(String language, String sentence) {
    assertThat(find(language, sentence)).filteredOn(finding -> finding.type() == PolicyActionType.LEGISLATION || finding.type() == PolicyActionType.BAN).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.status()).isEqualTo(PolicyActionStatus.PROPOSED));
  }

  @Test
  void whatResidentsSuspectIsNotWhomACameraFilmed() {
    assertThat(find("fr", "L’appareil a filmé ce que les riverains de la rue soupçonnaient depuis l’été.")).filteredOn(Finding::isIncident).isEmpty();
  }

  @Test
  void toTakeControlIsNoInspection() {
    assertThat(find("fr", "Le Trésor américain parle d’un logiciel espion qui prend le contrôle d’un téléphone du ministère.")).filteredOn(finding -> !finding.isIncident()).isEmpty();
  }

  @Test
  void theNameOfAnInspectorateOpensNoInquiry() {
    String text = "Le jugement a été prononcé par la cour, écrit l’inspection générale de la police nationale.";
    assertThat(find("fr", text)).noneMatch(finding -> finding.trigger().start() == text.indexOf("inspection"));
  }

  @Test
  void anInspectionIsNoAuthority() {
    assertThat(find("fr", "Un premier contrôle effectué dans les locaux a permis de constater de nombreux manquements : les caméras filmaient les salariés en continu."))
        .allSatisfy(finding -> assertThat(finding.authority() == null || !finding.authority().name().contains("contrôle")).isTrue());
  }

  @Test
  void whoeverOfParliamentRecommendsAListingIsItsAuthority() {
    assertThat(find("fr", "Au printemps, un sous-comité de la Chambre des communes avait recommandé d’inscrire Hikvision sur une liste d’exclusion."))
        .filteredOn(finding -> finding.type() == PolicyActionType.LISTING).isNotEmpty().allSatisfy(finding -> assertThat(finding.authority().name()).contains("sous-comité"));
  }

  private static List<String> types(String text) {
    return find("en", text).stream().map(finding -> finding.type().code()).toList();
  }

  @Test
  void aWarningThatIsIssuedOrdersNothing() {
    assertThat(find("en", "The decision follows a warning issued in March by the Information Commissioner's Office about a bug in the software of Hikvision doorbells."))
        .isNotEmpty().extracting(Finding::frame).doesNotContain("order-to-comply");
  }

  private static List<Finding> find(String code, String text) {
    LanguagePack language = LanguagePack.find(code).orElseThrow();
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-16", null, null, code, null, "", 0,
        ArticleKind.NEWS, false, 0, null, text);
    return new Finder(language).find(new Annotator(language, KNOWLEDGE, MODELS).annotate(article).withoutDetection());
  }
}
