package io.vigie.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotator;
import io.vigie.annotate.Annotated;
import io.vigie.annotate.SharedModels;
import io.vigie.finding.Finder;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.IncidentType;
import io.vigie.record.Party;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What sentences beside each other share, and what is of one of them alone. */
class ToldApartTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  @Test
  void anOlderCaseThatIsRecalledIsAnIncidentOfItsOwn() {
    assertThat(incidents("en", "Intruders gained access to 2,140 Verkada cameras of hospitals in Denmark.\n\n"
        + "The break-in recalls March 2021, when a group of hackers gained access to 150,000 Verkada cameras in schools."))
        .filteredOn(incident -> incident.type() == IncidentType.INTRUSION).extracting(Incident::when)
        .containsExactlyInAnyOrder(null, "2021-03");
  }

  @Test
  void aSecondTellingWithNothingOfItsOwnIsNoSecondEvent() {
    assertThat(incidents("en", "Videos of 40 patients of a clinic were leaked on 3 May 2023.\n\nThe footage was posted on several websites."))
        .filteredOn(incident -> incident.type() == IncidentType.LEAK).hasSize(1);
    assertThat(incidents("en", "Videos of 40 patients of a clinic were leaked on 3 May 2023.\n\nOn 7 June 2021 footage of a school was posted on a website."))
        .filteredOn(incident -> incident.type() == IncidentType.LEAK).hasSize(2);
  }

  @Test
  void anInquiryThatOneSentenceTellsTwiceIsOne() {
    assertThat(actions("fr", "Au Danemark, un audit des caméras Hikvision en service a été confié le 10 mai 2024 à la société Amossys."))
        .filteredOn(action -> action.type() == PolicyActionType.INVESTIGATION).hasSize(1);
  }

  @Test
  void aFieldOfficeIsTheAgencyWhoseOfficeItIs() {
    assertThat(actions("en", "The FBI's field office in Cleveland opened an investigation into the hidden cameras of the hospital."))
        .extracting(action -> action.authority().name()).containsOnly("Federal Bureau of Investigation");
  }

  @Test
  void whoSpeaksOfTheFlawLaterSpeaksOfTheOneTold() {
    assertThat(incidents("en", "In September 2021 a researcher disclosed a vulnerability in Hikvision cameras, catalogued as CVE-2021-90001. "
        + "In December 2021 analysts reported that a botnet was infecting Hikvision cameras through the flaw."))
        .filteredOn(incident -> incident.type() == IncidentType.VULNERABILITY).hasSize(1)
        .allSatisfy(flaw -> assertThat(flaw.vector()).isNotEqualTo(Vector.EXPOSED_SERVICE));
  }

  @Test
  void anInquiryWithoutAnybodyIsThatOfWhoeverIsToldToInquire() {
    assertThat(actions("fr", "Une enquête a été ouverte mardi 14 mai sur le logiciel espion Pegasus de NSO Group.\n\nDes journalistes étaient visés.\n\n"
        + "Après une plainte, le parquet de Paris a ouvert une enquête pour une longue liste d’infractions."))
        .filteredOn(action -> action.type() == PolicyActionType.INVESTIGATION).singleElement()
        .satisfies(action -> assertThat(action.authority().name()).isEqualTo("Paris prosecutor's office"));
  }

  @Test
  void whatIsForbiddenAndThatItIsForbiddenAreOneMeasure() {
    assertThat(actions("de", "DJI hat seinen Sitz in Shenzhen. Der US-Armee wurde es verboten, ihre Produkte zu beschaffen.")).hasSize(1);
  }

  @Test
  void twoNamesThatAreNothingInParticularAreTwoParties() {
    assertThat(actions("es", "La Agencia Española de Protección de Datos multa al CF Levantina por el reconocimiento facial en su estadio. "
        + "En julio de 2021 la agencia multó a Mercadona por el reconocimiento facial en sus tiendas."))
        .filteredOn(action -> action.type() == PolicyActionType.ENFORCEMENT).hasSize(2);
  }

  @Test
  void twoSumsInTwoParagraphsAreTwoFines() {
    assertThat(actions("fr", "La Cnil a infligé une amende de 6 000 euros à un hôtel qui filmait ses clients.\n\n"
        + "La Cnil a infligé en mai une amende de 900 euros pour des caméras dans les vestiaires."))
        .filteredOn(action -> action.type() == PolicyActionType.ENFORCEMENT).extracting(action -> action.amount().value().intValue()).containsExactlyInAnyOrder(6000, 900);
  }

  @Test
  void peopleWhoAreChargedHaveNoMakerBesideThem() {
    assertThat(actions("en", "Hackers gained access to the Verkada cameras of a jail in Denmark. A Danish court convicted two men in May."))
        .filteredOn(action -> action.type() == PolicyActionType.ENFORCEMENT).isNotEmpty().allSatisfy(action -> assertThat(action.targets().vendors()).isEmpty());
  }

  @Test
  void aLawOfItsOwnNameHasNoMakerBesideIt() {
    assertThat(actions("en", "Congress passed the Secure Equipment Act in November 2021. In 2019 the Commerce Department had placed Hikvision on its entity list."))
        .filteredOn(action -> action.type() == PolicyActionType.LEGISLATION).isNotEmpty().allSatisfy(action -> assertThat(action.targets().vendors()).isEmpty());
  }

  @Test
  void aMeasureAgainstWhateverComesFromACountryHasNoMakerOfAnotherParagraph() {
    assertThat(actions("en", "Hikvision cameras are not a threat, the company said.\n\nAustralia ordered on 9 February that every Chinese-made camera be removed from its offices."))
        .filteredOn(action -> action.type() == PolicyActionType.REMOVAL).isNotEmpty().allSatisfy(action -> {
          assertThat(action.targets().vendors()).isEmpty();
          assertThat(action.targets().originCountry()).isEqualTo("CN");
        });
  }

  @Test
  void anInquiryIsNotDirectedAtItself() {
    assertThat(actions("fr", "La CNIL a ouvert un contrôle en novembre 2023 sur les caméras de la gare de Lyon."))
        .filteredOn(action -> action.type() == PolicyActionType.INVESTIGATION).isNotEmpty()
        .allSatisfy(action -> assertThat(action.targets().parties()).extracting(Party::name).noneMatch(name -> name.contains("contrôle")));
  }

  @Test
  void picturesThatWerePublicAreNoLeak() {
    assertThat(incidents("fr", "La CNIL a infligé une amende à Clearview AI, qui aspire les photos publiées sur internet sans le consentement des personnes."))
        .extracting(Incident::type).doesNotContain(IncidentType.LEAK);
  }

  @Test
  void toForbidApprovalIsNoBan() {
    assertThat(actions("en", "In November 2022 the Federal Communications Commission forbade the authorisation of new equipment made by Hikvision and Dahua."))
        .extracting(PolicyAction::type).containsExactly(PolicyActionType.AUTHORIZATION);
  }

  @Test
  void aCatalogueOfFlawsIsNoBlacklist() {
    List<PolicyAction> actions = actions("en", "The US Cybersecurity and Infrastructure Security Agency added the flaw in Hikvision cameras to its catalogue of exploited vulnerabilities.");
    assertThat(actions).extracting(PolicyAction::type).containsOnly(PolicyActionType.ADVISORY);
  }

  @Test
  void evidenceNamesTheFieldsThatItsOwnSentenceTells() {
    PolicyAction action = actions("en", "Denmark has had enough of the cameras of Hikvision. On 3 May 2023 the Danish government banned the cameras from its offices.").get(0);
    assertThat(action.date()).isEqualTo("2023-05-03");
    assertThat(action.provenance().evidence()).filteredOn(evidence -> evidence.fields().contains("date")).extracting(Evidence::quote)
        .isNotEmpty().allMatch(quote -> quote.contains("3 May"));
    assertThat(action.provenance().evidence()).filteredOn(evidence -> evidence.fields().contains("targets.vendors")).extracting(Evidence::quote)
        .isNotEmpty().allMatch(quote -> quote.contains("Hikvision"));
  }

  @Test
  void whoeverKeepsTheListPutsOnIt() {
    assertThat(actions("en", "The Israeli firms NSO Group and Candiru were added to the Commerce Department's entity list in November 2021."))
        .filteredOn(action -> action.type() == PolicyActionType.LISTING).isNotEmpty().allSatisfy(action -> assertThat(action.authority().country()).isEqualTo("US"));
    assertThat(actions("es", "Las cámaras son de Hikvision y Dahua, ambas incluidas en la lista negra de Estados Unidos."))
        .filteredOn(action -> action.type() == PolicyActionType.LISTING).isNotEmpty().allSatisfy(action -> assertThat(action.authority().country()).isEqualTo("US"));
  }

  @Test
  void aTownThatMakesHistoryIsWhereItIs() {
    assertThat(actions("es", "San Francisco hizo historia en 2019, cuando su Junta de Supervisores prohibió a la policía usar el reconocimiento facial."))
        .filteredOn(action -> action.type() == PolicyActionType.BAN).isNotEmpty().extracting(action -> action.authority().country()).containsOnly("US");
    assertThat(actions("en", "Denmark made a clear choice in May, when the parliament banned cameras with face recognition in streets."))
        .filteredOn(action -> action.type() == PolicyActionType.BAN).isNotEmpty().extracting(action -> action.authority().country()).containsOnly("DK");
  }

  @Test
  void whatIsOnlyConsideredIsNotDecided() {
    assertThat(actions("es", "El gobierno de Dinamarca está considerando prohibir las cámaras de Hikvision y Dahua, añadiendo a Hikvision a una lista negra."))
        .isNotEmpty().allSatisfy(action -> assertThat(action.status()).isEqualTo(PolicyActionStatus.PROPOSED));
    assertThat(actions("en", "Denmark is considering banning Hikvision cameras, adding the maker to a public list of risky suppliers."))
        .isNotEmpty().allSatisfy(action -> assertThat(action.status()).isEqualTo(PolicyActionStatus.PROPOSED));
    assertThat(actions("en", "Denmark banned Hikvision cameras on 3 May, removing them from its offices."))
        .isNotEmpty().allSatisfy(action -> assertThat(action.status()).isEqualTo(PolicyActionStatus.DECIDED));
  }

  @Test
  void anAdministrationIsOfTheCountryWhosePresidentItIs() {
    assertThat(actions("en", "The Biden administration banned the cameras of Hikvision in November 2022."))
        .isNotEmpty().extracting(action -> action.authority().country()).containsOnly("US");
  }

  @Test
  void aMinistryAndItsAgencyListAFirmOnce() {
    assertThat(actions("en", "The US Commerce Department blacklisted Cytrox on Tuesday. The Bureau of Industry and Security added Cytrox to its Entity List on Tuesday."))
        .filteredOn(action -> action.type() == PolicyActionType.LISTING).hasSize(1);
    assertThat(actions("en", "The US Commerce Department blacklisted Cytrox on Tuesday. In November 2021 the Bureau of Industry and Security added Candiru to its Entity List."))
        .filteredOn(action -> action.type() == PolicyActionType.LISTING).hasSize(2);
  }

  @Test
  void theHomeOfAListedFirmDecidesNothing() {
    assertThat(actions("en", "The Bureau of Industry and Security added the Greece and Ireland-based Intellexa and the Hungary-based Cytrox to its Entity List, which names firms that threaten security."))
        .extracting(action -> action.authority().country()).containsOnly("US");
    assertThat(actions("es", "El Ministerio de Defensa de Dinamarca retirará las cámaras fabricadas en China de sus edificios. Los soldados retirarán las cámaras de los cuarteles, dijo el ministro."))
        .filteredOn(action -> action.type() == PolicyActionType.REMOVAL).isNotEmpty().extracting(action -> action.authority().country()).containsOnly("DK");
  }

  @Test
  void whoeverIsPunishedPunishesNobody() {
    assertThat(actions("en", "Hartlow County Council was fined in May for its hidden cameras in the park."))
        .isNotEmpty().extracting(action -> action.authority().name()).doesNotContain("Hartlow County Council");
  }

  @Test
  void whoeverHoldsAnOfficeActsForItUnderTheLastNameToo() {
    assertThat(actions("en", "Canada's Privacy Commissioner Ada Hartmann criticised the cameras. After the police admitted that they had used face recognition, "
        + "Hartmann launched an investigation into the use of face recognition."))
        .filteredOn(action -> action.type() == PolicyActionType.INVESTIGATION).isNotEmpty()
        .allSatisfy(action -> assertThat(action.authority().name()).containsIgnoringCase("commissioner"));
  }

  @Test
  void twoSumsOfTwoAreTwoFines() {
    assertThat(actions("en", "The Danish data protection authority fined the supermarket chain Norbrod 40,000 euros for filming its customers without consent. "
        + "The Danish data protection authority fined the hotel Strandlund 9,000 euros for hidden cameras in its rooms."))
        .filteredOn(action -> action.type() == PolicyActionType.ENFORCEMENT).hasSize(2);
    assertThat(actions("en", "The Danish data protection authority fined the supermarket chain Norbrod 40,000 euros for filming its customers without consent. "
        + "The chain must pay the fine of 40,000 euros within a month, the authority said."))
        .filteredOn(action -> action.type() == PolicyActionType.ENFORCEMENT).hasSize(1);
  }

  @Test
  void whatThePoliceDidWithAToolIsNotWhatItsMakerDid() {
    assertThat(incidents("en", "Canadian police illegally used the facial recognition software of Clearview AI on travellers. "
        + "Clearview AI secretly collected billions of photos of Canadians without consent."))
        .filteredOn(incident -> incident.type() == IncidentType.MISUSE).hasSize(2);
  }

  @Test
  void theBotnetAndTheDevicesThatItTookOverAreOneIncident() {
    assertThat(incidents("en", "The intruders took control of more than 60,000 routers and cameras. They turned them into a botnet with which they "
        + "attacked websites. The Mirai malware scans for devices with default passwords and infects them."))
        .filteredOn(incident -> incident.type() != IncidentType.VULNERABILITY).extracting(Incident::type).containsExactly(IncidentType.MALWARE);
    assertThat(incidents("de", "Unbekannte haben die Kontrolle über 60.000 Kameras übernommen. Sie machten daraus ein Botnetz. "
        + "Mirai infiziert Geräte mit Standardpasswörtern."))
        .filteredOn(incident -> incident.type() != IncidentType.VULNERABILITY).extracting(Incident::type).containsExactly(IncidentType.MALWARE);
  }

  @Test
  void whatRansomwareDoesToAHospitalAndABreakInElsewhereAreTwoIncidents() {
    assertThat(incidents("en", "In May 2021 ransomware infected the servers of Hartlow Hospital. In June 2023 hackers broke into the cameras of Norville Prison."))
        .extracting(Incident::type).contains(IncidentType.MALWARE, IncidentType.INTRUSION);
  }

  @Test
  void whenMalwareBecameKnownIsNoDateThatTellsItApart() {
    assertThat(incidents("en", "Two men admitted to creating Mirai, the botnet of hijacked recorders that knocked shops offline, prosecutors said on Tuesday.\n\n"
        + "In October 2016 the Mirai botnet infected thousands of recorders and cameras."))
        .filteredOn(incident -> incident.type() == IncidentType.MALWARE).singleElement().satisfies(malware -> assertThat(malware.when()).isEqualTo("2016-10"));
  }

  @Test
  void whatParliamentForbidsIsForbiddenByItsLaw() {
    assertThat(actions("en", "Dahua and Hikvision have been banned by the US Congress.\n\nThe two firms sell cameras to shops.\n\nThey deny that they spy.\n\n"
        + "They sell to towns.\n\nThey sell to schools.\n\nThe bill on Dahua and Hikvision cameras was passed by both chambers of Congress."))
        .extracting(PolicyAction::type).containsExactly(PolicyActionType.LEGISLATION);
  }

  @Test
  void aLawThatForbidsHasACountryAndNoName() {
    assertThat(actions("en", "A provision bars US agencies from purchasing Hikvision cameras.")).isNotEmpty()
        .allSatisfy(action -> assertThat(action.authority().name()).isNull()).allSatisfy(action -> assertThat(action.authority().country()).isEqualTo("US"));
    assertThat(actions("fr", "Une loi française interdit l’achat de caméras Hikvision.")).isNotEmpty()
        .allSatisfy(action -> assertThat(action.authority().name()).isNull()).allSatisfy(action -> assertThat(action.authority().country()).isEqualTo("FR"));
  }

  @Test
  void aListIsKeptByWhoeverOwnsIt() {
    assertThat(actions("es", "La medida del lunes incorporó los drones de DJI a la ‘Lista Cubierta’ de la FCC."))
        .filteredOn(action -> action.type() == PolicyActionType.LISTING).isNotEmpty()
        .allSatisfy(action -> assertThat(action.authority().name()).isEqualTo("Federal Communications Commission"));
    assertThat(actions("en", "Monday's order added drones made by DJI to the Covered List of the FCC."))
        .filteredOn(action -> action.type() == PolicyActionType.LISTING).isNotEmpty()
        .allSatisfy(action -> assertThat(action.authority().name()).isEqualTo("Federal Communications Commission"));
  }

  @Test
  void aHeadingSaysInWhichCountryItsParagraphIs() {
    assertThat(actions("en", "A deadline in Denmark passes\n\nA rule to remove all Huawei equipment from mobile networks was imposed last year.\n\n"
        + "What the United States do\n\nThe FCC of the United States pays. US operators wait for money from the FCC. The United States has paid a part."))
        .filteredOn(action -> action.type() == PolicyActionType.REMOVAL).isNotEmpty().allSatisfy(action -> assertThat(action.authority().country()).isEqualTo("DK"));
  }

  @Test
  void theChambersOfAParliamentAreThatParliament() {
    assertThat(actions("en", "The bill that bans Hikvision cameras was passed by both chambers of Congress."))
        .extracting(action -> action.authority().name()).containsOnly("US Congress");
  }

  @Test
  void whoeverIsLookedIntoLooksIntoNothing() {
    assertThat(actions("fr", "La Pologne et la Grèce font l’objet d’un examen de la part de la commission PEGA du Parlement européen pour le logiciel espion Pegasus."))
        .filteredOn(action -> action.type() == PolicyActionType.INVESTIGATION).extracting(action -> action.authority().country()).containsOnly("EU");
    assertThat(actions("fr", "La mairie fait l’objet d’une enquête du parquet de Paris pour ses caméras de surveillance. L’enquête porte sur les vestiaires."))
        .filteredOn(action -> action.type() == PolicyActionType.INVESTIGATION).extracting(action -> action.authority().name()).containsOnly("Paris prosecutor's office");
    assertThat(actions("es", "La policía municipal está bajo investigación de la Agencia Española de Protección de Datos por el uso de Pegasus."))
        .filteredOn(action -> action.type() == PolicyActionType.INVESTIGATION).extracting(action -> action.authority().name()).containsOnly("Spanish Data Protection Agency");
  }

  @Test
  void whoeverIsRappedOverTheKnucklesRapsNobody() {
    assertThat(actions("fr", "La préfecture de police se fait taper sur les doigts pour ses caméras de surveillance. La Cnil a prononcé une mise en demeure contre la préfecture."))
        .filteredOn(action -> action.type() == PolicyActionType.ENFORCEMENT).isNotEmpty()
        .allSatisfy(action -> assertThat(action.authority().name()).isEqualTo("CNIL"));
  }

  @Test
  void whatARejectedBillWouldHaveDoneIsToldOfTheSameBill() {
    assertThat(actions("en", "A bill on Norland-made surveillance cameras was rejected on Tuesday by the Senate of Montana. "
        + "The bill, sponsored by Rep. Ada Roe, would have given schools until 2028 to replace what they own."))
        .filteredOn(action -> action.type() == PolicyActionType.LEGISLATION).singleElement()
        .satisfies(action -> assertThat(action.status()).isEqualTo(PolicyActionStatus.REJECTED));
  }

  private static List<Incident> incidents(String code, String text) {
    return candidates(code, text).stream().map(Candidate::record).filter(Incident.class::isInstance).map(Incident.class::cast).toList();
  }

  private static List<PolicyAction> actions(String code, String text) {
    return candidates(code, text).stream().map(Candidate::record).filter(PolicyAction.class::isInstance).map(PolicyAction.class::cast).toList();
  }

  private static List<Candidate> candidates(String code, String text) {
    LanguagePack language = LanguagePack.find(code).orElseThrow();
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-11-22", null, null, code, null, "", 0, ArticleKind.NEWS, false, 0, null, text);
    Annotated annotated = new Annotator(language, KNOWLEDGE, SharedModels.MODELS).annotate(article).withoutDetection();
    return new Assembler(language).candidates(annotated, new Finder(language).find(annotated));
  }
}
