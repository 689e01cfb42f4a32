package io.vigie.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Cuts a stream into lists of neighbours that share a key. */
final class Runs {

  private Runs() {}

  static <T, K> Stream<List<T>> of(Stream<T> items, Function<T, K> key) {
    Iterator<T> all = items.iterator();
    List<T> ahead = new ArrayList<>();
    return StreamSupport.stream(new Spliterators.AbstractSpliterator<List<T>>(Long.MAX_VALUE, 0) {
      @Override
      public boolean tryAdvance(Consumer<? super List<T>> action) {
        while (all.hasNext()) {
          T next = all.next();
          if (!ahead.isEmpty() && !key.apply(ahead.get(0)).equals(key.apply(next))) {
            List<T> run = List.copyOf(ahead);
            ahead.clear();
            ahead.add(next);
            action.accept(run);
            return true;
          }
          ahead.add(next);
        }
        if (ahead.isEmpty()) {
          return false;
        }
        action.accept(List.copyOf(ahead));
        ahead.clear();
        return true;
      }
    }, false).onClose(items::close);
  }
}
