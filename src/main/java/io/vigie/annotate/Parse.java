package io.vigie.annotate;

import java.util.List;

/** The words of one sentence with parts of speech, lemmas and dependency tree. Immutable. */
public record Parse(List<Word> words) {
  public Parse {
    words = List.copyOf(words);
  }
}
