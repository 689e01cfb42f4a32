package io.vigie.annotate;

/**
 * A token with its analysis.
 *
 * @param index position in the sentence, from 0
 * @param text as in the article
 * @param lemma dictionary form; lower case but for proper nouns
 * @param features form of a verb or auxiliary
 * @param head index of the governing word; -1 for the root of the sentence
 * @param relation Universal Dependencies relation to the head, such as {@code nsubj}, {@code nsubj:pass}, {@code obl:agent},
 *     {@code acl:relcl}; other subtypes are cut, but for {@code nmod:poss} and {@code compound:prt}
 * @param start offset in the article's text
 * @param end offset after the word
 */
public record Word(
    int index, String text, String lemma, PartOfSpeech pos, VerbForm features, int head, String relation, int start, int end) {

  /** The same word hung elsewhere. */
  public Word under(int newHead, String newRelation) {
    return new Word(index, text, lemma, pos, features, newHead, newRelation, start, end);
  }
}
