package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.record.Edtf;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * "Two years after ministers first told…": the date of what the clause tells. That is the day of the news where the article has named
 * it, else the article's own time, known as finely as the unit says. Of what is to come nothing is known.
 */
record Event(Unit unit) implements Moment {

  /** How many days before publication the news may be. */
  private static final int NEWS_DAYS = 7;

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    Resolved now = scene.publication(unit.needs());
    if (now == null || scene.tense() == Tense.FUTURE) {
      return null;
    }
    Resolved news = news(scene);
    if (news != null) {
      return news;
    }
    Edtf date = switch (unit.needs()) {
      case DAY -> Edtf.ofDay(now.date().lastDay());
      case MONTH -> Edtf.ofMonth(YearMonth.from(now.date().lastDay()));
      case YEAR -> Edtf.ofYear(now.date().lastDay().getYear());
    };
    return now.with(date).approximate();
  }

  /** The date told last, if it is a day shortly before publication. */
  private static @Nullable Resolved news(Scene scene) {
    Resolved last = scene.last(Edtf.Precision.DAY);
    boolean recent = last != null && last.anchor() == Anchor.NARRATIVE && scene.published() != null
        && !last.date().isInterval() && !last.date().lastDay().isAfter(scene.published().lastDay())
        && last.date().lastDay().isAfter(scene.published().lastDay().minusDays(NEWS_DAYS));
    return recent ? last : null;
  }
}
