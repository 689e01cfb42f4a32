package io.vigie.annotate.dates;

import io.vigie.record.Edtf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The night that ends on a day: "in der Nacht zum Sonntag". */
record Night(Moment morning) implements Moment {

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved end = morning.resolve(scene);
    if (end == null || end.date().precision() != Edtf.Precision.DAY) {
      return end;
    }
    LocalDate day = end.date().lastDay();
    return end.with(Edtf.between(Edtf.ofDay(day.minusDays(1)), Edtf.ofDay(day)));
  }
}
