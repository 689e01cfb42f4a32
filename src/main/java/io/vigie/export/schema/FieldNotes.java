package io.vigie.export.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.knowledge.Knowledge;
import io.vigie.knowledge.Technology;
import io.vigie.yaml.YamlNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code schema/fields.yaml} says of the records: descriptions, and forms that a Java type does not tell. */
final class FieldNotes {

  private static final Set<String> NUMBERS = Set.of("minLength", "minimum", "maximum");

  private final YamlNode file = YamlNode.load("schema/fields.yaml").allow("records", "values", "forms");

  String about(Class<?> record) {
    return of(record).get("about").text();
  }

  /** The output file that holds records of this class; empty for parts of records. */
  Optional<String> file(Class<?> record) {
    return of(record).optional("file").map(YamlNode::text);
  }

  private YamlNode of(Class<?> record) {
    return file.get("records").get(record.getSimpleName()).allow("file", "about", "fields");
  }

  Set<String> fields(Class<?> record) {
    return of(record).get("fields").entries().keySet();
  }

  /** Adds the field's description and form to its schema. */
  void describe(Class<?> record, String field, ObjectNode schema) {
    YamlNode note = of(record).get("fields").get(field);
    if (note.isText()) {
      schema.put("description", note.text());
      return;
    }
    YamlNode form = file.get("forms").get(note.list().get(0).text());
    String more = form.optional("about").map(text -> " " + text.text()).orElse("");
    schema.put("description", note.list().get(1).text() + more);
    apply(form, schema);
  }

  private void apply(YamlNode form, ObjectNode schema) {
    for (Map.Entry<String, YamlNode> rule : form.allow("about", "items", "values", "pattern", "examples", "minLength", "minimum", "maximum")
        .entries().entrySet()) {
      YamlNode value = rule.getValue();
      switch (rule.getKey()) {
        case "about" -> { }
        case "items" -> apply(value, (ObjectNode) schema.get("items"));
        case "values" -> technologies(schema.putArray("enum"));
        case "examples" -> value.texts().forEach(schema.putArray("examples")::add);
        default -> put(schema, rule.getKey(), value);
      }
    }
  }

  private static void put(ObjectNode schema, String keyword, YamlNode value) {
    if (NUMBERS.contains(keyword)) {
      schema.put(keyword, value.number());
    } else {
      schema.put(keyword, value.text());
    }
  }

  private static void technologies(ArrayNode values) {
    Knowledge.load().technologies().stream().map(Technology::id).sorted().forEach(values::add);
  }

  /** The meanings of a closed list's values, as one sentence; empty for other types, and where the names say it. */
  Optional<String> meanings(Type type) {
    if (type instanceof ParameterizedType generic) {
      return meanings(generic.getActualTypeArguments()[0]);
    }
    return file.get("values").optional(((Class<?>) type).getSimpleName()).map(values -> values.entries().entrySet().stream()
        .map(value -> value.getKey() + " = " + value.getValue().text()).collect(Collectors.joining("; ", "", ".")));
  }
}
