package io.vigie.train;

import java.util.List;

/** A sentence of a treebank: its text as printed and its syntactic words. */
record TreebankSentence(String text, List<TreebankWord> words) {
  TreebankSentence {
    words = List.copyOf(words);
  }
}
