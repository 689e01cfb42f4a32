package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Segmenter;
import io.vigie.annotate.Sentence;
import io.vigie.record.Code;
import java.util.HashSet;
import java.util.Set;

/** What the title of an article seems to tell: a hint at what the article is about, never evidence. Immutable. */
final class Headline {

  private final Set<Code> types = new HashSet<>();

  Headline(Annotated annotated, Triggers triggers, Frames frames) {
    String title = annotated.article().title();
    if (title == null) {
      return;
    }
    for (Sentence sentence : Segmenter.of(annotated.language()).segment(title)) {
      annotated.parseApart(sentence).words().forEach(word -> triggers.of(word, false)
          .forEach(trigger -> frames.evokedBy(trigger.concept()).forEach(frame -> types.add(frame.type()))));
    }
  }

  boolean speaksOf(Code type) {
    return types.contains(type);
  }

  /** Whether it tells no event at all. */
  boolean isSilent() {
    return types.isEmpty();
  }
}
