package io.vigie.annotate.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the slots of a form have matched so far, in order of the text: a list that grows at its end and shares its start. */
record Captures(@Nullable Captures before, @Nullable Capture last) {

  /** The value of one slot; {@code start} and {@code end} are lexemes. */
  record Capture(Slot slot, Object value, int start, int end) {}

  static final Captures NONE = new Captures(null, null);

  Captures with(Capture next) {
    return new Captures(this, next);
  }

  List<Capture> all() {
    List<Capture> all = new ArrayList<>();
    for (Captures some = this; some != null && some.last != null; some = some.before) {
      all.add(0, some.last);
    }
    return all;
  }

  int count() {
    int count = 0;
    for (Captures some = this; some != null && some.last != null; some = some.before) {
      count++;
    }
    return count;
  }

  boolean has(Slot slot) {
    return all().stream().anyMatch(capture -> capture.slot() == slot);
  }

  <T> Optional<T> first(Slot slot, Class<T> type) {
    return all().stream().filter(capture -> capture.slot() == slot).map(Capture::value).filter(type::isInstance).map(type::cast).findFirst();
  }

  int number(Slot slot) {
    return first(slot, Integer.class).orElse(0);
  }

  /** The unit, in the singular or plural. */
  Optional<Unit> unit() {
    return first(Slot.UNIT, Unit.class).or(() -> first(Slot.UNITS, Unit.class));
  }

  /** Every moment captured, whatever its slot. */
  List<Moment> moments() {
    return all().stream().map(Capture::value).filter(Moment.class::isInstance).map(Moment.class::cast).toList();
  }
}
