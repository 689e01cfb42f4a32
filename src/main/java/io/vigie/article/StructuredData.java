package io.vigie.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The JSON-LD of a page: schema.org nodes out of objects, arrays and graphs, also where the JSON is slightly broken. Immutable. */
final class StructuredData {

  private static final ObjectReader READER = JsonMapper.builder(
          com.fasterxml.jackson.core.JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).maxStringLength(10 << 20).build()).build())
      .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_JAVA_COMMENTS,
          JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, JsonReadFeature.ALLOW_MISSING_VALUES)
      .build().reader();
  private static final int MOST_NODES = 2000;

  private final List<JsonNode> nodes = new ArrayList<>();
  private final List<JsonNode> articles;

  StructuredData(List<String> scripts) {
    scripts.forEach(script -> collect(parse(script), 0));
    articles = nodes.stream().filter(StructuredData::isArticle).toList();
  }

  private static JsonNode parse(String script) {
    String json = unframed(script);
    try {
      return READER.readTree(json);
    } catch (JsonProcessingException e) {
      return salvage(json);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The JSON without the comments and CDATA marks that hide it from old browsers. */
  private static String unframed(String script) {
    String bare = script.contains("<![CDATA[") ? script.replace("<![CDATA[", "").replace("]]>", "") : script;
    int object = bare.indexOf('{');
    int array = bare.indexOf('[');
    int from = object < 0 ? array : array < 0 ? object : Math.min(object, array);
    int to = Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']')) + 1;
    return from < 0 ? "" : bare.substring(from, Math.max(to, from + 1));
  }

  /** What can be had of JSON that does not parse: the plain text properties that stand alone on both sides of a colon. */
  private static JsonNode salvage(String json) {
    var node = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    for (String key : List.of("@type", "headline", "datePublished", "dateCreated", "dateModified", "inLanguage")) {
      Matcher matcher = Pattern.compile("\"" + key + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
      while (matcher.find()) {
        if (!node.has(key) || key.equals("@type") && !isArticle(node)) {
          node.put(key, matcher.group(1).replace("\\\"", "\"").replace("\\/", "/"));
        }
      }
    }
    Matcher author = Pattern.compile("\"author\"\\s*:\\s*(?:\\[\\s*)?\\{[^{}]*?\"name\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    if (author.find()) {
      node.putObject("author").put("name", author.group(1));
    }
    Matcher publisher = Pattern.compile("\"publisher\"\\s*:\\s*\\{[^{}]*?\"name\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    if (publisher.find()) {
      node.putObject("publisher").put("name", publisher.group(1));
    }
    return node;
  }

  private void collect(@Nullable JsonNode node, int depth) {
    if (node == null || depth > 6 || nodes.size() >= MOST_NODES) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> collect(item, depth));
    } else if (node.isObject()) {
      if (node.has("@type") || node.has("headline")) {
        nodes.add(node);
      }
      for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed", "hasPart", "subjectOf")) {
        collect(node.get(key), depth + 1);
      }
    }
  }

  static boolean isArticle(JsonNode node) {
    return types(node).stream().anyMatch(type -> type.endsWith("Article") || type.endsWith("Posting") && !type.equals("JobPosting")
        || type.equals("Report") || type.equals("CreativeWork") || type.endsWith("Review") || type.equals("Recipe"));
  }

  static boolean is(JsonNode node, String type) {
    return types(node).contains(type);
  }

  private static List<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    List<String> types = new ArrayList<>();
    (type.isArray() ? type : List.of(type)).forEach(one -> types.add(bareType(one.asText(""))));
    return types;
  }

  /** The name of a type without the address of its vocabulary. */
  private static String bareType(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
  }

  List<JsonNode> nodes() {
    return nodes;
  }

  /** The node of the page's article: the one whose headline the page title holds, else the first that is not one of many. */
  Optional<JsonNode> article(String pageTitle) {
    String title = Texts.bare(pageTitle);
    Optional<JsonNode> named = articles.stream()
        .filter(node -> text(node.get("headline")).map(Texts::bare).filter(h -> h.length() > 8 && title.contains(h)).isPresent()).findFirst();
    return named.isPresent() ? named : articles.size() > 4 ? Optional.empty() : articles.stream().findFirst();
  }

  /** The text of a property, of the first of an array, or of an object's name or {@code @value}; entities resolved. */
  static Optional<String> text(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    if (node.isArray()) {
      return node.isEmpty() ? Optional.empty() : text(node.get(0));
    }
    if (node.isObject()) {
      return node.has("name") ? text(node.get("name")) : text(node.get("@value"));
    }
    String text = node.asText();
    String resolved = Texts.fold(text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false));
    return resolved.isEmpty() ? Optional.empty() : Optional.of(resolved);
  }

  /** The texts of a property that may be one value or an array. */
  static List<String> texts(@Nullable JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node != null && node.isArray()) {
      node.forEach(item -> text(item).ifPresent(texts::add));
    } else {
      text(node).ifPresent(texts::add);
    }
    return texts;
  }

  /** The object that a property refers to, looked up by {@code @id} where only that is given. */
  @Nullable JsonNode resolve(@Nullable JsonNode node) {
    if (node != null && node.isObject() && node.size() == 1 && node.has("@id")) {
      String id = node.get("@id").asText();
      return nodes.stream().filter(other -> other.path("@id").asText().equals(id)).findFirst().orElse(node);
    }
    return node;
  }

  Optional<JsonNode> first(String type) {
    return nodes.stream().filter(node -> is(node, type)).findFirst();
  }

  /** The language tag of the nodes, if one has it. */
  Optional<String> language() {
    return nodes.stream().flatMap(node -> text(node.get("inLanguage")).stream()).map(tag -> tag.toLowerCase(Locale.ROOT)).findFirst();
  }
}
