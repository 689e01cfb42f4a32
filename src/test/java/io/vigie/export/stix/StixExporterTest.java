package io.vigie.export.stix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vigie.Vigie;
import io.vigie.VigieOptions;
import io.vigie.export.Datasets;
import io.vigie.merge.Dataset;
import io.vigie.record.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StixExporterTest {

  private final ObjectMapper mapper = new ObjectMapper();
  @TempDir Path folder;

  private JsonNode bundle(Dataset dataset) throws Exception {
    new StixExporter().export(dataset, folder.resolve("stix.json"));
    return mapper.readTree(folder.resolve("stix.json").toFile());
  }

  private List<JsonNode> objects(JsonNode bundle, String type) {
    List<JsonNode> objects = new ArrayList<>();
    bundle.get("objects").forEach(object -> {
      if (object.get("type").asText().equals(type)) {
        objects.add(object);
      }
    });
    return objects;
  }

  private JsonNode extension(JsonNode object) {
    return object.get("extensions").elements().next();
  }

  private List<String> faults(JsonNode bundle) throws Exception {
    List<String> faults = new ArrayList<>();
    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("src/test/resources/stix/bundle.schema.json"))).validate(bundle)
        .forEach(fault -> faults.add(fault.getInstanceLocation() + " " + fault.getMessage()));
    Set<String> ids = new HashSet<>();
    for (JsonNode object : bundle.get("objects")) {
      if (!ids.add(object.get("id").asText())) {
        faults.add("twice: " + object.get("id"));
      }
      if (object.path("modified").asText().compareTo(object.path("created").asText()) < 0) {
        faults.add("modified before it was created: " + object);
      }
    }
    bundle.get("objects").forEach(object -> dangling(object, ids, faults));
    return faults;
  }

  private void dangling(JsonNode node, Set<String> ids, List<String> faults) {
    node.properties().forEach(property -> {
      if (property.getKey().endsWith("_ref") && !ids.contains(property.getValue().asText())) {
        faults.add("dangling " + property);
      } else if (property.getKey().endsWith("_refs")) {
        property.getValue().forEach(id -> faults.addAll(ids.contains(id.asText()) ? List.of() : List.of("dangling " + id)));
      }
      dangling(property.getValue(), ids, faults);
    });
  }

  @Test
  void aBundleOfFullRecordsIsValid() throws Exception {
    assertThat(faults(bundle(Datasets.full()))).isEmpty();
    assertThat(faults(bundle(Datasets.empty()))).isEmpty();
  }

  @Test
  void aBundleOfARunIsValid() throws Exception {
    try (Vigie vigie = new Vigie(VigieOptions.into(folder))) {
      JsonNode bundle = bundle(vigie.run(List.of("samples")));

      assertThat(faults(bundle)).isEmpty();
      assertThat(objects(bundle, "report")).isNotEmpty();
    }
  }

  @Test
  void theCheckSeesFaults() throws Exception {
    JsonNode bundle = bundle(Datasets.full());
    ((ObjectNode) objects(bundle, "incident").get(0)).remove("name");
    ((ObjectNode) objects(bundle, "note").get(0)).put("x_custom", 1);
    ((ObjectNode) objects(bundle, "relationship").get(0)).put("source_ref", "identity--00000000-0000-5000-8000-000000000000");

    assertThat(faults(bundle)).hasSize(3);
  }

  @Test
  void anIncidentCarriesItsFactsInTheExtension() throws Exception {
    Dataset dataset = Datasets.full();
    JsonNode bundle = bundle(dataset);

    assertThat(objects(bundle, "incident")).singleElement().satisfies(incident -> {
      assertThat(incident.get("name").asText()).isEqualTo(dataset.incidents().get(0).title()).isNotBlank();
      assertThat(incident.get("confidence").asInt()).isEqualTo(75);
      assertThat(incident.get("created").asText()).isEqualTo("2023-03-18T00:00:00.000Z");
      assertThat(incident.at("/external_references/0/url").asText()).isEqualTo("https://one.example/article-1");
      assertThat(extension(incident).get("status").asText()).isEqualTo("under-investigation");
      assertThat(extension(incident).at("/counts/0/value").asInt()).isEqualTo(31);
      assertThat(extension(incident).get("when").asText()).isEqualTo("2023-02-24/2023-02-28");
    });
    assertThat(objects(bundle, "vulnerability")).extracting(flaw -> flaw.at("/external_references/0/external_id").asText()).containsExactly("CVE-2023-0001");
    assertThat(objects(bundle, "software")).extracting(product -> product.get("vendor").asText()).containsExactly("Acme");
  }

  @Test
  void aPolicyActionIsACourseOfActionThatMitigatesNothing() throws Exception {
    JsonNode bundle = bundle(Datasets.full());

    assertThat(objects(bundle, "course-of-action")).singleElement().satisfies(action -> {
      assertThat(extension(action).get("action_type").asText()).isEqualTo("procurement-restriction");
      assertThat(extension(action).get("amount").toString()).isEqualTo("{\"value\":1500000,\"currency\":\"NOK\"}");
      String authority = extension(action).get("authority_ref").asText();
      assertThat(objects(bundle, "identity")).anySatisfy(identity -> {
        assertThat(identity.get("id").asText()).isEqualTo(authority);
        assertThat(identity.get("name").asText()).isEqualTo("Ministry of Works");
      });
    });
    assertThat(objects(bundle, "relationship")).extracting(link -> link.get("relationship_type").asText()).doesNotContain("mitigates");
    assertThat(objects(bundle, "relationship")).filteredOn(link -> link.path("description").asText().equals("response-to")).hasSize(1);
  }

  @Test
  void everySentenceIsANoteAndEveryArticleAReportOfItsRecords() throws Exception {
    JsonNode bundle = bundle(Datasets.full());

    assertThat(objects(bundle, "note")).hasSize(3).allSatisfy(note -> assertThat(note.get("content").asText()).isEqualTo(Samples.SENTENCE));
    assertThat(objects(bundle, "report")).hasSize(2).extracting(report -> report.get("published").asText())
        .containsOnly("2023-03-18T00:00:00.000Z");
    assertThat(objects(bundle, "report").get(0).get("object_refs")).extracting(JsonNode::asText).anyMatch(id -> id.startsWith("incident--"));
  }

  @Test
  void noPropertyOfAnExtensionIsUndocumented() throws Exception {
    Extensions extensions = new Extensions();
    JsonNode bundle = bundle(Datasets.full());

    assertThat(extension(objects(bundle, "incident").get(0)).fieldNames()).toIterable()
        .isSubsetOf(with(extensions.properties(Extensions.INCIDENT)));
    assertThat(extension(objects(bundle, "course-of-action").get(0)).fieldNames()).toIterable()
        .containsExactlyInAnyOrderElementsOf(with(extensions.properties(Extensions.POLICY_ACTION)));
    assertThat(objects(bundle, "extension-definition")).hasSize(2);
  }

  private static Set<String> with(Set<String> properties) {
    Set<String> all = new HashSet<>(properties);
    all.add("extension_type");
    return all;
  }

  @Test
  void theSameDatasetGivesTheSameBytesAndOnlyAChangeGivesAnotherBundle() throws Exception {
    bundle(Datasets.full());
    String first = Files.readString(folder.resolve("stix.json"));
    bundle(Datasets.full());

    assertThat(folder.resolve("stix.json")).content().isEqualTo(first);
    JsonNode other = bundle(Datasets.titled("Another title"));
    assertThat(other.get("id")).isNotEqualTo(mapper.readTree(first).get("id"));
    assertThat(objects(other, "incident").get(0).get("id")).isEqualTo(objects(mapper.readTree(first), "incident").get(0).get("id"));
  }

  @Test
  void uuidsAreThoseOfTheStandard() {
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    assertThat(Uuid5.of(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }

  @Test
  void timesAreTheBeginningOfWhatADateCovers() {
    assertThat(StixTime.of("2023-03")).isEqualTo("2023-03-01T00:00:00.000Z");
    assertThat(StixTime.of("2023-03-18T01:30:00+02:00")).isEqualTo("2023-03-17T23:30:00.000Z");
    assertThat(StixTime.of("../2023-05")).isEqualTo("2023-05-31T00:00:00.000Z");
    assertThat(StixTime.of(null)).isEqualTo(StixTime.UNKNOWN);
  }

  @Test
  void anAddressThatIsNoneOfTheWebIsNoReference() {
    assertThat(Bundle.reference("One Daily", "javascript:alert(1)")).isEmpty();
    assertThat(Bundle.reference("One Daily", "not an address")).isEmpty();
    assertThat(Bundle.reference(null, "https://one.example/a")).hasValueSatisfying(reference ->
        assertThat(reference.get("source_name").asText()).isEqualTo("article"));
  }
}
