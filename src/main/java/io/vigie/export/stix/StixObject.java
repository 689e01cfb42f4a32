package io.vigie.export.stix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.record.Code;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A STIX object in the making. STIX knows no null and no empty list: such values are left out. */
final class StixObject {

  /** Of all ids that Vigie makes. */
  private static final UUID NAMESPACE = UUID.fromString("5e1b7f0a-3c52-5b0e-9a6e-0d8f6f3f2c11");

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  /** An object with an id of its own, and no times. */
  StixObject(String id) {
    json.put("type", id.substring(0, id.indexOf("--"))).put("spec_version", "2.1").put("id", id);
  }

  /** A domain or relationship object by Vigie. */
  StixObject(String id, String created, String modified) {
    this(id);
    json.put("created_by_ref", Bundle.PRODUCER).put("created", created).put("modified", modified);
  }

  /** The id of the object of {@code type} that {@code key} names: unique across types, too. */
  static String id(String type, String key) {
    return type + "--" + Uuid5.of(NAMESPACE, type + ' ' + key);
  }

  static StixObject extension(String extensionType) {
    StixObject extension = new StixObject();
    extension.json.put("extension_type", extensionType);
    return extension;
  }

  private StixObject() {}

  StixObject put(String property, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      json.put(property, value);
    }
    return this;
  }

  StixObject put(String property, @Nullable Code value) {
    return put(property, value == null ? null : value.code());
  }

  StixObject put(String property, int value) {
    json.put(property, value);
    return this;
  }

  StixObject put(String property, @Nullable JsonNode value) {
    if (value != null && !value.isEmpty()) {
      json.set(property, value);
    }
    return this;
  }

  StixObject put(String property, Collection<String> values) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    values.stream().distinct().forEach(list::add);
    return put(property, list);
  }

  String id() {
    return json.get("id").asText();
  }

  ObjectNode json() {
    return json;
  }
}
