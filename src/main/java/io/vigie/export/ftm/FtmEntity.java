package io.vigie.export.ftm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.record.Edtf;
import io.vigie.record.EdtfDay;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An entity in the making: an id, a schema, and properties that each have any number of texts. */
final class FtmEntity {

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final ObjectNode properties;

  FtmEntity(String id, String schema) {
    properties = json.put("id", id).put("schema", schema).putObject("properties");
  }

  String id() {
    return json.get("id").asText();
  }

  FtmEntity add(String property, @Nullable String value) {
    return value == null || value.isBlank() ? this : add(property, List.of(value));
  }

  FtmEntity add(String property, Collection<String> values) {
    for (String value : values) {
      ArrayNode known = properties.withArray(property);
      boolean there = false;
      for (var each : known) {
        there |= each.asText().equals(value);
      }
      if (!there) {
        known.add(value);
      }
    }
    return this;
  }

  /** FollowTheMoney writes countries in lower case. */
  FtmEntity addCountry(String property, @Nullable String country) {
    return add(property, country == null ? null : country.toLowerCase(Locale.ROOT));
  }

  /** Parts of a date are dates there, intervals and the mark of approximation are not. */
  FtmEntity addDate(String property, @Nullable String edtf) {
    return add(property, edtf == null ? null : Edtf.find(edtf).map(date -> plain(date.isInterval() && date.start() != null ? date.start() : date.end())).orElse(null));
  }

  /** An event's date, or its first and last day where it lasted or where its day is not known. */
  FtmEntity addTime(@Nullable String edtf) {
    Edtf date = edtf == null ? null : Edtf.find(edtf).orElse(null);
    if (date == null) {
      return this;
    }
    if (date.isApproximate()) {
      add("notes", "Date: " + edtf + " (EDTF)");
    }
    if (!date.isInterval()) {
      return add("date", plain(date.end()));
    }
    return add("startDate", date.start() == null ? null : plain(date.start())).add("endDate", plain(date.end()));
  }

  private static String plain(EdtfDay day) {
    return day.toString().replace("~", "");
  }

  ObjectNode json() {
    return json;
  }
}
