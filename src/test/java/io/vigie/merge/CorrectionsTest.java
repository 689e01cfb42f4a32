package io.vigie.merge;

import static io.vigie.merge.Story.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.assemble.Records;
import io.vigie.record.Failure;
import io.vigie.record.Incident;
import io.vigie.record.Mention;
import io.vigie.record.MentionKind;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Samples;
import io.vigie.record.Vendor;
import io.vigie.record.VendorReference;
import io.vigie.record.VendorRole;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

  private static final Story FIRST = article("a", "en", "2024-03-05").leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", List.of("acme"), 54);
  private static final Story AGAIN = article("b", "en", "2024-03-06").leak("2024-03-02", "PT", "Porto", "Sant'Ana hospital", List.of("acme"), 54);
  private static final Story OTHER = article("c", "en", "2024-08-06").leak("2024-08-01", "PT", "Faro", "Marisol school", List.of("acme"), 20)
      .inquiry("2024-08-03", "Judicial Police", "PT", "incident-c-0");

  private static Dataset corrected(String... lines) {
    List<Records> records = Stream.of(FIRST, AGAIN, OTHER).map(Story::records).toList();
    return new Merger(Corrections.parse("corrections.jsonl", Arrays.asList(lines))).merge(records::stream, Stream::empty);
  }

  private static List<String> ids(Dataset dataset) {
    return dataset.incidents().stream().map(Incident::id).toList();
  }

  private static List<Failure> failures(Dataset dataset) {
    return dataset.failures().get().toList();
  }

  @Test
  void withoutCorrectionsThereAreTwoLeaks() {
    assertThat(ids(corrected())).containsExactly("incident-a-0", "incident-c-0");
  }

  @Test
  void fieldsAreSetByAnyIdThatTheRecordEverHad() {
    Dataset dataset = corrected("{\"id\": \"incident-b-0\", \"set\": {\"country\": \"ES\", \"victim\": {\"kind\": \"health\"}}}");

    Incident leak = dataset.incidents().get(0);
    assertThat(leak.country()).isEqualTo("ES");
    assertThat(leak.victim().name()).as("objects are changed within").isEqualTo("Sant'Ana hospital");
    assertThat(leak.victim().kind().code()).isEqualTo("health");
    assertThat(failures(dataset)).isEmpty();
  }

  @Test
  void theTitleFollowsTheFieldsThatAreSet() {
    Dataset dataset = corrected("{\"id\": \"incident-a-0\", \"set\": {\"when\": \"2024-02-29\", \"victim\": {\"name\": \"São João hospital\"}}}");

    assertThat(dataset.incidents().get(0).title()).isEqualTo("Portugal, São João hospital: leak – acme (2024-02-29)");
  }

  @Test
  void aTitleThatIsSetStays() {
    Dataset dataset = corrected("{\"id\": \"incident-a-0\", \"set\": {\"when\": \"2024-02-29\"}}",
        "{\"id\": \"incident-b-0\", \"set\": {\"title\": \"The hospital's tapes\"}}");

    assertThat(dataset.incidents().get(0).title()).isEqualTo("The hospital's tapes");
  }

  @Test
  void aFalseRecordIsDroppedWithTheLinksToIt() {
    Dataset dataset = corrected("{\"id\": \"incident-c-0\", \"drop\": true}");

    assertThat(ids(dataset)).containsExactly("incident-a-0");
    assertThat(dataset.policyActions()).singleElement().satisfies(inquiry -> assertThat(inquiry.provenance().related()).isEmpty());
  }

  @Test
  void recordsAreMergedByHandAgainstAllConflicts() {
    Dataset dataset = corrected("{\"merge\": [\"incident-c-0\", \"incident-b-0\"]}");

    assertThat(ids(dataset)).containsExactly("incident-a-0");
    assertThat(dataset.incidents().get(0).provenance().supersedes()).containsExactly("incident-b-0", "incident-c-0");
    assertThat(dataset.policyActions().get(0).provenance().related().get(0).id()).isEqualTo("incident-a-0");
  }

  @Test
  void oneArticlesPartIsSplitOff() {
    assertThat(ids(corrected("{\"split\": \"incident-a-0\", \"articles\": [\"b\"]}")))
        .containsExactly("incident-a-0", "incident-b-0", "incident-c-0");
  }

  @Test
  void aVendorTakesAFurtherNameAndTheRecordsOfThatName() {
    Vendor acme = Samples.vendor();
    Vendor akme = new Vendor("akme", "Akme", List.of(), null, null, null, null, List.of(), 1, List.of(), List.of(), List.of("d"), List.of());
    Records known = new Records(Samples.article("article-1"), List.of(), List.of(), List.of(acme), List.of());
    Story told = article("d", "en", "2024-03-06").measure(PolicyActionType.BAN, "2024-03", "Norway", "NO", List.of("Akme"), "");
    Records other = new Records(told.records().article(), List.of(), told.records().policyActions(), List.of(akme),
        List.of(new Mention("d", MentionKind.VENDOR, "Akme", 0, 4, "Akme", "akme")));

    Dataset dataset = new Merger(Corrections.parse("c", List.of("{\"vendor\": \"acme\", \"alias\": \"Akme\"}")))
        .merge(() -> Stream.of(other, known), Stream::empty);

    assertThat(dataset.vendors()).singleElement().satisfies(vendor -> {
      assertThat(vendor.id()).isEqualTo("acme");
      assertThat(vendor.aliases()).contains("Akme", "Acme Corp");
      assertThat(vendor.country()).isEqualTo("CN");
      assertThat(vendor.policyActions()).containsExactly("policy-d-0");
    });
    assertThat(dataset.policyActions().get(0).targets().vendors()).containsExactly(new VendorReference("acme", "Acme"));
    assertThat(dataset.policyActions().get(0).title()).isEqualTo("Norway: ban – Acme (2024-03)");
    assertThat(dataset.mentions().get()).filteredOn(mention -> mention.text().equals("Akme")).extracting(Mention::link).containsExactly("acme");
    assertThat(failures(dataset)).isEmpty();
  }

  /** Akme fined with the party "Acme Group", as an article that names both tells it. */
  private static Dataset fine(String... lines) {
    Vendor akme = new Vendor("akme", "Akme", List.of(), "CN", null, null, null, List.of(VendorRole.RESTRICTED), 1, List.of(), List.of(), List.of("d"), List.of());
    Story told = article("d", "en", "2024-03-06").measure(new Story.Measure(PolicyActionType.ENFORCEMENT, "2024-03", "Norway", "NO", null,
        List.of("akme"), List.of("Acme Group"), "", 9, null));
    Records records = new Records(told.records().article(), List.of(), told.records().policyActions(), List.of(akme),
        List.of(new Mention("d", MentionKind.VENDOR, "Akme", 0, 4, "Akme", "akme")));
    return new Merger(Corrections.parse("c", Arrays.asList(lines))).merge(() -> Stream.of(records), Stream::empty);
  }

  @Test
  void aPartyThatGoesByAVendorsFurtherNameIsThatVendor() {
    Dataset dataset = fine("{\"vendor\": \"akme\", \"alias\": \"acme group\"}");

    assertThat(dataset.policyActions()).singleElement().satisfies(fine -> {
      assertThat(fine.targets().vendors()).extracting(VendorReference::id).containsExactly("akme");
      assertThat(fine.targets().parties()).isEmpty();
    });
  }

  @Test
  void aVendorsRightNameStandsInItsRecordsTitlesAndMentions() {
    Dataset dataset = fine("{\"id\": \"akme\", \"set\": {\"name\": \"Akme Vision\"}}");

    assertThat(dataset.vendors()).extracting(Vendor::name).containsExactly("Akme Vision");
    assertThat(dataset.policyActions().get(0).targets().vendors()).containsExactly(new VendorReference("akme", "Akme Vision"));
    assertThat(dataset.policyActions().get(0).title()).isEqualTo("Norway: enforcement – Akme Vision (2024-03)");
    assertThat(dataset.mentions().get()).extracting(Mention::value).containsExactly("Akme Vision");
  }

  @Test
  void whatIsNoVendorIsNamedByNoRecord() {
    Dataset dataset = fine("{\"id\": \"akme\", \"drop\": true}");

    assertThat(dataset.vendors()).isEmpty();
    assertThat(dataset.policyActions().get(0).targets().vendors()).isEmpty();
    assertThat(dataset.policyActions().get(0).title()).isEqualTo("Norway: enforcement – Acme Group (2024-03)");
  }

  @Test
  void whatNoLongerAppliesIsReportedWithItsLine() {
    Dataset dataset = corrected("", "# a note",
        "{\"id\": \"incident-gone\", \"drop\": true}",
        "{\"merge\": [\"incident-a-0\", \"incident-gone\"]}",
        "{\"split\": \"incident-a-0\", \"articles\": [\"z\"]}",
        "{\"vendor\": \"nobody\", \"alias\": \"X\"}",
        "{\"id\": \"incident-a-0\", \"set\": {\"countri\": \"ES\"}}",
        "{\"id\": \"incident-a-0\", \"set\": {\"type\": \"nonsense\"}}",
        "{\"id\": \"incident-a-0\"}",
        "{\"id\":");

    assertThat(failures(dataset)).extracting(Failure::source).containsExactly("corrections.jsonl:9", "corrections.jsonl:10",
        "corrections.jsonl:3", "corrections.jsonl:4", "corrections.jsonl:5", "corrections.jsonl:6", "corrections.jsonl:7",
        "corrections.jsonl:8");
    assertThat(failures(dataset)).extracting(Failure::message).anyMatch(message -> message.contains("no article names a vendor of the id \"nobody\""));
    assertThat(failures(dataset)).allSatisfy(failure -> assertThat(failure.stage().code()).isEqualTo("merge"));
    assertThat(ids(dataset)).hasSize(2);
  }
}
