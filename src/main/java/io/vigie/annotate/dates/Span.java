package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.record.Edtf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From one date to another: "from 9 to 11 May", "between June and August 2017". What one end leaves out the other says. */
record Span(Moment from, Moment to) implements Moment {

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved end = resolveEnd(scene);
    if (end == null) {
      return null;
    }
    Resolved start = resolveStart(scene, end);
    if (start == null || start.date().firstDay().isEmpty() || start.date().firstDay().get().isAfter(end.date().lastDay())) {
      return null;
    }
    Anchor anchor = start.anchor() == Anchor.ABSOLUTE ? end.anchor() : start.anchor();
    Edtf span = Edtf.between(start.date(), end.date()).approximate(false);
    return new Resolved(span, end.anchor() == Anchor.ABSOLUTE ? Anchor.ABSOLUTE : anchor);
  }

  /** "From November 2022 to March": the end follows the start. */
  private @Nullable Resolved resolveEnd(Scene scene) {
    if (from instanceof Point start && start.year() > 0 && to instanceof Point end && end.year() == 0) {
      Edtf first = start.in(start.year());
      Edtf same = end.in(start.year());
      boolean before = first != null && same != null && same.lastDay().isBefore(first.firstDay().orElseThrow());
      Edtf date = before ? end.in(start.year() + 1) : same;
      return date == null ? null : new Resolved(date, Anchor.ABSOLUTE);
    }
    return to.resolve(scene);
  }

  /** The latest such date before the end. */
  private @Nullable Resolved resolveStart(Scene scene, Resolved end) {
    LocalDate limit = end.date().lastDay();
    if (from instanceof Point start && start.year() == 0 && start.direction() == null) {
      Edtf same = start.in(limit.getYear());
      boolean after = same == null || same.firstDay().orElseThrow().isAfter(limit);
      Edtf date = after ? start.in(limit.getYear() - 1) : same;
      return date == null ? null : end.with(date);
    }
    if (from instanceof Weekday start && start.direction() == null && end.date().precision() == Edtf.Precision.DAY) {
      LocalDate date = limit.with(java.time.temporal.TemporalAdjusters.previous(start.weekday()));
      return end.with(Edtf.ofDay(date));
    }
    return from.resolve(scene);
  }
}
