package io.vigie.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Merges and splits groups of records by hand. */
final class Regrouping<T extends Traits<T>> {

  private final List<T> items = new ArrayList<>();
  private final Map<String, Integer> groupOf = new HashMap<>();
  private final Map<String, T> byId = new HashMap<>();
  private int groups;

  Regrouping(List<List<T>> groups) {
    for (List<T> group : groups) {
      for (T item : group) {
        items.add(item);
        byId.put(item.record().id(), item);
        groupOf.put(item.record().id(), this.groups);
      }
      this.groups++;
    }
  }

  /** Puts the groups of all these records together; false, and nothing done, unless all are known. */
  boolean merge(List<String> ids) {
    if (!groupOf.keySet().containsAll(ids)) {
      return false;
    }
    Set<Integer> merged = new TreeSet<>();
    ids.forEach(id -> merged.add(groupOf.get(id)));
    int target = merged.iterator().next();
    groupOf.replaceAll((id, group) -> merged.contains(group) ? target : group);
    return true;
  }

  /** Takes the records of these articles out of their group; false unless some leave and some stay. */
  boolean split(String id, List<String> articles) {
    Integer group = groupOf.get(id);
    List<String> members = groupOf.keySet().stream().filter(member -> groupOf.get(member).equals(group)).toList();
    List<String> leaving = members.stream()
        .filter(member -> articles.containsAll(byId.get(member).record().provenance().articles())).toList();
    if (leaving.isEmpty() || leaving.size() == members.size()) {
      return false;
    }
    int own = groups++;
    leaving.forEach(member -> groupOf.put(member, own));
    return true;
  }

  List<List<T>> groups() {
    Map<Integer, List<T>> members = new HashMap<>();
    items.forEach(item -> members.computeIfAbsent(groupOf.get(item.record().id()), none -> new ArrayList<>()).add(item));
    Comparator<T> order = (a, b) -> PublicationOrder.compare(a.record().provenance().firstSeen(), a.record().id(),
        b.record().provenance().firstSeen(), b.record().id());
    List<List<T>> all = new ArrayList<>(members.values());
    all.forEach(group -> group.sort(order));
    all.sort((a, b) -> order.compare(a.get(0), b.get(0)));
    return all;
  }
}
