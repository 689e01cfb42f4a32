package io.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {

  static Stream<Object> records() {
    return Stream.of(Samples.article("article-1"), Samples.incident(), Samples.policyAction(), Samples.vendor(),
        Samples.mention("article-1"), Samples.failure());
  }

  @ParameterizedTest
  @MethodSource("records")
  void whatIsWrittenIsReadBack(Object record) {
    String line = Json.line(record);
    Object again = Json.read(line, record.getClass());

    assertThat(Json.line(again)).isEqualTo(line).doesNotContain("\n");
    if (!(record instanceof Incident)) { // 4E+5 and 400000 differ in scale only
      assertThat(again).isEqualTo(record);
    }
  }

  @Test
  void keysStandInTheOrderOfTheContract() throws Exception {
    assertThat(keys(Samples.incident())).containsExactly("id", "type", "title", "status", "when", "reported", "country", "place", "victim",
        "actor", "vendors", "products", "technologies", "vector", "counts", "cves", "attribution", "related", "confidence", "outlets",
        "firstSeen", "lastSeen", "supersedes", "articles", "evidence");
    assertThat(keys(Samples.policyAction())).containsExactly("id", "type", "title", "status", "date", "effective", "authority", "targets",
        "scope", "instrument", "identifier", "amount", "until", "rationale", "related", "confidence", "outlets", "firstSeen", "lastSeen",
        "supersedes", "articles", "evidence");
    assertThat(keys(Samples.vendor())).containsExactly("id", "name", "aliases", "country", "parent", "ownership", "wikidata", "roles",
        "mentions", "incidents", "policyActions", "articles", "evidence");
    assertThat(keys(Samples.article("a"))).containsExactly("id", "source", "url", "canonicalUrl", "title", "outlet", "bylines", "published",
        "publishedFrom", "modified", "language", "retrieved", "contentHash", "wordCount", "kind", "truncated", "relevance", "duplicateOf",
        "text");
    assertThat(keys(Samples.mention("a"))).containsExactly("article", "kind", "text", "start", "end", "value", "link");
    assertThat(keys(Samples.failure())).containsExactly("source", "stage", "error", "message", "retriable");
    assertThat(keys(Samples.evidence("a"))).containsExactly("article", "url", "outlet", "published", "language", "start", "end", "quote",
        "fields", "frame");
  }

  @Test
  void closedListsAreWrittenAsTheirCodes() throws Exception {
    JsonNode action = Json.mapper().readTree(Json.line(Samples.policyAction()));

    assertThat(action.get("type").asText()).isEqualTo("procurement-restriction");
    assertThat(action.get("status").asText()).isEqualTo("in-force");
    assertThat(action.get("amount").get("value").asText()).isEqualTo("1500000");
  }

  @Test
  void numbersAreWrittenPlainly() {
    assertThat(Json.line(Samples.incident())).contains("\"value\":400000,").doesNotContain("4E");
  }

  @Test
  void aBrokenLineSaysWhatItShouldHaveBeen() {
    assertThatThrownBy(() -> Json.read("{\"id\":", Vendor.class)).isInstanceOf(VigieException.class).hasMessageContaining("Vendor");
  }

  private static List<String> keys(Object record) throws Exception {
    return List.copyOf(Json.mapper().readTree(Json.line(record)).properties().stream().map(java.util.Map.Entry::getKey).toList());
  }
}
