package io.vigie.merge;

import static io.vigie.merge.Story.article;
import static io.vigie.record.PolicyActionType.BAN;
import static io.vigie.record.PolicyActionType.LISTING;
import static io.vigie.record.PolicyActionType.PROCUREMENT_RESTRICTION;
import static io.vigie.record.PolicyActionType.REMOVAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.assemble.Records;
import io.vigie.record.AuthorityLevel;
import io.vigie.record.Count;
import io.vigie.record.Incident;
import io.vigie.record.IncidentType;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MergerTest {

  private static final List<String> ACME = List.of("acme");

  private static Dataset merge(Story... stories) {
    List<Records> records = Arrays.stream(stories).map(Story::records).toList();
    return new Merger().merge(records::stream, Stream::empty);
  }

  private static Incident onlyIncident(Story... stories) {
    assertThat(merge(stories).incidents()).hasSize(1);
    return merge(stories).incidents().get(0);
  }

  private static PolicyAction onlyAction(Story... stories) {
    assertThat(merge(stories).policyActions()).hasSize(1);
    return merge(stories).policyActions().get(0);
  }

  // one event

  @Test
  void aLeakToldInThreeLanguagesIsOneRecord() {
    Incident leak = onlyIncident(
        article("c", "fr", "2024-03-06").leak("2024-03-01/2024-03-03", "PT", "Porto", "l'hôpital Sant'Ana", ACME, 54),
        article("a", "en", "2024-03-05").leak("2024-03", "PT", "Porto", "Sant'Ana hospital", ACME, 54),
        article("b", "es", "2024-03-07").leak("2024-03-01/2024-03-03", "PT", "Oporto", "el hospital Sant'Ana", List.of(), 52));

    assertThat(leak.id()).isEqualTo("incident-a-0");
    assertThat(leak.provenance().supersedes()).containsExactly("incident-b-0", "incident-c-0");
    assertThat(leak.provenance().articles()).containsExactly("a", "c", "b");
    assertThat(leak.provenance().evidence()).hasSize(3);
    assertThat(leak.when()).as("the most exact date").isEqualTo("2024-03-01/2024-03-03");
    assertThat(leak.victim().name()).as("in the words of the earliest").isEqualTo("Sant'Ana hospital");
  }

  @Test
  void theTitleSaysWhatTheMergedFieldsSay() {
    Incident leak = onlyIncident(
        article("a", "fr", "2024-03-05").leak("2024-03~", "PT", "Porto", "hôpital Sant'Ana", ACME, 54),
        article("b", "en", "2024-03-06").leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", List.of("acme", "norvue"), 54),
        article("c", "en", "2024-03-07").leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", ACME, 54));

    assertThat(leak.when()).isEqualTo("2024-03-02");
    assertThat(leak.title()).as("in the language of the earliest").isEqualTo("Portugal, hôpital Sant'Ana: fuite – acme, norvue (2024-03-02)");
  }

  @Test
  void aVictimNamedByItsPlaceAloneMayBeTheOneThere() {
    onlyIncident(
        article("a", "en", "2024-03-05").leak("2024-03", "PT", "Porto", "the Porto hospital", List.of(), 54),
        article("b", "en", "2024-05-06").leak("2024-03", "PT", "Porto", "cosmetic-surgery hospital", List.of()));
  }

  @Test
  void numbersThatDifferStayBoth() {
    Incident leak = onlyIncident(
        article("a", "en", "2024-03-05").leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", ACME, 54),
        article("b", "en", "2024-03-06").leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", ACME, 60));

    assertThat(leak.counts()).extracting(Count::value).containsExactly(BigDecimal.valueOf(54), BigDecimal.valueOf(60));
  }

  @Test
  void aFlawIsKnownByItsNumber() {
    assertThat(merge(
        article("a", "de", "2025-05-02").flaw("2025-05", ACME, "CVE-2025-1234"),
        article("b", "en", "2025-09-12").flaw("2025-05", List.of(), "CVE-2025-1234"),
        article("c", "en", "2025-09-12").flaw("2025-05", ACME, "CVE-2025-9999")).incidents()).hasSize(2);
  }

  @Test
  void aBanIsOneWhetherTheTextNamesTheCountryOrItsMinistry() {
    PolicyAction ban = onlyAction(
        article("a", "en", "2023-02-10").measure(BAN, "2023-02-09", "Norway", "NO", ACME, "government offices"),
        article("b", "en", "2023-02-11").measure(BAN, "2023-02-09", "Ministry of Justice", "NO", ACME, ""),
        article("c", "de", "2023-02-11").measure(REMOVAL, "2023-02", "Norway", "NO", ACME, "Regierungsgebäude"));

    assertThat(ban.type()).isEqualTo(BAN);
    assertThat(ban.authority().name()).isEqualTo("Ministry of Justice");
    assertThat(ban.date()).isEqualTo("2023-02-09");
    assertThat(ban.scope()).isEqualTo("government offices");
  }

  @Test
  void aStopOfPurchasesToldAsABanOfTheCountryIsOneMeasure() {
    PolicyAction stop = onlyAction(
        article("a", "en", "2024-11-12").measure(PROCUREMENT_RESTRICTION, "2022-11", "then Chancellor of the Duchy, Oliver Dowden", "GB", ACME, "sensitive sites"),
        article("b", "fr", "2023-05-23").measure(BAN, "2022-11", "United Kingdom", "GB", List.of("acme", "norvue"), "lieux sensibles"),
        article("c", "de", "2025-09-16").measure(PROCUREMENT_RESTRICTION, "2022-11", "United Kingdom", "GB", List.of(), "sensiblen Gebäuden"));

    assertThat(stop.type()).isEqualTo(PROCUREMENT_RESTRICTION);
    assertThat(stop.provenance().outlets()).isEqualTo(3);
  }

  @Test
  void aCountrysBanAndItsTownsAreTwo() {
    assertThat(merge(
        article("a", "en", "2024-03-05").measure(new Story.Measure(BAN, "2024-03", "Portugal", "PT", AuthorityLevel.NATIONAL, ACME, List.of(), "", null, null)),
        article("b", "fr", "2024-03-06").measure(new Story.Measure(PROCUREMENT_RESTRICTION, "2024-03", "ville de Faro", "PT",
            AuthorityLevel.SUBNATIONAL, ACME, List.of(), "", null, null))).policyActions()).hasSize(2);
  }

  @Test
  void anAcronymAndTheNameItStandsForAreOneAuthority() {
    onlyAction(
        article("a", "es", "2024-11-21").fine("2024-11-20", "Agencia Norteña de Datos (AND)", "ES", "Club Ribera", 300_000),
        article("b", "en", "2024-11-22").fine("2024-11-20", "AND", "ES", "Ribera Football Club", 300_000));
  }

  @Test
  void inquiriesThatAnswerOneLeakAreOne() {
    PolicyAction inquiry = onlyAction(
        article("a", "en", "2024-03-05").leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", ACME, 54)
            .inquiry("2024-03-04", "Porto prosecutor's office", "PT", "incident-a-0"),
        article("b", "fr", "2024-03-06").leak("2024-03-02", "PT", "Porto", "hôpital Sant'Ana", ACME, 54)
            .inquiry("", "parquet de Porto", "PT", "incident-b-0"));

    assertThat(inquiry.provenance().related()).singleElement().satisfies(link -> assertThat(link.id()).isEqualTo("incident-a-0"));
  }

  @Test
  void aNameInAnotherScriptIsMet() {
    onlyIncident(
        article("a", "en", "2024-06-05").incident(new Story.Event(IncidentType.INTRUSION, "2024-06-03", "UA", "", "Lvivska Clinic", "",
            List.of(), List.of(), List.of())),
        article("b", "uk", "2024-06-05").incident(new Story.Event(IncidentType.INTRUSION, "2024-06-03", "UA", "", "Львівська клініка", "",
            List.of(), List.of(), List.of())));
  }

  // different events

  @Test
  void oneAuthorityActsTwice() {
    assertThat(merge(
        article("a", "en", "2022-11-26").measure(BAN, "2022-11-25", "Telecom Board", "NO", ACME, "imports"),
        article("b", "en", "2024-09-02").measure(BAN, "2024-09-01", "Telecom Board", "NO", ACME, "imports")).policyActions()).hasSize(2);
  }

  @Test
  void oneAuthorityFinesTwoCompaniesOnOneDay() {
    assertThat(merge(
        article("a", "en", "2024-05-03").fine("2024-05-02", "Data Board", "NO", "Alpha Stores", null),
        article("b", "en", "2024-05-03").fine("2024-05-02", "Data Board", "NO", "Nordlys Hotels", null)).policyActions()).hasSize(2);
  }

  @Test
  void employeesOfTwoCasesAreNotThePartyOfOne() {
    assertThat(merge(
        article("a", "en", "2024-05-03").caseOf("2024-05", "Data Board", "NO", "employees"),
        article("b", "en", "2024-05-20").caseOf("2024-05", "Data Board", "NO", "employees")).policyActions()).hasSize(2);
  }

  @Test
  void twoFinesOfDifferentAmountsAreTwo() {
    assertThat(merge(
        article("a", "en", "2024-05-03").fine("2024-05", "Data Board", "NO", "Alpha Stores", 100_000),
        article("b", "en", "2024-05-20").fine("2024-05", "Data Board", "NO", "Alpha Stores", 400_000)).policyActions()).hasSize(2);
  }

  @Test
  void twoCountriesActOnOneDay() {
    assertThat(merge(
        article("a", "en", "2023-02-10").measure(BAN, "2023-02-09", "Norway", "NO", ACME, "offices"),
        article("b", "en", "2023-02-10").measure(BAN, "2023-02-09", "Sweden", "SE", ACME, "offices")).policyActions()).hasSize(2);
  }

  @Test
  void twoTownsOfOneCountryActInOneMonth() {
    assertThat(merge(
        article("a", "de", "2025-09-05").measure(REMOVAL, "2025-09", "Rat der Stadt Halle", "DE", ACME, "Halle"),
        article("b", "de", "2025-09-05").measure(REMOVAL, "2025-09", "Rat der Stadt Kassel", "DE", ACME, "Kassel")).policyActions()).hasSize(2);
  }

  @Test
  void twoAgenciesInquireIntoOneLeak() {
    assertThat(merge(
        article("a", "en", "2024-03-05").leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", ACME, 54)
            .inquiry("2024-03-04", "Data Protection Commission", "PT", "incident-a-0"),
        article("b", "en", "2024-03-05").leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", ACME, 54)
            .inquiry("2024-03-04", "Judicial Police", "PT", "incident-b-0")).policyActions()).hasSize(2);
  }

  @Test
  void anOfficeWithoutANameIsNotTheOneWhoseNameHasTheWord() {
    assertThat(merge(
        article("a", "en", "2024-05-16").measure(PolicyActionType.INVESTIGATION, "2024-05-16", "Interior Ministry's field office in Porto", "PT", ACME, ""),
        article("b", "en", "2024-05-17").measure(PolicyActionType.INVESTIGATION, "2024-05-17", "office", "PT", ACME, "")).policyActions()).hasSize(2);
  }

  @Test
  void aNamedAuthorityIsKeptBeforeOneThatIsOnlyDescribed() {
    PolicyAction ban = onlyAction(
        article("a", "en", "2023-02-10").measure(BAN, "2023-02-09", "ministry", "NO", ACME, "offices"),
        article("b", "en", "2023-02-10").measure(BAN, "2023-02-09", "ministry", "NO", ACME, "offices"),
        article("c", "en", "2023-02-11").measure(BAN, "2023-02-09", "Ministry of Justice", "NO", ACME, "offices"));

    assertThat(ban.authority().name()).isEqualTo("Ministry of Justice");
  }

  @Test
  void aListingIsNoProcurementRestriction() {
    assertThat(merge(
        article("a", "en", "2019-10-08").measure(LISTING, "2019-10-07", "United States", "US", ACME, ""),
        article("b", "en", "2019-10-08").measure(PROCUREMENT_RESTRICTION, "2019-10-07", "United States", "US", ACME, "")).policyActions())
        .hasSize(2);
  }

  @Test
  void twoBreachesOfOneVendorInOneMonthAreTwo() {
    assertThat(merge(
        article("a", "en", "2024-03-05").leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", ACME, 54),
        article("b", "en", "2024-03-15").leak("2024-03", "PT", "Faro", "Marisol primary school", ACME, 20)).incidents()).hasSize(2);
  }

  @Test
  void twoBreachesOfOneDayWhoseVictimsAndPlacesShareNoNameAreTwo() {
    assertThat(merge(
        article("a", "en", "2024-03-05").leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", ACME, 54),
        article("b", "fr", "2024-03-06").leak("2024-03-02", "PT", "Faro", "l'école Marisol", ACME, 60)).incidents()).hasSize(2);
  }

  @Test
  void twoBreachesOfOneDayWhoseVictimsShareOneNameInTwoPlacesAreTwo() {
    assertThat(merge(
        article("a", "en", "2024-03-05").leak("2024-03-02", "PT", "Porto", "Aurora Tamorta clinic", ACME, 387),
        article("b", "fr", "2024-03-06").leak("2024-03-02", "PT", "Faro", "clinique Aurora Pozuzu", ACME, 276)).incidents()).hasSize(2);
  }

  @Test
  void twoRecordsOfOneArticleStayTwo() {
    assertThat(merge(
        article("a", "en", "2024-03-05")
            .leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", ACME, 54).leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", ACME, 54),
        article("b", "en", "2024-03-05").leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", ACME, 54)).incidents()).hasSize(2);
  }

  @Test
  void aVagueReportDoesNotTieTwoEventsTogether() {
    assertThat(merge(
        article("a", "en", "2024-03-05").leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", ACME, 54),
        article("b", "en", "2024-03-16").leak("2024-03-14", "PT", "Porto", "Marisol school", ACME, 33),
        article("c", "en", "2024-04-16").leak("2024-03", "PT", "Porto", "", ACME)).incidents()).hasSizeGreaterThanOrEqualTo(2);
  }

  // who says so

  @Test
  void independentOutletsMakeARecordSurerAndCopiesDoNot() {
    Incident once = onlyIncident(leak("a", "One", null));
    Incident copied = onlyIncident(leak("a", "One", null), leak("b", "Two", "a"));
    Incident twice = onlyIncident(leak("a", "One", null), leak("b", "Two", null));
    Incident sameOutlet = onlyIncident(leak("a", "One", null), leak("b", "One", null));

    assertThat(once.provenance().outlets()).isEqualTo(1);
    assertThat(copied.provenance().outlets()).isEqualTo(1);
    assertThat(sameOutlet.provenance().outlets()).isEqualTo(1);
    assertThat(twice.provenance().outlets()).isEqualTo(2);
    assertThat(copied.provenance().confidence()).isEqualTo(once.provenance().confidence());
    assertThat(twice.provenance().confidence()).isGreaterThan(once.provenance().confidence()).isLessThan(1);
    assertThat(copied.provenance().articles()).containsExactly("a", "b");
  }

  @Test
  void aCopyWithoutRecordsOfItsOwnIsListedWithTheRecordsOfItsOriginal() {
    Incident leak = onlyIncident(leak("a", "One", null), article("z", "en", "2024-03-09", "Two", "a"));

    assertThat(leak.provenance().articles()).containsExactly("a", "z");
    assertThat(leak.provenance().lastSeen()).isEqualTo("2024-03-09");
  }

  private static Story leak(String article, String outlet, String duplicateOf) {
    return article(article, "en", "2024-03-05", outlet, duplicateOf)
        .leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", ACME, 54);
  }
}
