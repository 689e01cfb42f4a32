package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.record.Edtf;
import org.jspecify.annotations.Nullable;

/** "Between the two dates": the time between the last two dates told, whichever came first. */
record BetweenTold() implements Moment {

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    int last = scene.told().size() - 1;
    if (last < 1) {
      return null;
    }
    Edtf one = scene.told().get(last - 1).date();
    Edtf other = scene.told().get(last).date();
    boolean inOrder = !other.lastDay().isBefore(one.lastDay());
    Edtf from = inOrder ? one : other;
    Edtf to = inOrder ? other : one;
    return from.firstDay().isEmpty() ? null : new Resolved(Edtf.between(from, to).approximate(false), Anchor.NARRATIVE);
  }
}
