package io.vigie.annotate.dates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates that share what is said once: "on 3, 5 and 7 March". They are told one by one. */
record Several(List<Item> items) implements Moment {

  /** One of the dates; {@code start} and {@code end} are lexemes. */
  record Item(Moment moment, int start, int end) {}

  /** Every day, or where there are no days every month, each with what all share. */
  static @Nullable Several of(Captures captures) {
    Slot slot = captures.has(Slot.DAY) ? Slot.DAY : Slot.MONTH;
    List<Captures.Capture> each = captures.all().stream().filter(capture -> capture.slot() == slot).toList();
    List<Captures.Capture> shared = captures.all().stream().filter(capture -> capture.slot() != slot && capture.slot() != Slot.WEEKDAY).toList();
    int end = captures.all().get(captures.all().size() - 1).end();
    List<Item> items = new ArrayList<>();
    for (Captures.Capture one : each) {
      Captures.Capture weekday = before(one, captures.all());
      Captures own = weekday == null ? Captures.NONE.with(one) : Captures.NONE.with(weekday).with(one);
      for (Captures.Capture common : shared) {
        own = own.with(common);
      }
      Moment moment = Meaning.point(own);
      if (moment == null) {
        return null;
      }
      items.add(new Item(moment, weekday == null ? one.start() : weekday.start(), one == each.get(each.size() - 1) ? end : one.end()));
    }
    return new Several(items);
  }

  /** The weekday right before a day: "lundi 20". */
  private static Captures.@Nullable Capture before(Captures.Capture day, List<Captures.Capture> all) {
    int at = all.indexOf(day);
    return at > 0 && all.get(at - 1).slot() == Slot.WEEKDAY ? all.get(at - 1) : null;
  }

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    return items.get(0).moment().resolve(scene);
  }
}
