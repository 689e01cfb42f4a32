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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In which country an event is: where it happens or is decided, never where a maker comes from or a text was written. */
class GeographyTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Models MODELS = SharedModels.MODELS;

  private static List<Finding> find(String code, String text) {
    return find(code, null, text);
  }

  private static List<Finding> find(String code, @Nullable String url, String text) {
    LanguagePack language = LanguagePack.find(code).orElseThrow();
    Article article = new Article("a", "example.txt", url, null, null, null, List.of(), "2024-05-12", null, null, code, null, "", 0,
        ArticleKind.NEWS, false, 0, null, text);
    return new Finder(language).find(new Annotator(language, KNOWLEDGE, MODELS).annotate(article).withoutDetection());
  }

  private static Finding first(String code, String frame, String text) {
    return find(code, text).stream().filter(finding -> finding.frame().equals(frame)).findFirst().orElseThrow();
  }

  @Test
  void aFlawHasNone() {
    assertThat(find("en", "The agency CISA of the United States warned on Monday of a flaw in cameras of Acme. Attackers exploit the vulnerability.")).filteredOn(finding -> finding.frame().equals("disclosed-flaw"))
        .isNotEmpty().allSatisfy(finding -> assertThat(finding.place()).isNull());
  }

  @Test
  void thatOfThePlaceWhichHeadsItsSection() {
    String roundUp = "Grenoble\n\nThe city bought new cameras for its schools.\n\nLund\n\nVideos of 40 patients of a clinic were leaked on a website.\n\nWhat comes next\n\nVideos of 20 patients of a second clinic were leaked.";
    assertThat(find("en", roundUp)).filteredOn(finding -> finding.isIncident() && finding.sentence().paragraph() == 3).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.place()).isEqualTo(new Finding.Place("SE", "Lund"))).allMatch(Finding::isPlacedByHeading);
    assertThat(find("en", roundUp)).filteredOn(finding -> finding.isIncident() && finding.sentence().paragraph() == 5).isNotEmpty().noneMatch(Finding::isPlacedByHeading);
    assertThat(find("en", "Reading\n\nVideos of 40 patients of a clinic were leaked on a website.")).filteredOn(Finding::isIncident).isNotEmpty()
        .noneMatch(Finding::isPlacedByHeading);
  }

  @Test
  void notThatOfWhoFoundItOut() {
    assertThat(find("en", "Researchers at a laboratory in Toronto found that spyware had infected the phones of three journalists.")).filteredOn(Finding::isIncident)
        .isNotEmpty().allSatisfy(finding -> assertThat(finding.place()).isNull());
    assertThat(find("fr", "Des chercheurs d’un laboratoire de Toronto ont découvert un logiciel espion sur les téléphones de trois journalistes.")).filteredOn(Finding::isIncident)
        .isNotEmpty().allSatisfy(finding -> assertThat(finding.place()).isNull());
  }

  @Test
  void notThatOfAThingsOrigin() {
    assertThat(first("en", "purchase-ban", "A council in Sweden met on Friday. It prohibited the purchase of cameras from China.").place().country()).isEqualTo("SE");
  }

  @Test
  void notThatOfWhatARestrictionKeepsOutWhateverItIs() {
    assertThat(first("en", "ban", "Importers say that the rule has shut out Chinese boxes but no Chinese chips.").place()).isNull();
  }

  @Test
  void notThatOfTheMakerWhosePeopleDoIt() {
    assertThat(find("en", "Technicians from the Chinese telecoms giant Huawei helped police officers in Uganda to spy on opposition politicians with cameras."))
        .filteredOn(Finding::isIncident).isNotEmpty().allSatisfy(finding -> assertThat(finding.place().country()).isEqualTo("UG"));
    assertThat(find("en", "Norvue is a rival of the Chinese maker Hikvision. Critics say that China reads along.\n\nIntruders gained access to Hikvision cameras of a nursery. In Denmark they are sold widely. Denmark is silent. The police of Denmark look on."))
        .filteredOn(finding -> finding.frame().equals("hacking")).isNotEmpty().noneMatch(finding -> finding.place() != null && "CN".equals(finding.place().country()));
  }

  @Test
  void notThatInTheNameOfWhoeverTellsIt() {
    assertThat(find("fr", "Selon Amnesty France, des pirates ont réussi à pénétrer dans les caméras d’un commissariat."))
        .filteredOn(finding -> finding.frame().equals("hacking")).isNotEmpty().allSatisfy(finding -> assertThat(finding.place()).isNull());
    assertThat(find("fr", "Selon la police de Lyon, des pirates ont réussi à pénétrer dans les caméras d’un commissariat."))
        .filteredOn(finding -> finding.frame().equals("hacking")).isNotEmpty().allSatisfy(finding -> assertThat(finding.place().country()).isEqualTo("FR"));
  }

  @Test
  void notThatWhereATreatyWasSigned() {
    assertThat(find("en", "Under the Istanbul Convention the police recorded a complaint. A man filmed women with a hidden camera."))
        .filteredOn(Finding::isIncident).isNotEmpty().noneMatch(finding -> finding.place() != null && "TR".equals(finding.place().country()));
    assertThat(find("es", "El país ratificó el Convenio de Estambul. Un hombre grabó a varias mujeres con una cámara oculta."))
        .filteredOn(Finding::isIncident).isNotEmpty().noneMatch(finding -> finding.place() != null && "TR".equals(finding.place().country()));
  }

  @Test
  void whatAnAgencyPunishesWasDoneInItsCountry() {
    assertThat(find("fr", "La Cnil a infligé une amende à la société Norvue pour la vidéosurveillance illégale de ses salariés, dont les images partaient aux États-Unis."))
        .filteredOn(finding -> finding.frame().startsWith("punished-")).isNotEmpty().allSatisfy(finding -> assertThat(finding.place().country()).isEqualTo("FR"));
    assertThat(find("en", "The Information Commissioner's Office fined the company Norvue for the unlawful video surveillance of its staff, whose pictures went to Morocco."))
        .filteredOn(finding -> finding.frame().startsWith("punished-")).isNotEmpty().allSatisfy(finding -> assertThat(finding.place().country()).isEqualTo("GB"));
  }

  @Test
  void notThatOfTheDateline() {
    Finding finding = first("en", "spying", "BERLIN, May 6, 2024 — A group of reporters met on Monday. Two journalists were spied on with spyware. The Italian government is silent. Nobody in Italy is surprised.");
    assertThat(finding.place().country()).isEqualTo("IT");
  }

  @Test
  void whereATextWasWrittenDecidesNothing() {
    assertThat(first("de", "stop-buying", "London (AFP) - Ministerien der britischen Regierung wurden am Montag angewiesen, keine in China gefertigten Kameras mehr zu installieren."))
        .satisfies(finding -> assertThat(finding.authority().name()).isNotEqualTo("London"));
    assertThat(find("de", "Paris (Reuters) - In Norland sprach ein Verein über Mängel bei der Kontrolle der Kameras.")).allMatch(finding -> finding.authority() == null);
  }

  @Test
  void notThatOfWhereThingsAreMade() {
    assertThat(first("de", "stop-buying", "Die Ministerien wurden am Montag angewiesen, keine in China gefertigten Kameras mehr zu installieren.").authority())
        .satisfiesAnyOf(authority -> assertThat(authority).isNull(), authority -> assertThat(authority.country()).isNotEqualTo("CN"));
  }

  @Test
  void notThatOfAGovernmentWhoseDoingsAreFeared() {
    assertThat(first("fr", "ban", "Aux États-Unis, les caméras de Hikvision inquiètent. Le congrès a décidé de les interdire dans les rues, pour échapper aux regards de Pékin.")
        .authority().country()).isEqualTo("US");
  }

  @Test
  void aParliamentIsNoMinistryToldBefore() {
    assertThat(first("fr", "ban", "La société est détenue par le gouvernement chinois. Le congrès a interdit les caméras de Hikvision.").authority().name()).isEqualTo("congrès");
  }

  @Test
  void aCourtOfManyCountriesIsOfNone() {
    assertThat(first("es", "conviction", "El Tribunal Europeo de Derechos Humanos condenó el jueves a España por grabar a cinco cajeras con cámaras ocultas.").authority().country()).isNull();
  }

  @Test
  void thatOfWhoeverTheSentenceBeforeSpeaksOfWhereTheAuthorityIsTheirs() {
    assertThat(first("fr", "listing", "La Normandie a voté lundi. À Rouen, le débat a duré. La France hésite, et Paris aussi. Les États-Unis avaient ouvert la voie."
        + " Plus tôt, en octobre 2019, leur ministère du Commerce avait inscrit sur sa liste noire huit entreprises, parmi lesquelles Hikvision.").authority().country()).isEqualTo("US");
  }

  @Test
  void thatOfTheOutletOnlyWhereTheArticleNamesNone() {
    String text = "Das Gericht verurteilte den Vermieter am Freitag zu einer Geldstrafe, weil er Mieter heimlich gefilmt hatte.";
    assertThat(find("de", "https://www.example.at/a", text)).filteredOn(finding -> finding.authority() != null).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.authority().country()).isEqualTo("AT"));
    assertThat(find("de", "https://www.example.com/a", text)).allMatch(finding -> finding.authority() == null || finding.authority().country() == null);
    assertThat(find("de", "https://www.example.at/a", text + " In Frankreich war das erlaubt.")).filteredOn(finding -> finding.authority() != null)
        .noneSatisfy(finding -> assertThat(finding.authority().country()).isEqualTo("AT"));
  }

  @Test
  void thatOfWhoSuffersBeforeThatOfWhoSpeaks() {
    assertThat(first("fr", "unlawful-processing", "L’entreprise a collecté sans leur accord les visages de Français, constate l’autorité italienne.").place().country()).isEqualTo("FR");
  }

  @Test
  void thatOfTheLawThatANamelessAuthoritySigns() {
    assertThat(first("fr", "lawmaking", "Le président de la République a promulgué vendredi la loi relative aux Jeux olympiques, qui autorise la vidéosurveillance.").authority().country())
        .isEqualTo("FR");
    assertThat(find("fr", "Le président de la République a signé vendredi le décret sur les caméras, au nom du RGPD.")).filteredOn(finding -> finding.authority() != null)
        .noneSatisfy(finding -> assertThat(finding.authority().country()).isEqualTo("EU"));
  }

  @Test
  void notThatOfWhatIsMadeElsewhereHoweverItIsCalled() {
    assertThat(find("en", "South Korea opened an inquiry on Monday. The clips came from 900 home cameras that four men had hacked, most of them Chinese-made.")).filteredOn(Finding::isIncident)
        .isNotEmpty().allSatisfy(finding -> assertThat(finding.place().country()).isEqualTo("KR"));
  }

  @Test
  void notThatWhereSomethingWasSent() {
    assertThat(find("fr", "Des pirates ont volé les images de la préfecture de l’Isère et les ont envoyées vers des serveurs situés en Chine.")).filteredOn(Finding::isIncident)
        .isNotEmpty().allSatisfy(finding -> assertThat(finding.place() == null || !"CN".equals(finding.place().country())).isTrue());
    assertThat(first("fr", "charge", "Quatre dirigeants de la société Norvue ont été mis en examen à Paris en 2021 après la vente de logiciels espions à la Libye.").place().country())
        .isEqualTo("FR");
  }

  @Test
  void notThatBeyondABorder() {
    assertThat(find("fr", "Le tribunal a suspendu l’arrêté qui autorisait des drones au-dessus de la frontière avec l’Espagne."))
        .isNotEmpty().allSatisfy(finding -> assertThat(finding.authority() == null || !"ES".equals(finding.authority().country())).isTrue());
  }

  @Test
  void thatOfACompanyThatIsHit() {
    assertThat(find("fr", "La France s’inquiète. Des pirates ont attaqué en mai le prestataire américain Norprise au moyen de caméras détournées.")).filteredOn(Finding::isIncident)
        .filteredOn(finding -> finding.victim() != null && finding.victim().name().contains("Norprise")).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.place().country()).isEqualTo("US"));
  }
}
