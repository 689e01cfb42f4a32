package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotator;
import io.vigie.annotate.SharedModels;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.Party;
import io.vigie.record.VendorReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a measure is directed at may be told by a pronoun, by a role, or not at all. */
class ReferenceTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private static List<Finding> find(String code, String title, String text) {
    return findAll(code, title, text).stream().filter(finding -> !finding.isIncident()).toList();
  }

  private static List<Finding> findAll(String code, String title, String text) {
    LanguagePack language = LanguagePack.find(code).orElseThrow();
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-12", null, title, code, null, "", 0,
        ArticleKind.NEWS, false, 0, null, text);
    return new Finder(language).find(new Annotator(language, KNOWLEDGE, SharedModels.MODELS).annotate(article).withoutDetection());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "fr | Hikvision vend des caméras à Norville. La Norlande l’avait déjà condamné en mars à la même somme.",
      "fr | Hikvision vend des caméras. Son siège est en Chine. Il a été interrogé en mai par le parlement. La Cnil l’a mis en demeure de cesser la collecte.",
      "fr | Hikvision vend des caméras à Norville. La même année, les États-Unis l’inscrivaient sur leur liste noire.",
      "es | Hikvision vende cámaras en Norville. La AEPD la multó con dos millones de euros en mayo.",
      "en | Hikvision sells cameras in Norville. In May the ICO fined it two million pounds.",
  })
  void ofAPronounIsTheVendorAndNotWhoDecides(String language, String text) {
    assertThat(find(language, "Hikvision", text)).anySatisfy(finding -> {
      assertThat(finding.vendors()).extracting(VendorReference::name).containsExactly("Hikvision");
      assertThat(finding.parties()).isEmpty();
    });
  }

  @Test
  void whereTheLastCompanyIsFarAwayIsTheOneOfTheArticle() {
    assertThat(find("fr", "Hikvision sous surveillance", "Hikvision vend des caméras. Il fait beau. La mer est calme. Le vent tombe. Les gens sortent. Le soleil brille. Les jours passent."
        + " Le temps est long. En mai, la Cnil a infligé à l’entreprise une amende de deux millions d’euros."))
        .anySatisfy(finding -> assertThat(finding.vendors()).extracting(VendorReference::name).containsExactly("Hikvision"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "de | Hikvision verkauft Kameras. Griechenland verlangt 20 Millionen Euro von dem Hersteller. Italien hatte im März dieselbe Summe verhängt.",
      "es | Hikvision vende cámaras. Grecia multó a Hikvision. Italia impuso en marzo una multa de dos millones de euros.",
  })
  void leftOutIsTheCompanyThatTheArticleIsAbout(String language, String text) {
    assertThat(find(language, "Hikvision", text)).anySatisfy(finding -> {
      assertThat(finding.authority().country()).isEqualTo("IT");
      assertThat(finding.vendors()).extracting(VendorReference::name).containsExactly("Hikvision");
      assertThat(finding.retelling()).isFalse();
    });
  }

  @Test
  void ofAPersonIsNoVendor() {
    assertThat(find("en", "ADT", "An employee of ADT watched customers. Prosecutors in Dallas charged him in October."))
        .allSatisfy(finding -> assertThat(finding.vendors()).isEmpty());
  }

  @Test
  void anOrderToTheVendorToStopWhatItDoesPunishesIt() {
    assertThat(find("fr", "Hikvision", "La Cnil interdit à Hikvision de collecter et de traiter les données de passants.")).extracting(Finding::frame).contains("vendor-conduct-ban");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "de | Das Amtsgericht Köln verhandelte gegen einen Vermieter. Es ging um Kameras im Hausflur. Der Richter verhängte eine Geldstrafe von 900 Euro. | Amtsgericht Köln",
      "fr | Le tribunal correctionnel de Nantes jugeait un bailleur. Il avait filmé ses locataires. Le juge lui a infligé une amende de 900 euros. | tribunal correctionnel de Nantes",
  })
  void theJudgeIsOfTheCourtToldBefore(String language, String text, String court) {
    assertThat(find(language, "Kamera", text)).filteredOn(finding -> finding.frame().equals("fine"))
        .isNotEmpty().allSatisfy(finding -> assertThat(finding.authority().name()).isEqualTo(court));
  }

  @Test
  void whoseTradeIsToPunishIsNotPunished() {
    assertThat(find("fr", "Caméras", "La Cnil a tranché lundi. Les manquements relevés par elle valent au magasin une amende de 900 euros."))
        .allSatisfy(finding -> assertThat(finding.parties()).extracting(Party::name).doesNotContain("CNIL"));
    assertThat(find("fr", "Caméras", "Ayant relevé des manquements, la Cnil condamne le magasin à une amende de 900 euros."))
        .isNotEmpty().allSatisfy(finding -> {
          assertThat(finding.authority().name()).isEqualTo("CNIL");
          assertThat(finding.parties()).extracting(Party::name).doesNotContain("CNIL");
        });
  }

  @Test
  void theStateThatAMakerIsFromDecidesNothingByBeingNamedBesideIt() {
    assertThat(find("en", null, "The British government told its departments to stop installing cameras linked to China. Hikvision and Dahua have been accused of"
        + " favours from the Chinese government. The departments have also been directed to unplug them."))
        .filteredOn(finding -> finding.authority() != null).isNotEmpty().extracting(finding -> finding.authority().country()).containsOnly("GB");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "en | Sandvine sells to phone companies. The Canadian maker of network gear was put on the US Entity List in February 2024. | Sandvine",
      "fr | Hikvision vend des caméras. En 2019, Washington a inscrit le fabricant chinois de caméras sur sa liste noire. | Hikvision",
  })
  void aMakerIsTheOneToldBeforeWhateverItIsSaidToMake(String language, String text, String vendor) {
    assertThat(find(language, null, text)).filteredOn(finding -> finding.frame().equals("listing") && !finding.retelling()).isNotEmpty().allSatisfy(finding -> {
      assertThat(finding.vendors()).extracting(VendorReference::name).containsExactly(vendor);
      assertThat(finding.makersFrom()).isEqualTo("role");
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "en | Hikvision sells cameras. In 2021 Washington put the Israeli maker of spyware on its Entity List.",
      "fr | Hikvision vend des caméras. En 2021, Washington a inscrit l’éditeur israélien de logiciels espions sur sa liste noire.",
  })
  void aMakerFromElsewhereIsAnother(String language, String text) {
    assertThat(find(language, null, text)).filteredOn(finding -> finding.frame().equals("listing") && !finding.retelling()).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.vendors()).isEmpty());
  }

  @Test
  void aPronounIsTheSubjectOfTheClauseBeforeIt() {
    assertThat(find("en", null, "In 2024 the Federal Trade Commission sued Verkada, and in 2013 it settled its first case about home cameras with TRENDnet."))
        .filteredOn(finding -> finding.frame().equals("settlement")).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.vendors()).extracting(VendorReference::name).containsExactly("TRENDnet"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "fr | Hikvision vend des caméras. Dahua aussi. En mai, la société Hikvision, ancienne alliée de Dahua, a été convoquée. En juin, la Cnil a infligé à la société une amende de 900 euros. | Hikvision",
      "fr | Hikvision vend des caméras. Hikvision est chinois. Dahua vend des caméras. Il fait beau. La mer est calme. Le vent tombe. En mai, des pirates ont eu accès à 900 caméras du même fabricant. | Dahua",
      "en | Hikvision sells cameras. Hikvision is Chinese. Dahua sells cameras. The sun shines. The sea is calm. The wind drops. In May hackers broke into 900 cameras of the same maker. | Dahua",
  })
  void aCompanyIsTheOneThatWasCalledSoOrIsTheSame(String language, String text, String vendor) {
    assertThat(findAll(language, null, text)).filteredOn(finding -> finding.sentence().index() == text.split("\\. ").length - 1 && !finding.retelling()).isNotEmpty()
        .anySatisfy(finding -> assertThat(finding.vendors()).extracting(VendorReference::name).containsExactly(vendor));
  }
}
