package io.vigie.export.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.Vigie;
import io.vigie.VigieOptions;
import io.vigie.export.Datasets;
import io.vigie.merge.Dataset;
import io.vigie.yaml.YamlNode;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLdExporterTest {

  private final Map<String, YamlNode> types = YamlNode.parse("schema-org.yaml", new InputStreamReader(
      JsonLdExporterTest.class.getResourceAsStream("/jsonld/schema-org.yaml"), StandardCharsets.UTF_8)).orElseThrow().entries();

  @TempDir Path folder;

  private JsonNode graph(Dataset dataset) throws Exception {
    Path file = folder.resolve("records.jsonld");
    new JsonLdExporter().export(dataset, file);
    JsonNode document = new ObjectMapper().readTree(file.toFile());
    assertThat(document.at("/@context/@vocab").asText()).isEqualTo("https://schema.org/");
    return document.get("@graph");
  }

  /** What is no type or property of schema.org, and references that lead nowhere. */
  private List<String> faults(JsonNode graph) {
    Set<String> ids = new HashSet<>();
    List<String> faults = new ArrayList<>();
    graph.forEach(thing -> {
      if (!ids.add(thing.get("@id").asText())) {
        faults.add("twice: " + thing.get("@id"));
      }
    });
    graph.forEach(thing -> faults(thing, ids, faults));
    return faults;
  }

  private void faults(JsonNode thing, Set<String> ids, List<String> faults) {
    if (!thing.has("@type")) {
      if (thing.size() != 1 || !ids.contains(thing.get("@id").asText())) {
        faults.add("points nowhere: " + thing);
      }
      return;
    }
    Set<String> known = properties(thing.get("@type").asText());
    thing.properties().forEach(property -> {
      if (!property.getKey().startsWith("@") && !known.contains(property.getKey())) {
        faults.add("unknown property " + property.getKey() + ": " + thing);
      }
      List<JsonNode> values = new ArrayList<>();
      (property.getValue().isArray() ? property.getValue() : List.of(property.getValue())).forEach(values::add);
      values.stream().filter(JsonNode::isObject).forEach(value -> faults(value, ids, faults));
    });
  }

  private Set<String> properties(String type) {
    Set<String> properties = new HashSet<>(types.containsKey(type) ? types.get(type).texts("properties") : List.of());
    if (types.containsKey(type)) {
      types.get(type).optional("extends").ifPresent(parent -> properties.addAll(properties(parent.text())));
    }
    return properties;
  }

  private static JsonNode of(String type, JsonNode graph) {
    for (JsonNode thing : graph) {
      if (thing.get("@type").asText().equals(type)) {
        return thing;
      }
    }
    throw new AssertionError("no " + type);
  }

  @Test
  void everyThingIsOneOfSchemaOrg() throws Exception {
    assertThat(faults(graph(Datasets.full()))).isEmpty();
    assertThat(graph(Datasets.empty())).isEmpty();
  }

  @Test
  void everyThingOfARunIsOneOfSchemaOrg() throws Exception {
    try (Vigie vigie = new Vigie(VigieOptions.into(folder))) {
      assertThat(faults(graph(vigie.run(List.of("samples"))))).isEmpty();
    }
  }

  @Test
  void theCheckSeesFaults() throws Exception {
    JsonNode graph = graph(Datasets.full());
    ((ObjectNode) of("Event", graph)).put("when", "2023");
    ((ObjectNode) of("Event", graph)).putObject("about").put("@id", "#nobody");

    assertThat(faults(graph)).hasSize(2);
  }

  @Test
  void aMeasureSaysWhoWhomWhenAndOnWhatGround() throws Exception {
    JsonNode action = of("Action", graph(Datasets.full()));

    assertThat(action.at("/agent/@type").asText()).isEqualTo("GovernmentOrganization");
    assertThat(action.get("object").toString()).contains("#vendor-acme");
    assertThat(action.get("startTime").asText()).startsWith("20");
    assertThat(action.get("description").asText()).contains("ground: ").contains("confidence: ");
    assertThat(action.findValue("subjectOf").toString()).contains("Quotation").contains("isPartOf");
  }

  @Test
  void noAddressButOneOfTheWebIsWritten() throws Exception {
    assertThat(new Thing("NewsArticle", "a").putUrl("url", "javascript:alert(1)").json().has("url")).isFalse();
    assertThat(graph(Datasets.titled("</script><b>\u202E")).toString()).as("text stays text").contains("</script><b>");
  }

  @Test
  void theSameRecordsGiveTheSameBytes() throws Exception {
    assertThat(graph(Datasets.full())).isEqualTo(graph(Datasets.full()));
  }
}
