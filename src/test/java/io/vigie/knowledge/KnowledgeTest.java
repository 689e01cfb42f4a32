package io.vigie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The knowledge base holds what is promised, and every name in it is found again. */
class KnowledgeTest {

  private final Knowledge knowledge = Knowledge.load();

  @Test
  void isReadOnceAndShared() {
    assertThat(Knowledge.load()).isSameAs(knowledge);
  }

  @Test
  void holdsVendorsOfTheWholeField() {
    assertThat(knowledge.vendors()).hasSizeGreaterThan(250);
    Set<String> kinds = new HashSet<>();
    knowledge.vendors().forEach(vendor -> kinds.addAll(vendor.kinds()));
    assertThat(kinds).contains("ip-camera", "face-recognition", "spyware", "interception", "drone", "telecom-equipment", "license-plate-reading",
        "body-camera", "doorbell-camera", "phone-extraction", "security-research");
  }

  @Test
  void claimsNoWikidataIdThatIsNotVerified() {
    assertThat(knowledge.vendors()).allMatch(vendor -> vendor.wikidata() == null);
  }

  @Test
  void holdsAuthoritiesOfManyCountriesAndTheUnion() {
    assertThat(knowledge.authorities()).hasSizeGreaterThan(300);
    Set<String> countries = new HashSet<>();
    knowledge.authorities().forEach(authority -> countries.add(String.valueOf(authority.country())));
    assertThat(countries).hasSizeGreaterThan(40).contains("EU", "US", "FR", "DE", "ES", "GB", "KR", "AU");
  }

  @Test
  void namesEveryCountryInFourLanguages() {
    Country japan = knowledge.country("JP").orElseThrow();
    assertThat(japan.name()).isEqualTo("Japan");
    assertThat(japan.names().get("fr")).contains("Japon");
    assertThat(japan.names().get("es")).contains("Japón");
    assertThat(japan.demonyms().get("de")).contains("japanische", "japanischen");
    assertThat(knowledge.countries()).hasSizeGreaterThan(240);
    assertThat(knowledge.languages()).isEqualTo(List.of("de", "en", "es", "fr"));
  }

  @Test
  void everyPlaceLiesInARegionThatIsThere() {
    assertThat(knowledge.places()).hasSizeGreaterThan(4000)
        .allMatch(place -> place.region() == null || knowledge.place(place.region()).isPresent());
  }

  @Test
  void findsEveryUnguardedVendorByEachOfItsNames() {
    for (VendorFact vendor : knowledge.vendors()) {
      for (String name : vendor.aliases()) {
        if (!vendor.guard().names().contains(name)) {
          assertThat(knowledge.matcher().find("We met " + name + " yesterday.", "en"))
              .as(name).anyMatch(match -> match.fact().equals(vendor) && match.text().startsWith(name.substring(0, 1)));
        }
      }
    }
  }

  @Test
  void nounsForAuthoritiesAndPartiesAreThereInEveryLanguage() {
    for (String language : knowledge.languages()) {
      NameWords words = knowledge.words(language).orElseThrow();
      assertThat(words.authorityNouns()).as(language).hasSizeGreaterThan(30);
      assertThat(words.partyNouns()).as(language).hasSizeGreaterThan(80);
      assertThat(words.titles()).as(language).isNotEmpty();
      assertThat(words.designators()).as(language).isNotEmpty();
    }
  }
}
