package io.vigie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rest of a text says about a name in it. */
class KnowledgeMatcherTest {

  private final KnowledgeMatcher matcher = Knowledge.load().matcher();

  private List<String> vendors(String text, String language) {
    return matcher.find(text, language).stream().filter(match -> match.kind() == KnowledgeKind.VENDOR).map(KnowledgeMatch::value).toList();
  }

  private KnowledgeMatch only(String name, String text, String language) {
    return matcher.find(text, language).stream().filter(match -> match.text().equals(name)).reduce((one, other) -> {
      throw new AssertionError(name + " is found twice");
    }).orElseThrow(() -> new AssertionError(name + " is not found"));
  }

  @Test
  void companyOnceRecognisedIsFoundAgainWhereItStandsAlone() {
    assertThat(vendors("Norvue, whose cameras hang in wards, was hacked.\n\nOn Monday Norvue apologised. Norvue's lawyers are silent.", "en"))
        .containsExactly("Norvue", "Norvue", "Norvue");
    assertThat(vendors("Der Kamerahersteller Norvue schweigt. Norvues Chef auch.", "de")).containsExactly("Norvue", "Norvue");
  }

  @Test
  void companyIsFoundAgainByItsFirstWordUnlessThatIsACommonOne() {
    assertThat(vendors("The spyware vendor Tianmu Digital is new. Tianmu has ten workers.", "en")).containsExactly("Tianmu Digital", "Tianmu Digital");
    assertThat(vendors("The spyware vendor Grand Digital is new. A grand plan. Grand it was.", "en")).containsExactly("Grand Digital");
  }

  @Test
  void companyIsNamedWithoutItsLegalForm() {
    assertThat(vendors("The spyware vendor Tianmu Ltd is new.", "en")).containsExactly("Tianmu");
  }

  @Test
  void contextMakesNoVendorOfWhatHasAnotherName() {
    assertThat(vendors("Cameras made by Paris. The camera maker Wednesday said no. The spyware company Chinese officials own.", "en")).isEmpty();
  }

  @Test
  void vendorIsShownByAnotherBesideItAndByItsSubsidiary() {
    assertThat(vendors("Hikvision and Arlo were named.", "en")).containsExactly("Hikvision", "Arlo");
    assertThat(vendors("Little Arlo was named.", "en")).isEmpty();
    assertThat(vendors("BriefCam n'est pas visée.\n\nLa société appartient au japonais Canon.", "fr")).containsExactly("BriefCam", "Canon");
  }

  @Test
  void signsOfANameMustBeThere() {
    assertThat(vendors("Megvii sells Face++ to banks. Face the camera.", "en")).containsExactly("Megvii", "Megvii");
  }

  @Test
  void placeOfSeveralIsTheOneInTheCountryThatTheTextSpeaksOf() {
    assertThat(only("Brest", "Les caméras à Brest ont été coupées.", "fr").country()).isEqualTo("FR");
    assertThat(only("Brest", "In Brest, Belarus, cameras failed.", "en").country()).isEqualTo("BY");
    assertThat(only("Springfield", "In Illinois, officials in Springfield voted.", "en").fact()).extracting("region").isEqualTo("us-il");
  }

  @Test
  void cityWhoseRegionIsNamedIsMeantAnywhereInASentence() {
    assertThat(only("Toledo", "In Ohio, patients of clinics in Columbus, Toledo and Lorain were filmed.", "en").country()).isEqualTo("US");
    assertThat(only("Toledo", "La cámara grabó a vecinos en Toledo.", "es").country()).isEqualTo("ES");
  }

  @Test
  void placesThatCouldLieInSeveralCountriesLieTogether() {
    String text = "Santa Cruz and Springfield dropped the vendor in January. Two groups are suing San Jose.";
    assertThat(only("San Jose", text, "en").country()).isEqualTo("US");
    assertThat(only("Santa Cruz", text, "en").country()).isEqualTo("US");
    assertThat(only("San José", "Las cámaras de San José y de Heredia fallaron.", "es").country()).isEqualTo("CR");
  }

  @Test
  void courtOfACityIsOfTheCountryThatTheCityLiesIn() {
    String text = "Une cour d’appel de Londres a jugé l’affaire. La cour d’appel de Bruxelles l’avait jugée avant. À Nantes et à Lille, on filme.";
    assertThat(only("cour d’appel de Londres", text, "fr").country()).isEqualTo("GB");
    assertThat(only("cour d’appel de Bruxelles", text, "fr").country()).isEqualTo("BE");
    assertThat(only("Court of Appeal of Brussels", "The Court of Appeal of Brussels annulled it. Brussels banned the cameras.", "en").country()).isEqualTo("BE");
  }

  @Test
  void acronymIntroducedInBracketsStandsForItsName() {
    String text = "The Dutch Data Protection Authority (AP) fined the shop.\n\nThe AP will check again.";
    assertThat(matcher.find(text, "en").stream().filter(match -> match.text().equals("AP")).map(KnowledgeMatch::value).distinct())
        .containsExactly("Dutch Data Protection Authority");
    assertThat(only("KXY", "La Commission nationale des données (« KXY ») enquête.", "fr").kind()).isEqualTo(KnowledgeKind.AUTHORITY);
    assertThat(matcher.find("The AP will check again.", "en")).isEmpty();
  }

  @Test
  void placeInTheNameOfAnOrganizationKeepsItsMeaning() {
    String text = "The hospital of Dortmund has cameras.";
    assertThat(only("hospital of Dortmund", text, "en").kind()).isEqualTo(KnowledgeKind.ORGANIZATION);
    assertThat(only("Dortmund", text, "en").country()).isEqualTo("DE");
  }

  @Test
  void regionalAdjectiveMakesAGovernmentSubnational() {
    KnowledgeMatch government = only("gouvernement catalan", "Le gouvernement catalan dément.", "fr");
    assertThat(government.country()).isEqualTo("ES");
    assertThat(government.level()).hasToString("SUBNATIONAL");
  }

  @Test
  void smallTownInAnotherCountryThanTheTextSpeaksOfIsANamesake() {
    String queensland = "In Queensland, Australia, the police of Brisbane act. Queensland's officers and Australian courts agree. Brisbane and Cairns are in Queensland. ";
    assertThat(matcher.find(queensland + "He was in Southport in April.", "en")).extracting(KnowledgeMatch::country).doesNotContain("GB");
    assertThat(only("Southport", "In England, he was in Southport in April.", "en").country()).isEqualTo("GB");
  }

  @Test
  void ministryIsOfTheCountryThatOpensItsSentence() {
    String france = "La France a durci sa loi. Paris l’a voulu. En France, le Sénat approuve. ";
    assertThat(only("ministère de l’Intérieur", france + "L’Allemagne, elle, hésite ; le ministère de l’Intérieur y examine les antennes.", "fr").country()).isEqualTo("DE");
    assertThat(only("ministère de l’Intérieur", france + "Le ministère de l’Intérieur examine les antennes.", "fr").country()).isEqualTo("FR");
  }

  @Test
  void homeOfALawmakerIsNoPlaceOfTheText() {
    assertThat(matcher.find("The bill, sponsored by Rep. Ada Roe, R-Great Falls, named Hikvision.", "en")).extracting(KnowledgeMatch::value).containsExactly("Hikvision");
  }
}
