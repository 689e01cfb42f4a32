package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.record.Code;

/** Where an expression points: from the publication date, or from the date told before. */
enum Direction implements Code {
  /** "last Friday": before publication. */
  PREVIOUS(-1, Anchor.PUBLICATION),
  /** "this Friday". */
  THIS(0, Anchor.PUBLICATION),
  /** "next Friday". */
  NEXT(1, Anchor.PUBLICATION),
  /** "the Friday before". */
  PRECEDING(-1, Anchor.NARRATIVE),
  /** "that Friday", "the same year". */
  THAT(0, Anchor.NARRATIVE),
  /** "the following Friday". */
  FOLLOWING(1, Anchor.NARRATIVE);

  final int offset;
  final Anchor anchor;

  Direction(int offset, Anchor anchor) {
    this.offset = offset;
    this.anchor = anchor;
  }
}
