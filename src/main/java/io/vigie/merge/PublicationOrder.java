package io.vigie.merge;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Orders what articles say by their day of publication, then by id; what has no date comes last. Only the day counts: outlets write in
 * their own time zones, and an hour more or less must not decide which record keeps its id.
 */
final class PublicationOrder {

  private static final Comparator<@Nullable String> DAY = Comparator.nullsLast(Comparator.naturalOrder());

  private PublicationOrder() {}

  static int compare(@Nullable String published, String id, @Nullable String otherPublished, String otherId) {
    int byDay = DAY.compare(day(published), day(otherPublished));
    return byDay != 0 ? byDay : id.compareTo(otherId);
  }

  /** The date part of a publication date or date-time; null for null. */
  static @Nullable String day(@Nullable String published) {
    if (published == null) {
      return null;
    }
    int time = published.indexOf('T');
    return time < 0 ? published : published.substring(0, time);
  }
}
