package io.vigie.train;

import java.util.List;

/**
 * A sentence to learn from, in the tokens that Vigie makes.
 *
 * @param forms the tokens, with plain typography
 * @param tags parts of speech, of verbs with their form: {@code VERB|PAST}
 * @param lemmas lower case but for proper nouns; empty where the treebank gives none for the token
 * @param heads index of the head of each token; -1 for the root
 */
record Example(List<String> forms, List<String> tags, List<String> lemmas, List<Integer> heads, List<String> relations) {
  Example {
    forms = List.copyOf(forms);
    tags = List.copyOf(tags);
    lemmas = List.copyOf(lemmas);
    heads = List.copyOf(heads);
    relations = List.copyOf(relations);
  }

  int size() {
    return forms.size();
  }
}
