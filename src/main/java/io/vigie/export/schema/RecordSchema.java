package io.vigie.export.schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.export.Run;
import io.vigie.record.Article;
import io.vigie.record.Code;
import io.vigie.record.Failure;
import io.vigie.record.Incident;
import io.vigie.record.Json;
import io.vigie.record.Mention;
import io.vigie.record.PolicyAction;
import io.vigie.record.Stage;
import io.vigie.record.Vendor;
import io.vigie.record.VigieException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schema (draft 2020-12) of the lines that Vigie writes, made from the record classes: keys in the order of the lines, all required,
 * null where a component is nullable, closed lists as enumerations. Not thread-safe.
 */
public final class RecordSchema {

  private static final Map<String, Class<? extends Record>> RECORDS = records();

  private final ObjectMapper mapper = Json.mapper();
  private final FieldNotes notes = new FieldNotes();
  private final ObjectNode definitions = mapper.createObjectNode();

  private RecordSchema() {}

  private static Map<String, Class<? extends Record>> records() {
    Map<String, Class<? extends Record>> records = new LinkedHashMap<>();
    records.put("article", Article.class);
    records.put("incident", Incident.class);
    records.put("policy-action", PolicyAction.class);
    records.put("vendor", Vendor.class);
    records.put("mention", Mention.class);
    records.put("failure", Failure.class);
    records.put("run", Run.class);
    return records;
  }

  /** The records that have a schema, as they are named on the command line. */
  public static Set<String> names() {
    return RECORDS.keySet();
  }

  /**
   * The schema of one record, for each line of its file.
   *
   * @throws VigieException of kind {@code unknown-record}
   */
  public static ObjectNode of(String name) {
    Class<? extends Record> record = RECORDS.get(name);
    if (record == null) {
      throw new VigieException(Stage.EXPORT, "unknown-record", "there is no record \"" + name + "\"; one of " + String.join(", ", names()));
    }
    return new RecordSchema().document(record);
  }

  /** One schema that takes a line of any file. */
  public static ObjectNode ofAll() {
    RecordSchema schema = new RecordSchema();
    ObjectNode document = schema.head("Any line that Vigie writes.");
    ArrayNode any = document.putArray("anyOf");
    RECORDS.values().forEach(record -> any.add(schema.reference(record)));
    document.set("$defs", schema.definitions);
    return document;
  }

  private ObjectNode head(String description) {
    return mapper.createObjectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema").put("description", description)
        .put("$comment", "schemaVersion " + Run.SCHEMA_VERSION);
  }

  private ObjectNode document(Class<? extends Record> record) {
    String file = notes.file(record).orElseThrow();
    ObjectNode document = head(notes.about(record) + (file.endsWith("l") ? " A line of " : " The content of ") + file + ".");
    document.put("title", record.getSimpleName());
    fill(record, document);
    document.set("$defs", definitions);
    return document;
  }

  private void fill(Class<?> record, ObjectNode schema) {
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    addProperties(record, properties);
    properties.fieldNames().forEachRemaining(schema.withArray("required")::add);
    schema.put("additionalProperties", false);
  }

  private void addProperties(Class<?> record, ObjectNode properties) {
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        addProperties(component.getType(), properties);
      } else {
        ObjectNode property = type(component.getAnnotatedType());
        properties.set(component.getName(), property);
        notes.describe(record, component.getName(), property);
        notes.meanings(component.getGenericType()).ifPresent(meanings ->
            property.put("description", property.get("description").asText() + " " + meanings));
      }
    }
  }

  private ObjectNode type(AnnotatedType type) {
    ObjectNode schema = mapper.createObjectNode();
    boolean nullable = type.isAnnotationPresent(Nullable.class);
    if (type instanceof AnnotatedParameterizedType generic) {
      container(generic, schema);
    } else if (type.getType() instanceof Class<?> plain && plain.isRecord()) {
      if (nullable) {
        schema.putArray("anyOf").add(reference(plain)).addObject().put("type", "null");
      } else {
        schema.setAll(reference(plain));
      }
    } else {
      scalar((Class<?>) type.getType(), nullable, schema);
    }
    return schema;
  }

  private void container(AnnotatedParameterizedType type, ObjectNode schema) {
    AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
    if (((ParameterizedType) type.getType()).getRawType() == List.class) {
      schema.put("type", "array").set("items", type(arguments[0]));
    } else {
      schema.put("type", "object").set("additionalProperties", type(arguments[1]));
    }
  }

  private void scalar(Class<?> type, boolean nullable, ObjectNode schema) {
    String name = name(type);
    if (name == null) {
      return;
    }
    if (nullable) {
      schema.putArray("type").add(name).add("null");
    } else {
      schema.put("type", name);
    }
    if (type.isEnum()) {
      ArrayNode values = schema.putArray("enum");
      for (Object constant : type.getEnumConstants()) {
        values.add(((Code) constant).code());
      }
      if (nullable) {
        values.addNull();
      }
    }
  }

  private static @Nullable String name(Class<?> type) {
    if (type == int.class || type == long.class || type == Long.class) {
      return "integer";
    }
    if (type == double.class || type == BigDecimal.class) {
      return "number";
    }
    if (type == boolean.class) {
      return "boolean";
    }
    return type == Object.class ? null : "string";
  }

  private ObjectNode reference(Class<?> record) {
    String name = record.getSimpleName();
    if (!definitions.has(name)) {
      ObjectNode definition = definitions.putObject(name).put("description", notes.about(record));
      fill(record, definition);
    }
    return mapper.createObjectNode().put("$ref", "#/$defs/" + name);
  }
}
