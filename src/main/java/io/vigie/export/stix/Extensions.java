package io.vigie.export.stix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.yaml.YamlNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The extensions of {@code stix/extensions.yaml}: what incidents and policy actions say beyond STIX. */
final class Extensions {

  static final String INCIDENT = "incident";
  static final String POLICY_ACTION = "policy-action";

  private final YamlNode file = YamlNode.load("stix/extensions.yaml").allow("version", "created", "extensions");

  String created() {
    return file.get("created").text();
  }

  private static String id(String extension) {
    return StixObject.id("extension-definition", extension);
  }

  Set<String> properties(String extension) {
    return of(extension).get("properties").entries().keySet();
  }

  private YamlNode of(String extension) {
    return file.get("extensions").get(extension).allow("name", "description", "properties");
  }

  StixObject definition(String extension) {
    YamlNode one = of(extension);
    String properties = one.get("properties").entries().entrySet().stream()
        .map(property -> property.getKey() + ": " + property.getValue().text()).collect(Collectors.joining("\n"));
    return new StixObject(id(extension), created(), created()).put("name", one.get("name").text())
        .put("description", one.get("description").text()).put("schema", properties).put("version", file.get("version").text())
        .put("extension_types", List.of("property-extension"));
  }

  static ObjectNode property(String extension, StixObject content) {
    return JsonNodeFactory.instance.objectNode().set(id(extension), content.json());
  }
}
