package io.vigie.finding;

import io.vigie.annotate.Word;
import java.util.ArrayList;
import java.util.List;

/** A head word with what describes it. */
final class Phrase {

  private final Tree tree;
  private final Word head;
  private final boolean[] inside;

  Phrase(Tree tree, Word head, boolean[] inside) {
    this.tree = tree;
    this.head = head;
    this.inside = inside;
  }

  Tree tree() {
    return tree;
  }

  Word head() {
    return head;
  }

  List<Word> words() {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < inside.length; i++) {
      if (inside[i]) {
        words.add(tree.word(i));
      }
    }
    return words;
  }

  /** Whether any word of this phrase lies in the text from {@code start} to {@code end}. */
  boolean touches(int start, int end) {
    for (int i = 0; i < inside.length; i++) {
      if (inside[i] && tree.word(i).start() < end && tree.word(i).end() > start) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text from {@code start} to {@code end} holds the head itself. */
  boolean isHeadIn(int start, int end) {
    return head.start() < end && head.end() > start;
  }

  /** Offset of the first word in the article's text. */
  int start() {
    return words().get(0).start();
  }

  /** Offset after the last word in the article's text. */
  int end() {
    List<Word> words = words();
    return words.get(words.size() - 1).end();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    words().forEach(word -> text.append(text.isEmpty() ? "" : " ").append(word.text()));
    return text.toString();
  }
}
