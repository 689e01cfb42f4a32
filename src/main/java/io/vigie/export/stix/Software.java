package io.vigie.export.stix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Products. Their ids are those that STIX prescribes, so that they meet the same product of other producers. */
final class Software {

  /** Given by STIX 2.1, section 2.9, for the ids of cyber-observable objects. */
  private static final UUID NAMESPACE = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

  private Software() {}

  static StixObject of(String name, @Nullable String vendor) {
    ObjectNode contributing = JsonNodeFactory.instance.objectNode().put("name", name);
    if (vendor != null) {
      contributing.put("vendor", vendor);
    }
    return new StixObject("software--" + Uuid5.of(NAMESPACE, contributing.toString())).put("name", name).put("vendor", vendor);
  }
}
