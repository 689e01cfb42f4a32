package io.vigie.merge;

import io.vigie.record.Article;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What merging needs to know of all articles: when, where and as whose copy they appeared. */
final class ArticleFacts {

  private record Facts(@Nullable String published, @Nullable String outlet, @Nullable String duplicateOf) {}

  private final Map<String, Facts> facts = new HashMap<>();
  private final Map<String, List<String>> copies = new HashMap<>();

  void add(Article article) {
    facts.put(article.id(), new Facts(article.published(), article.outlet(), article.duplicateOf()));
    if (article.duplicateOf() != null) {
      copies.computeIfAbsent(article.duplicateOf(), id -> new ArrayList<>()).add(article.id());
    }
  }

  /** By day of publication, then id. */
  Comparator<String> order() {
    return (a, b) -> PublicationOrder.compare(published(a), a, published(b), b);
  }

  @Nullable String published(String article) {
    Facts known = facts.get(article);
    return known == null ? null : known.published;
  }

  /** The article of which this one is a copy, or itself. */
  String original(String article) {
    Set<String> seen = new HashSet<>();
    String at = article;
    for (Facts known = facts.get(at); known != null && known.duplicateOf != null && seen.add(at); known = facts.get(at)) {
      at = known.duplicateOf;
    }
    return at;
  }

  /** The articles and all copies of them, in order of publication. */
  List<String> withCopies(Collection<String> articles) {
    Set<String> all = new HashSet<>(articles);
    List<String> pending = new ArrayList<>(articles);
    while (!pending.isEmpty()) {
      for (String copy : copies.getOrDefault(pending.remove(pending.size() - 1), List.of())) {
        if (all.add(copy)) {
          pending.add(copy);
        }
      }
    }
    return all.stream().sorted(order()).toList();
  }

  /** Who answers for an article: the outlet of its original; an article without an outlet stands for itself. */
  String source(String article) {
    String original = original(article);
    Facts known = facts.get(original);
    return known == null || known.outlet == null ? original : "outlet " + known.outlet;
  }
}
