package io.vigie.evaluate;

import io.vigie.record.MentionKind;
import java.util.List;

/** A sentence of a corpus with its names. Immutable. */
public record TaggedSentence(List<String> tokens, List<TaggedName> names) {

  public TaggedSentence {
    tokens = List.copyOf(tokens);
    names = List.copyOf(names);
  }

  /**
   * A name of a sentence.
   *
   * @param start index of its first token
   * @param end index after its last token
   */
  public record TaggedName(int start, int end, MentionKind kind) {}
}
