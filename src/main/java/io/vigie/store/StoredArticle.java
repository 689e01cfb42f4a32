package io.vigie.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.article.NearDuplicates;
import io.vigie.assemble.Records;
import io.vigie.record.Article;
import io.vigie.record.Incident;
import io.vigie.record.Json;
import io.vigie.record.PolicyAction;
import io.vigie.record.Vendor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article and what it proves, in the form of the tables: text and mentions stand apart, for most readers need neither.
 *
 * @param article JSON without the text
 * @param records JSON of {@link Proven}; null when the article could not be annotated
 * @param fingerprint of the text; null for short ones
 */
record StoredArticle(
    String id, @Nullable String language, String day, @Nullable Double relevance, @Nullable Long fingerprint, String source, String article,
    @Nullable String records, String text, List<StoredMention> mentions) {

  /** What sorts behind every date. */
  private static final String NO_DAY = "~";
  private static final ObjectMapper MAPPER = Json.mapper();

  /** The records of one article, without the article. */
  private record Proven(List<Incident> incidents, List<PolicyAction> policyActions, List<Vendor> vendors) {}

  static StoredArticle of(Article article, @Nullable Records records) {
    String proven = records == null ? null : Json.line(new Proven(records.incidents(), records.policyActions(), records.vendors()));
    return new StoredArticle(article.id(), article.language(), day(article.published()), records == null ? null : article.relevance(),
        NearDuplicates.fingerprint(article.text()).orElse(null), article.source(), withoutText(article), proven, article.text(),
        records == null ? List.of() : StoredMention.group(records.mentions()));
  }

  private static String day(@Nullable String published) {
    return published == null ? NO_DAY : published.split("T", 2)[0];
  }

  private static String withoutText(Article article) {
    ObjectNode node = MAPPER.valueToTree(article);
    node.remove("text");
    return node.toString();
  }

  /** The article that {@code json} and {@code text} hold. */
  static Article article(String json, String text, @Nullable String duplicateOf) {
    return article(MAPPER, json, text, duplicateOf);
  }

  private static Article article(ObjectMapper mapper, String json, String text, @Nullable String duplicateOf) {
    try {
      ObjectNode node = (ObjectNode) mapper.readTree(json);
      node.put("text", text);
      node.put("duplicateOf", duplicateOf);
      return mapper.treeToValue(node, Article.class);
    } catch (JsonProcessingException | ClassCastException damaged) {
      throw new IllegalArgumentException("an article in the database cannot be read: " + damaged.getMessage(), damaged);
    }
  }

  /**
   * What an article proves, without its text and mentions.
   *
   * @param records null when the article could not be annotated; it proves nothing then
   */
  static Records records(ObjectMapper mapper, String article, @Nullable String duplicateOf, @Nullable String records) {
    Article about = article(mapper, article, "", duplicateOf);
    if (records == null) {
      return new Records(about, List.of(), List.of(), List.of(), List.of());
    }
    try {
      Proven proven = mapper.readValue(records, Proven.class);
      return new Records(about, proven.incidents, proven.policyActions, proven.vendors, List.of());
    } catch (JsonProcessingException damaged) {
      throw new IllegalArgumentException("the records of an article in the database cannot be read: " + damaged.getMessage(), damaged);
    }
  }
}
