package io.vigie.annotate.tree;

import java.util.List;

/** Tags and parses a sentence. The same sentence always gets the same tree. */
public interface SentenceParser {

  /**
   * Tags, heads (-1 for the root) and relations of the words of a sentence.
   *
   * @param tags such as {@code NOUN} and {@code VERB|PAST}
   */
  record Tree(List<String> tags, int[] heads, List<String> relations) {}

  /** @param forms the tokens, with plain typography */
  Tree parse(List<String> forms);
}
