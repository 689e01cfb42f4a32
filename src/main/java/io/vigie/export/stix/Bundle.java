package io.vigie.export.stix;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.record.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bundle being written, object by object; each id once. Its own id, made of the others, comes last. Not thread-safe. */
final class Bundle implements AutoCloseable {

  /** The identity of Vigie, the creator of all objects. */
  static final String PRODUCER = StixObject.id("identity", "Vigie");

  private final ObjectMapper mapper = Json.mapper();
  private final JsonGenerator out;
  private final Set<String> ids = new HashSet<>();
  private String chain = "";

  Bundle(OutputStream stream) throws IOException {
    out = mapper.getFactory().createGenerator(stream).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    out.writeStartObject();
    out.writeStringField("type", "bundle");
    out.writeArrayFieldStart("objects");
  }

  /** Adds an object unless it is there; returns its id. */
  String add(StixObject object) {
    if (ids.add(object.id())) {
      try {
        out.writeRaw('\n');
        mapper.writeTree(out, object.json());
      } catch (IOException exception) {
        throw new UncheckedIOException(exception);
      }
      chain = Uuid5.of(new UUID(0, 0), chain + object.json()).toString();
    }
    return object.id();
  }

  boolean has(String id) {
    return ids.contains(id);
  }

  /** Links two objects; the link is as old and as sure as the record that tells it. */
  void relate(String source, String type, String target, StixObject record, @Nullable String description) {
    ObjectNode told = record.json();
    StixObject link = new StixObject(StixObject.id("relationship", source + ' ' + type + ' ' + target), told.get("created").asText(),
        told.get("modified").asText()).put("relationship_type", type).put("description", description).put("source_ref", source)
        .put("target_ref", target);
    add(told.has("confidence") ? link.put("confidence", told.get("confidence").asInt()) : link);
  }

  /** Where something can be read; empty where there is no web address. */
  static Optional<ObjectNode> reference(@Nullable String outlet, @Nullable String url) {
    try {
      return Optional.ofNullable(url).map(URI::create).filter(uri -> uri.getHost() != null && String.valueOf(uri.getScheme()).startsWith("http"))
          .map(uri -> JsonNodeFactory.instance.objectNode().put("source_name", outlet == null ? "article" : outlet).put("url", url));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    out.writeEndArray();
    out.writeStringField("id", StixObject.id("bundle", chain));
    out.writeEndObject();
    out.writeRaw('\n');
    out.close();
  }
}
