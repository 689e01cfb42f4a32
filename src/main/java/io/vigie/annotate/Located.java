package io.vigie.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** What stands in a text, looked up by offsets without walking through all of it: articles may hold thousands of each. Immutable. */
final class Located<T> {

  private final List<T> items;
  private final ToIntFunction<T> start;
  private final ToIntFunction<T> end;

  Located(List<T> items, ToIntFunction<T> start, ToIntFunction<T> end) {
    this.items = items.stream().sorted(Comparator.comparingInt(start)).toList();
    this.start = start;
    this.end = end;
  }

  /** All of it, in order of the text. */
  List<T> all() {
    return items;
  }

  /** What starts and ends between two offsets, in order of the text. */
  List<T> within(int from, int to) {
    List<T> within = new ArrayList<>();
    for (int i = firstFrom(from); i < items.size() && start.applyAsInt(items.get(i)) < to; i++) {
      if (end.applyAsInt(items.get(i)) <= to) {
        within.add(items.get(i));
      }
    }
    return within;
  }

  /** What has a part in common with the text between two offsets, in order of the text; for things that do not overlap each other. */
  List<T> touching(int from, int to) {
    int first = firstFrom(from);
    while (first > 0 && end.applyAsInt(items.get(first - 1)) > from) {
      first--;
    }
    List<T> touching = new ArrayList<>();
    for (int i = first; i < items.size() && start.applyAsInt(items.get(i)) < to; i++) {
      touching.add(items.get(i));
    }
    return touching;
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start.applyAsInt(items.get(middle)) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
