package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.record.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression resolves against.
 *
 * @param published the publication date, as far as it is known
 * @param told the dates resolved before it in the article, in order
 * @param frame the year that a phrase at the start of a sentence set for what follows ("In 2021, …"), if any
 */
record Scene(@Nullable Edtf published, List<Resolved> told, @Nullable Edtf frame, Tense tense) {

  /** How many dates back a reference such as "the same day" may reach. */
  private static final int REACH = 6;

  /** The publication date, if it is known at least as finely as {@code needed}. */
  @Nullable Resolved publication(Edtf.Precision needed) {
    return published != null && isKnown(published, needed) ? new Resolved(published, Anchor.PUBLICATION) : null;
  }

  /** The last date told that is at least as fine as {@code needed}; the publication date where none was told. */
  @Nullable Resolved narrative(Edtf.Precision needed) {
    for (int i = told.size() - 1; i >= Math.max(0, told.size() - REACH); i--) {
      if (isKnown(told.get(i).date(), needed) || needed != Edtf.Precision.DAY && isWithin(told.get(i).date(), needed)) {
        return new Resolved(told.get(i).date(), Anchor.NARRATIVE);
      }
    }
    return told.isEmpty() ? publication(needed) : null;
  }

  /** The date told last, if it is at least as fine as {@code needed}; the publication date where none was told. */
  @Nullable Resolved last(Edtf.Precision needed) {
    if (told.isEmpty()) {
      return publication(needed);
    }
    Edtf last = told.get(told.size() - 1).date();
    boolean interval = needed == Edtf.Precision.DAY && last.precision() == needed;
    return interval || isKnown(last, needed) ? new Resolved(last, Anchor.NARRATIVE) : null;
  }

  Scene in(Tense other) {
    return new Scene(published, told, frame, other);
  }

  @Nullable Resolved base(Anchor anchor, Edtf.Precision needed) {
    return anchor == Anchor.NARRATIVE ? narrative(needed) : publication(needed);
  }

  /** Whether a date is a single day, or lies in a single month or year. */
  static boolean isKnown(Edtf date, Edtf.Precision needed) {
    return needed == Edtf.Precision.DAY ? !date.isInterval() && date.precision() == needed : isWithin(date, needed);
  }

  private static boolean isWithin(Edtf date, Edtf.Precision needed) {
    if (date.firstDay().isEmpty()) {
      return false;
    }
    LocalDate first = date.firstDay().get();
    LocalDate last = date.lastDay();
    return needed == Edtf.Precision.YEAR ? first.getYear() == last.getYear() : YearMonth.from(first).equals(YearMonth.from(last));
  }
}
