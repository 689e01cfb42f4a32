package io.vigie.annotate.dates;

import io.vigie.record.Edtf;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * "Until May", "before the end of 2026".
 *
 * @param open whether the time up to then is meant ({@code ../X}), or, behind "by", the date itself
 */
record Limit(Moment last, boolean open, boolean startOnly) implements Moment {

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved end = scene.tense() == Tense.FUTURE ? end(scene) : nearer(scene, end(scene.in(Tense.PAST)), end(scene.in(Tense.FUTURE)));
    if (end == null || !open) {
      return end;
    }
    Edtf date = end.date();
    boolean first = startOnly && date.isInterval() && date.start() != null;
    return end.with(Edtf.until(first ? Edtf.single(date.start()) : date).approximate(false));
  }

  private @Nullable Resolved end(Scene scene) {
    return last instanceof Edge edge ? edge.limit(scene) : last.resolve(scene);
  }

  /** A limit may lie on either side of publication, whatever the clause tells: "has been closed until July". */
  private static @Nullable Resolved nearer(Scene scene, @Nullable Resolved past, @Nullable Resolved coming) {
    if (past == null || coming == null || scene.published() == null || past.equals(coming)) {
      return coming == null ? past : coming;
    }
    LocalDate published = scene.published().lastDay();
    long back = ChronoUnit.DAYS.between(past.date().lastDay(), published);
    long ahead = ChronoUnit.DAYS.between(published, coming.date().lastDay());
    return Math.abs(back) < Math.abs(ahead) ? past : coming;
  }

  @Override
  public boolean isTold() {
    return false;
  }
}
