package io.vigie.annotate.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Tags and parses with averaged perceptrons, for languages that have no network yet: a tagger, then a greedy arc-hybrid parser (Goldberg
 * and Nivre 2013). Not safe for use by several threads; the models are.
 */
public final class PerceptronParser implements SentenceParser {

  private final Tagger tagger;
  private final TreeParser trees;
  private final Lemmas lemmas;
  private final Lexicon lexicon;

  public PerceptronParser(LinearModel tags, LinearModel trees, Lemmas lemmas, Lexicon lexicon) {
    this.tagger = new Tagger(tags, tags.labels(), lexicon);
    this.trees = TreeParser.of(trees);
    this.lemmas = lemmas;
    this.lexicon = lexicon;
  }

  @Override
  public Tree parse(List<String> forms) {
    List<String> tags = tagger.tag(forms);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      found.add(lemmas.lemma(forms.get(i), tags.get(i), lexicon));
    }
    TreeParser.Tree tree = trees.parse(new TreeInput(forms, tags, found));
    return new Tree(tags, tree.heads(), tree.relations());
  }
}
