package io.vigie.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.record.Article;
import io.vigie.record.Evidence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The articles and sentences that the report's records point at; texts are read once and only contexts are kept. */
final class ReportSources {

  /** So much of the text before and after a sentence is shown with it, in UTF-16 code units. */
  private static final int CONTEXT = 220;

  private final ArrayNode articles;
  private final ArrayNode sentences;
  private final Map<String, Map<Long, Evidence>> wanted = new HashMap<>();
  private final Map<String, Integer> articleIndex = new HashMap<>();
  private final Map<String, Integer> sentenceIndex = new HashMap<>();

  ReportSources(ObjectMapper mapper) {
    this.articles = mapper.createArrayNode();
    this.sentences = mapper.createArrayNode();
  }

  void want(String article) {
    wanted.computeIfAbsent(article, id -> new LinkedHashMap<>());
  }

  void want(Evidence evidence) {
    wanted.computeIfAbsent(evidence.article(), id -> new LinkedHashMap<>())
        .putIfAbsent((long) evidence.start() << 32 | evidence.end(), evidence);
  }

  /** Reads what is wanted; returns how many articles there are in all. */
  long read(Supplier<Stream<Article>> all) {
    long[] count = new long[1];
    try (Stream<Article> stream = all.get()) {
      stream.forEach(article -> {
        count[0]++;
        Map<Long, Evidence> evidence = wanted.get(article.id());
        if (evidence != null && !articleIndex.containsKey(article.id())) {
          add(article, evidence);
        }
      });
    }
    return count[0];
  }

  private void add(Article article, Map<Long, Evidence> evidence) {
    int index = articles.size();
    articleIndex.put(article.id(), index);
    ObjectNode node = articles.addObject().put("id", article.id());
    put(node, "url", article.url() == null ? article.canonicalUrl() : article.url());
    put(node, "source", article.url() == null && article.canonicalUrl() == null ? article.source() : null);
    put(node, "title", article.title());
    put(node, "outlet", article.outlet());
    put(node, "published", article.published());
    put(node, "language", article.language());
    for (Evidence each : evidence.values()) {
      sentenceIndex.put(key(each), sentences.size());
      String text = article.text();
      boolean inside = each.end() <= text.length() && text.startsWith(each.quote(), each.start());
      sentences.addArray().add(index)
          .add(inside ? DisplayText.clean(before(text, each.start())) : "")
          .add(DisplayText.clean(each.quote()))
          .add(inside ? DisplayText.clean(after(text, each.end())) : "");
    }
  }

  private static void put(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, DisplayText.clean(value));
    }
  }

  /** The end of the text before {@code at}, from a word's start and within the paragraph. */
  private static String before(String text, int at) {
    int paragraph = text.lastIndexOf("\n\n", Math.max(0, at - 1));
    int start = Math.max(paragraph < 0 ? 0 : paragraph + 2, at - CONTEXT);
    start = Math.min(start, at);
    boolean cut = start == at - CONTEXT && start > 0;
    int space = cut ? text.indexOf(' ', start) : -1;
    return cut ? "… " + (space >= 0 && space < at ? text.substring(space + 1, at) : "") : text.substring(start, at);
  }

  private static String after(String text, int at) {
    int paragraph = text.indexOf("\n\n", at);
    int end = Math.min(paragraph < 0 ? text.length() : paragraph, at + CONTEXT);
    boolean cut = end == at + CONTEXT && end < text.length();
    int space = cut ? text.lastIndexOf(' ', end) : -1;
    return cut ? (space > at ? text.substring(at, space) : "") + " …" : text.substring(at, end);
  }

  private static String key(Evidence evidence) {
    return evidence.article() + ' ' + evidence.start() + ' ' + evidence.end();
  }

  /** The article's place among {@link #articles}; -1 if it was not found. */
  int indexOf(String article) {
    return articleIndex.getOrDefault(article, -1);
  }

  int indexOf(Evidence evidence) {
    return sentenceIndex.getOrDefault(key(evidence), -1);
  }

  ArrayNode articles() {
    return articles;
  }

  ArrayNode sentences() {
    return sentences;
  }
}
