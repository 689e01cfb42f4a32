package io.vigie.train;

/**
 * A syntactic word of a treebank.
 *
 * @param features the morphological features as written, {@code _} for none
 * @param head index of the governing word in the sentence, from 0; -1 for the root
 * @param start offset in the text of the sentence; the words of a contraction share its offsets
 */
record TreebankWord(String form, String lemma, String upos, String features, int head, String relation, int start, int end) {

  boolean has(String feature) {
    return ("|" + features + "|").contains("|" + feature + "|");
  }
}
