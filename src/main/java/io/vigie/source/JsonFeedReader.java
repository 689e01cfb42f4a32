package io.vigie.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Listing.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1 and 1.1. */
final class JsonFeedReader {

  private JsonFeedReader() {}

  static boolean isJsonFeed(String start) {
    return start.contains("//jsonfeed.org/version/") || start.contains("\\/\\/jsonfeed.org\\/version\\/");
  }

  static Listing read(byte[] bytes) {
    JsonNode feed;
    try {
      feed = new ObjectMapper().readTree(bytes);
    } catch (IOException malformed) {
      throw new VigieException(Stage.SOURCE, "malformed-feed", "The JSON feed cannot be read: " + malformed.getMessage());
    }
    List<Entry> entries = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    String language = text(feed, "language");
    for (JsonNode item : feed.path("items")) {
      String address = first(item, "url", "external_url", "id");
      if (address == null || !Addresses.isWeb(address) && item.path("url").isMissingNode()) {
        problems.add("Item " + (entries.size() + problems.size() + 1) + " of the feed has no address");
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
