package io.vigie.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Listing.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1 and 1.1, item by item, so that one that is cut short gives what is whole. */
final class JsonFeedReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonFeedReader() {}

  static boolean isJsonFeed(String start) {
    return start.contains("//jsonfeed.org/version/") || start.contains("\\/\\/jsonfeed.org\\/version\\/");
  }

  /** @throws VigieException of kind {@code malformed-feed} when it breaks before its first item */
  static Listing read(byte[] bytes) {
    List<JsonNode> items = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    String language = null;
    try (JsonParser json = JSON.createParser(bytes)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        if (json.nextToken() == JsonToken.START_ARRAY && field.equals("items")) {
          readItems(json, items);
        } else {
          JsonNode value = json.readValueAsTree();
          language = field.equals("language") ? value.asText("") : language;
        }
      }
    } catch (IOException malformed) {
      if (items.isEmpty()) {
        throw new VigieException(Stage.SOURCE, "malformed-feed", "The JSON feed cannot be read: " + reason(malformed));
      }
      problems.add("The feed is broken after item " + items.size() + ", and what follows is left out: " + reason(malformed));
    }
    return listing(items, language, problems);
  }

  private static void readItems(JsonParser json, List<JsonNode> items) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(json.readValueAsTree());
    }
  }

  private static String reason(IOException malformed) {
    return malformed instanceof JsonProcessingException json ? json.getOriginalMessage() : String.valueOf(malformed.getMessage());
  }

  private static Listing listing(List<JsonNode> items, @Nullable String language, List<String> problems) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      JsonNode item = items.get(i);
      String address = first(item, "url", "external_url", "id");
      if (address == null || !Addresses.isWeb(address) && item.path("url").isMissingNode()) {
        problems.add("Item " + (i + 1) + " of the feed has no address");
        continue;
      }
      String own = text(item, "language");
      entries.add(new Entry(address, text(item, "title"), PublicationDates.ofFeed(text(item, "date_published")),
          PublicationDates.ofFeed(text(item, "date_modified")), Languages.code(own == null ? language : own)));
    }
    return new Listing(entries, List.of(), problems);
  }

  private static @Nullable String first(JsonNode item, String... fields) {
    for (String field : fields) {
      String value = text(item, field);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String text(JsonNode node, String field) {
    String value = node.path(field).asText("").strip();
    return value.isEmpty() ? null : value;
  }
}
