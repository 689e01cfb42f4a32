package io.vigie.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups records about one event: the likeliest pairs are joined first, and a join is refused when any member of the one group conflicts
 * with any of the other, or both groups hold a record of the same article (an article's own records are different events already). The
 * result depends on the records only, not on their order, for pairs are ranked by likeness and ids.
 */
final class Clusters<T extends Traits<T>> {

  /** A group is known by so many members of different traits; more of them would only repeat what these say. */
  private static final int WITNESSES = 12;

  private final List<T> items;
  private final int[] parents;
  private final List<List<T>> witnesses = new ArrayList<>();
  private final List<Set<String>> articles = new ArrayList<>();

  private Clusters(List<T> items) {
    this.items = items;
    this.parents = new int[items.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
      witnesses.add(List.of(items.get(i)));
      articles.add(Set.copyOf(items.get(i).record().provenance().articles()));
    }
  }

  private record Edge(int first, int second, double likeness) {}

  /** @param items in a fixed order, such as that of publication; groups come in order of their first member, members in this order */
  static <T extends Traits<T>> List<List<T>> of(List<T> items) {
    Clusters<T> clusters = new Clusters<>(items);
    clusters.edges().forEach(edge -> clusters.join(edge.first, edge.second));
    return clusters.groups();
  }

  private List<Edge> edges() {
    Set<Long> seen = new HashSet<>();
    List<Edge> edges = new ArrayList<>();
    new Blocks(items).pairs((first, second) -> {
      T one = items.get(first);
      T other = items.get(second);
      if (one.conflictsWith(other) || !seen.add((long) first * items.size() + second)) {
        return;
      }
      double likeness = one.likeness(other);
      if (likeness >= one.threshold()) {
        edges.add(new Edge(first, second, likeness));
      }
    });
    edges.sort(Comparator.comparingDouble(Edge::likeness).reversed()
        .thenComparing(edge -> items.get(edge.first).record().id()).thenComparing(edge -> items.get(edge.second).record().id()));
    return edges;
  }

  private void join(int first, int second) {
    int a = root(first);
    int b = root(second);
    if (a == b || shareArticle(articles.get(a), articles.get(b)) || conflict(witnesses.get(a), witnesses.get(b))) {
      return;
    }
    int root = Math.min(a, b);
    int child = Math.max(a, b);
    parents[child] = root;
    Set<String> larger = new HashSet<>(articles.get(a));
    larger.addAll(articles.get(b));
    articles.set(root, larger);
    articles.set(child, Set.of());
    List<T> both = new ArrayList<>(witnesses.get(root));
    witnesses.get(child).stream().limit(Math.max(0, WITNESSES - both.size())).forEach(both::add);
    witnesses.set(root, both);
    witnesses.set(child, List.of());
  }

  private static boolean shareArticle(Set<String> a, Set<String> b) {
    Set<String> smaller = a.size() < b.size() ? a : b;
    Set<String> larger = smaller == a ? b : a;
    return smaller.stream().anyMatch(larger::contains);
  }

  private boolean conflict(List<T> a, List<T> b) {
    return a.stream().anyMatch(one -> b.stream().anyMatch(one::conflictsWith));
  }

  private int root(int index) {
    int at = index;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private List<List<T>> groups() {
    Map<Integer, List<T>> groups = new TreeMap<>();
    for (int i = 0; i < items.size(); i++) {
      groups.computeIfAbsent(root(i), none -> new ArrayList<>()).add(items.get(i));
    }
    return List.copyOf(groups.values());
  }
}
