package io.vigie.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Finds the pairs worth comparing: records that share a block key. Within a small block all pairs; within a crowded one only close
 * neighbours in order of date (sorted neighbourhood, Hernández and Stolfo 1995), which keeps the work near-linear.
 */
final class Blocks {

  private static final int SMALL = 24;
  private static final int NEIGHBOURS = 8;

  private final Map<String, List<Integer>> blocks = new HashMap<>();

  /** @param items in a fixed order; pairs name them by index */
  Blocks(List<? extends Traits<?>> items) {
    List<Integer> sorted = new ArrayList<>();
    List<String> sortKeys = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      sorted.add(i);
      sortKeys.add(items.get(i).sortKey());
    }
    sorted.sort(Comparator.comparing(sortKeys::get));
    for (Integer index : sorted) {
      for (String key : items.get(index).keys()) {
        blocks.computeIfAbsent(key, none -> new ArrayList<>(2)).add(index);
      }
    }
  }

  /** Gives each pair at least once, the smaller index first; the order is not fixed. */
  void pairs(BiConsumer<Integer, Integer> pair) {
    for (List<Integer> block : blocks.values()) {
      int reach = block.size() <= SMALL ? SMALL : NEIGHBOURS;
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < Math.min(block.size(), i + 1 + reach); j++) {
          pair.accept(Math.min(block.get(i), block.get(j)), Math.max(block.get(i), block.get(j)));
        }
      }
    }
  }
}
