package io.vigie.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Annotator;
import io.vigie.annotate.Models;
import io.vigie.annotate.SharedModels;
import io.vigie.finding.Finder;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Vector;
import io.vigie.record.VendorReference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a short article says, as the candidates for records that it yields: who acts, where, on what. */
class RecordsTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Models MODELS = SharedModels.MODELS;

  @Test
  void countriesThatActTogetherMakeARecordEach() {
    assertThat(countriesOfActions("en", "The authorities of France, Italy and Greece fined Clearview AI in 2022.")).containsExactlyInAnyOrder("FR", "IT", "GR");
    assertThat(countriesOfActions("en", "Canada, Denmark and Australia have banned Hikvision's cameras."))
        .containsExactlyInAnyOrder("CA", "DK", "AU");
    assertThat(countriesOfActions("es", "Las autoridades de Francia, Italia y Grecia multaron a Clearview AI en 2022.")).containsExactlyInAnyOrder("FR", "IT", "GR");
  }

  @Test
  void aRuleThatNobodyIsToldToHaveMadeIsTheBanOfWhoBans() {
    LanguagePack english = LanguagePack.find("en").orElseThrow();
    Annotated annotated = new Annotator(english, KNOWLEDGE, MODELS).annotate(article("en", "The administration of Gov. Ada Norton banned agencies in Florida from using drones that were made in China."
        + " The new rule, which took effect last week, forbids agencies to use drones made by DJI."));
    assertThat(new Assembler(english).assemble(annotated, new Finder(english).find(annotated)).policyActions()).extracting(PolicyAction::type)
        .containsExactly(PolicyActionType.BAN);
  }

  @Test
  void makersInAppositionAreTheTargets() {
    List<PolicyAction> actions = actions("en", "In May 2023 Denmark banned the cameras of two makers, Hikvision and Dahua.");
    assertThat(actions).hasSize(1);
    assertThat(actions.get(0).targets().vendors()).extracting(VendorReference::name).containsExactlyInAnyOrder("Hikvision", "Dahua");
  }

  @Test
  void whatIsRestrictedWithoutANameIsWhatTheTitleNames() {
    String before = "Their cameras hang in many offices, as an audit of Hikvision and Dahua showed. Nobody knows how many there are. The matter has been discussed for years. "
        + "The opposition has long been worried. ";
    assertThat(vendorsOfBans("Hikvision and Dahua under pressure", before + "In 2023 Denmark banned these cameras from its ministries."))
        .containsExactlyInAnyOrder("Hikvision", "Dahua");
    assertThat(vendorsOfBans("Hikvision and Dahua under pressure", before + "In 2023 Denmark banned Chinese cameras from its ministries.")).isEmpty();
  }

  @Test
  void theseCamerasAreThoseOfTheMakersToldBeforeWhateverTheTitleSays() {
    assertThat(vendorsOfBans("Cameras under pressure", "Their cameras hang in many offices, as an audit of Hikvision and Dahua showed. Nobody knows how many there are. "
        + "In 2023 Denmark banned these cameras from its ministries.")).containsExactlyInAnyOrder("Hikvision", "Dahua");
  }

  private static List<String> vendorsOfBans(String title, String text) {
    Article article = new Article("a", "example.txt", null, null, title, null, List.of(), "2024-05-16", null, null, "en", null, "", 0, ArticleKind.NEWS, false, 0, null, text);
    LanguagePack pack = LanguagePack.find("en").orElseThrow();
    Annotated annotated = new Annotator(pack, KNOWLEDGE, MODELS).annotate(article).withoutDetection();
    return new Assembler(pack).candidates(annotated, new Finder(pack).find(annotated)).stream().map(Candidate::record).filter(PolicyAction.class::isInstance)
        .map(PolicyAction.class::cast).filter(action -> action.type() == PolicyActionType.BAN).flatMap(action -> action.targets().vendors().stream()).map(VendorReference::name).toList();
  }

  @Test
  void whereACameraComesFromIsNotWhereItIsBrokenInto() {
    assertThat(incidents("en", "Hackers broke into Chinese cameras at a school in Denmark.")).extracting(Incident::country).containsExactly("DK");
    assertThat(incidents("en", "Hackers broke into hundreds of Chinese cameras.")).extracting(Incident::country).containsOnlyNulls();
  }

  @Test
  void noFewerThanSoManyIsNoNegation() {
    assertThat(incidents("fr", "Pas moins de 31 vidéos d’une clinique ont fuité sur les réseaux sociaux entre le 24 et le 28 février.")).singleElement()
        .satisfies(incident -> {
          assertThat(incident.counts()).extracting(count -> count.value().intValue()).containsExactly(31);
          assertThat(incident.when()).isEqualTo("2024-02-24/2024-02-28");
        });
  }

  @Test
  void peopleWhoUseCamerasAtHomeSpyOnNobody() {
    assertThat(incidents("fr", "En Norlande, ces caméras sont utilisées par les particuliers dans leurs maisons et au bureau.")).isEmpty();
  }

  @Test
  void aStolenPasswordIsNoVictim() {
    assertThat(incidents("en", "In March 2021 hackers used a stolen password and gained access to the cameras of a hospital in Denmark."))
        .allSatisfy(incident -> assertThat(incident.victim() == null ? "" : incident.victim().name()).doesNotContain("password"));
  }

  @Test
  void whatHasHeldSinceAYearIsInForce() {
    assertThat(actions("en", "Taiwan has excluded the cameras of Hikvision from government offices since 2020.")).singleElement()
        .satisfies(action -> assertThat(action.status()).isEqualTo(PolicyActionStatus.IN_FORCE));
    assertThat(actions("en", "Taiwan excluded the cameras of Hikvision from government offices in 2020.")).singleElement()
        .satisfies(action -> assertThat(action.status()).isEqualTo(PolicyActionStatus.DECIDED));
  }

  @Test
  void buyingThatEndsIsARestrictionThatBegins() {
    assertThat(actions("en", "In November, Denmark suspended the installation of Chinese cameras in sensitive buildings.")).isNotEmpty()
        .extracting(PolicyAction::status).containsOnly(PolicyActionStatus.DECIDED);
    assertThat(actions("de", "Im November beschloss Dänemark, den Einbau chinesischer Kameras in Ministerien einzustellen.")).isNotEmpty()
        .extracting(PolicyAction::status).containsOnly(PolicyActionStatus.DECIDED);
    assertThat(actions("es", "En noviembre, Dinamarca decidió suspender la instalación de cámaras chinas en los ministerios.")).isNotEmpty()
        .extracting(PolicyAction::status).containsOnly(PolicyActionStatus.DECIDED);
  }

  @Test
  void anInquiryThatGoesOnIsInForce() {
    assertThat(statusesOfInquiries("en", "The hidden cameras are still being investigated by the Danish police.")).containsOnly(PolicyActionStatus.IN_FORCE);
    assertThat(statusesOfInquiries("es", "La investigación de la Fiscalía de Madrid sobre las cámaras ocultas sigue en curso.")).containsOnly(PolicyActionStatus.IN_FORCE);
    assertThat(statusesOfInquiries("es", "La Fiscalía de Madrid abrió una investigación sobre las cámaras ocultas.")).containsOnly(PolicyActionStatus.DECIDED);
  }

  @Test
  void whoeverMustRemoveDecidesNothing() {
    assertThat(actions("es", "Los operadores deberán retirar los equipos de Huawei, según anunció este jueves el Gobierno de Alemania.")).singleElement()
        .satisfies(action -> {
          assertThat(action.type()).isEqualTo(PolicyActionType.REMOVAL);
          assertThat(action.authority().country()).isEqualTo("DE");
        });
  }

  @Test
  void whoeverIsPunishedDidItAndNotWhoeverPunishes() {
    assertThat(incidents("es", "La Policía detuvo en Madrid a un hombre por grabar a mujeres con una cámara oculta.")).isNotEmpty()
        .allSatisfy(incident -> assertThat(incident.actor() == null ? "" : incident.actor().name()).doesNotContain("Policía"));
    assertThat(incidents("en", "The Information Commissioner's Office fined the shop for filming its customers with hidden cameras.")).isNotEmpty()
        .allSatisfy(incident -> assertThat(incident.actor() == null ? "" : incident.actor().name()).doesNotContain("Commissioner"));
  }

  @Test
  void aSentenceMayEndAfterTheShortestNameOfACompany() {
    assertThat(incidents("en", "The botnet attacked the American company Dyn. Twitter could not be reached for hours."))
        .flatExtracting(Incident::vendors).extracting(VendorReference::name).doesNotContain("Dyn. Twitter");
  }

  @Test
  void whereTheThingsAreIsTheScope() {
    assertThat(actions("fr", "Le 9 février, le Danemark a décrété le retrait total des caméras de Hikvision dans tous les bureaux du gouvernement."))
        .extracting(PolicyAction::scope).containsExactly("tous les bureaux du gouvernement");
  }

  @Test
  void whoSpeaksForAnAuthorityTellsWhoDecided() {
    assertThat(actions("fr", "Hikvision a été exclue du réseau de télécommunications américain, a déclaré en 2021 Ada Norton, présidente de la "
        + "Commission fédérale des communications.")).extracting(action -> action.authority().name()).containsExactly("Federal Communications Commission");
  }

  @Test
  void rulesOfAnAgencyThatForbidAreABan() {
    assertThat(actions("en", "The Federal Communications Commission adopted rules on Friday that forbid the sale of Hikvision cameras."))
        .extracting(PolicyAction::type).containsExactly(PolicyActionType.BAN);
  }

  @Test
  void whatSurroundsAMeasureIsKept() {
    PolicyAction ban = actions("en", "Denmark banned Hikvision cameras on 3 May 2024, citing national security concerns, until 2027.").get(0);
    assertThat(ban.date()).isEqualTo("2024-05-03");
    assertThat(ban.until()).isEqualTo("2027");
    assertThat(ban.rationale()).startsWith("national security concerns");
    assertThat(actions("en", "Lawmakers in California passed a law on face recognition, Senate Bill 274, on Tuesday.")).extracting(PolicyAction::identifier)
        .containsExactly("Senate Bill 274");
  }

  @Test
  void howAnIncidentWasPossibleIsKept() {
    assertThat(incidents("en", "Hackers used default passwords to break into the cameras of a hospital in Denmark.")).extracting(Incident::vector)
        .containsOnly(Vector.DEFAULT_PASSWORD);
    assertThat(incidents("fr", "Des pirates ont accédé aux caméras d’une école grâce à des mots de passe volés.")).extracting(Incident::vector)
        .containsOnly(Vector.STOLEN_CREDENTIALS);
  }

  @Test
  void whatPointsBackAtAnIncidentTellsNoSecond() {
    assertThat(incidents("en", "A botnet called Norbot has infected 10,000 cameras. This botnet is made up of webcams in Italy and has grown since 2022.")).hasSize(1);
    assertThat(incidents("en", "A botnet infected 10,000 cameras in Denmark. Another botnet infected 500 recorders in Italy in 2022.")).hasSize(2);
  }

  @Test
  void aLawAndWhatItForbidsAreOneWhereverItIsTold() {
    assertThat(actions("en", "The governor of Texas has signed a bill on drones. Senate Bill 2853 prohibits state agencies from buying drones from makers in China."))
        .singleElement().satisfies(law -> {
          assertThat(law.type()).isEqualTo(PolicyActionType.LEGISLATION);
          assertThat(law.authority().country()).isEqualTo("US");
        });
  }

  @Test
  void aRegulatorIsFirstDescribedAndThenNamed() {
    assertThat(actions("en", "A school in Norwich was reprimanded by the data protection watchdog for using facial recognition in its canteen. "
        + "Norwich High School broke the law with it, the Information Commissioner's Office (ICO) said.")).hasSize(1);
    assertThat(countriesOfActions("en", "The French data protection watchdog reprimanded a school in Lyon for its cameras. The Italian data protection watchdog "
        + "reprimanded a hotel in Rome for its cameras.")).containsExactlyInAnyOrder("FR", "IT");
  }

  @Test
  void anInvestigationThatOnlyTellsSomethingIsNone() {
    assertThat(actions("en", "A newspaper's investigation revealed that Hikvision cameras watched the camps.")).isEmpty();
    assertThat(actions("en", "Police in Denmark opened an investigation into the leak of the footage.")).extracting(PolicyAction::type)
        .containsExactly(PolicyActionType.INVESTIGATION);
  }

  @Test
  void whomAContractIsWithIsAffectedByItsEnd() {
    assertThat(actions("en", "The Flagstaff City Council voted on Tuesday to terminate the city's contract with Flock Safety."))
        .flatExtracting(action -> action.targets().vendors()).extracting(VendorReference::name).containsExactly("Flock Safety");
  }

  @Test
  void aViolationIsDatedByTheDeedAndFoundByNobodyWhoDidIt() {
    String text = "Norland’s Privacy Commissioner found on Monday the Acme supermarkets violated the privacy of shoppers by collecting their faces with face recognition"
        + " between November 2018 and November 2021.";
    assertThat(incidents("en", text)).singleElement().satisfies(incident -> {
      assertThat(incident.when()).isEqualTo("2018-11/2021-11");
      assertThat(incident.actor() == null ? "" : incident.actor().name()).doesNotContain("Commissioner");
    });
    assertThat(actions("en", text)).singleElement().satisfies(action -> assertThat(action.date()).isEqualTo("2024-05-13"));
  }

  @Test
  void whoeverPunishesAnIncidentDidNotDoIt() {
    String text = "La CNIL a mis en demeure la société Boutique Norvue. La CNIL a également procédé à la mise en demeure de la société Norlux, dont le dispositif de"
        + " vidéosurveillance est utilisé pour localiser l’ensemble des sept salariés, tandis que l’un d’entre eux est filmé en continu.";
    assertThat(incidents("fr", text)).isNotEmpty().allSatisfy(incident -> assertThat(incident.actor() == null ? "" : incident.actor().name()).doesNotContain("CNIL"));
  }

  @Test
  void whatSeveralCountriesPunishIsOneMisuseOfOneOffender() {
    String text = "Clearview AI a collecté sans leur accord les visages de Français. La CNIL lui a infligé en octobre 2022 une amende. En mars 2022, l’autorité italienne de"
        + " protection des données avait déjà infligé à Clearview une amende pour la collecte de visages.";
    assertThat(incidents("fr", text)).singleElement().satisfies(incident -> assertThat(incident.country()).isEqualTo("FR"));
  }

  @Test
  void whatIsDoneToAPartOfThingsIsDoneToTheThings() {
    assertThat(actions("en", "Denmark removed a number of Hikvision cameras from its ministries on 9 February 2023.")).singleElement().satisfies(
        action -> assertThat(action.targets().products()).anyMatch(product -> product.contains("cameras")));
  }

  @Test
  void aListIsDatedByWhenSomethingWasAddedToIt() {
    assertThat(actions("en", "The bug in Hikvision's cameras was exploited by a gang in December 2021, and CISA added it to its catalogue of known exploited vulnerabilities in January 2022."))
        .singleElement().satisfies(action -> assertThat(action.date()).isEqualTo("2022-01"));
  }

  @Test
  void aNoticeThatEndsAnInquiryIsThatOfWhoInquired() {
    assertThat(actions("fr", "Le contrôle de la Cnil sur les caméras de Verkada a abouti en mai 2023 à une mise en demeure du ministère de l’Intérieur."))
        .filteredOn(action -> action.type() == PolicyActionType.ENFORCEMENT).extracting(action -> action.authority().name()).containsOnly("CNIL");
  }

  @Test
  void whatMustStillBeDecidedIsNoRuling() {
    assertThat(actions("en", "The court in Copenhagen had to decide whether face recognition in shops was lawful.")).isEmpty();
  }

  @Test
  void whatResemblesAFullerTellingIsSaidToDoSo() {
    List<Candidate> told = candidates("en", "On 3 May 2024 the Federal Communications Commission banned Hikvision cameras. Brussels was not impressed. The shops waited. "
        + "The Federal Communications Commission fined Hikvision.");
    assertThat(told).filteredOn(candidate -> candidate.record() instanceof PolicyAction).hasSize(2)
        .anySatisfy(candidate -> assertThat(candidate.features()).contains("echo=none"))
        .anySatisfy(candidate -> assertThat(candidate.features()).contains("echo=2-0", "echo-authority=same", "echo-types=enforcement<ban", "echo-where=near"));
  }

  private static List<String> countriesOfActions(String language, String text) {
    return actions(language, text).stream().map(action -> action.authority().country()).toList();
  }

  private static List<PolicyActionStatus> statusesOfInquiries(String language, String text) {
    return actions(language, text).stream().filter(action -> action.type() == PolicyActionType.INVESTIGATION).map(PolicyAction::status).toList();
  }

  private static List<PolicyAction> actions(String language, String text) {
    return candidates(language, text).stream().map(Candidate::record).filter(PolicyAction.class::isInstance).map(PolicyAction.class::cast).toList();
  }

  private static List<Incident> incidents(String language, String text) {
    return candidates(language, text).stream().map(Candidate::record).filter(Incident.class::isInstance).map(Incident.class::cast).toList();
  }

  private static List<Candidate> candidates(String language, String text) {
    LanguagePack pack = LanguagePack.find(language).orElseThrow();
    Annotated annotated = new Annotator(pack, KNOWLEDGE, MODELS).annotate(article(language, text)).withoutDetection();
    return new Assembler(pack).candidates(annotated, new Finder(pack).find(annotated));
  }

  private static Article article(String language, String text) {
    return new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-16", null, null, language, null, "", 0,
        ArticleKind.NEWS, false, 0, null, text);
  }
}
