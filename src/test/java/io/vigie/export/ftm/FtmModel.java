package io.vigie.export.ftm;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.yaml.YamlNode;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks entities against the model: known schemata and properties, required ones there, references to entities of the right schema. */
final class FtmModel {

  private final Map<String, YamlNode> schemata = YamlNode.parse("schemata.yaml",
      new InputStreamReader(FtmModel.class.getResourceAsStream("/ftm/schemata.yaml"), StandardCharsets.UTF_8)).orElseThrow().entries();

  List<String> faults(List<JsonNode> entities) {
    Map<String, String> schemaOf = new HashMap<>();
    List<String> faults = new ArrayList<>();
    for (JsonNode entity : entities) {
      if (schemaOf.put(entity.get("id").asText(), entity.get("schema").asText()) != null) {
        faults.add("twice: " + entity);
      }
    }
    for (JsonNode entity : entities) {
      faults(entity, schemaOf, faults);
    }
    return faults;
  }

  private void faults(JsonNode entity, Map<String, String> schemaOf, List<String> faults) {
    Set<String> lineage = lineage(entity.get("schema").asText());
    Set<String> properties = new HashSet<>();
    Map<String, String> references = new HashMap<>();
    for (String schema : lineage) {
      properties.addAll(schemata.get(schema).texts("properties"));
      schemata.get(schema).optional("entities").ifPresent(entities ->
          entities.entries().forEach((property, range) -> references.put(property, range.text())));
      schemata.get(schema).texts("required").stream().filter(required -> !entity.get("properties").has(required))
          .forEach(required -> faults.add("lacks " + required + ": " + entity));
    }
    entity.get("properties").properties().forEach(property -> {
      String range = references.get(property.getKey());
      if (range == null && !properties.contains(property.getKey())) {
        faults.add("unknown property " + property.getKey() + ": " + entity);
      }
      property.getValue().forEach(value -> {
        if (range != null && !lineage(schemaOf.getOrDefault(value.asText(), "Nothing")).contains(range)) {
          faults.add(property.getKey() + " points at no " + range + ": " + entity);
        }
      });
    });
  }

  private Set<String> lineage(String schema) {
    Set<String> lineage = new HashSet<>();
    if (schemata.containsKey(schema)) {
      lineage.add(schema);
      schemata.get(schema).texts("extends").forEach(parent -> lineage.addAll(lineage(parent)));
    }
    return lineage;
  }
}
