package io.vigie.finding;

import io.vigie.annotate.Sentence;
import java.util.List;
import java.util.stream.Stream;

/** Which sentences of an article stand where a sentence may be meant to be read with them. Immutable. */
final class Vicinity {

  private final List<Sentence> sentences;

  /** @param sentences all of an article, in order */
  Vicinity(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  /** The first sentences of the article, {@code count} at most. */
  Stream<Sentence> lead(int count) {
    return between(0, count - 1);
  }

  /** The paragraph of a sentence, with the sentence before the given one even where another paragraph holds it. */
  Stream<Sentence> paragraph(Sentence sentence) {
    int first = sentence.index();
    while (first > 0 && sentences.get(first - 1).paragraph() == sentence.paragraph()) {
      first--;
    }
    int last = sentence.index();
    while (last + 1 < sentences.size() && sentences.get(last + 1).paragraph() == sentence.paragraph()) {
      last++;
    }
    return between(Math.min(first, sentence.index() - 1), last);
  }

  /** The sentences of some positions, the last included; positions that the article does not have are left out. */
  Stream<Sentence> between(int first, int last) {
    return sentences.subList(Math.min(sentences.size(), Math.max(0, first)), Math.min(sentences.size(), last + 1)).stream();
  }
}
