package io.vigie.export.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.record.Edtf;
import io.vigie.record.EdtfDay;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thing of schema.org in the making; what is not known is left out, and a list of one is its only value. */
final class Thing {

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  Thing(String type) {
    json.put("@type", type);
  }

  /** A thing that others point at by its id, a fragment of the document. */
  Thing(String type, String id) {
    json.put("@id", "#" + id).put("@type", type);
  }

  static Thing reference(String id) {
    Thing thing = new Thing("");
    thing.json.removeAll().put("@id", "#" + id);
    return thing;
  }

  static Thing named(String type, String name) {
    return new Thing(type).put("name", name);
  }

  /** A place of the country, with the name that it has within it. */
  static @Nullable Thing place(@Nullable String name, @Nullable String country) {
    if (name == null && country == null) {
      return null;
    }
    Thing address = country == null ? null : new Thing("PostalAddress").put("addressCountry", country);
    return new Thing("Place").put("name", name).put("address", address);
  }

  Thing put(String property, @Nullable String value) {
    return put(property, value == null ? List.of() : List.of(value));
  }

  Thing put(String property, Collection<String> values) {
    return set(property, values.stream().filter(value -> !value.isBlank()).distinct().map(JsonNodeFactory.instance::textNode).toList());
  }

  Thing put(String property, @Nullable Thing value) {
    return value == null ? this : set(property, List.of(value.json));
  }

  Thing putAll(String property, Collection<Thing> values) {
    return set(property, values.stream().map(value -> value.json).toList());
  }

  /** Only addresses of the web: others mean nothing elsewhere, or do harm. */
  Thing putUrl(String property, @Nullable String url) {
    return url != null && url.matches("https?://\\S+") ? put(property, url) : this;
  }

  /** The first and last day of an EDTF date as ISO 8601 writes them; an interval's open start is left out. */
  Thing putTime(String first, String last, @Nullable String edtf) {
    Edtf date = edtf == null ? null : Edtf.find(edtf).orElse(null);
    if (date == null) {
      return this;
    }
    if (!date.isInterval()) {
      return put(first, plain(date.end()));
    }
    return put(first, date.start() == null ? null : plain(date.start())).put(last, plain(date.end()));
  }

  private static String plain(EdtfDay day) {
    return day.toString().replace("~", "");
  }

  private Thing set(String property, List<? extends JsonNode> values) {
    if (values.size() == 1) {
      json.set(property, values.get(0));
    } else if (!values.isEmpty()) {
      json.putArray(property).addAll(values);
    }
    return this;
  }

  ObjectNode json() {
    return json;
  }
}
