package io.vigie.train;

import java.util.List;

/**
 * A sentence of a treebank: its text as printed and its syntactic words.
 *
 * @param opensParagraph whether the treebank says that a paragraph or a document begins with it
 */
record TreebankSentence(String text, List<TreebankWord> words, boolean opensParagraph) {
  TreebankSentence {
    words = List.copyOf(words);
  }
}
