package io.vigie.annotate;

import io.vigie.annotate.tree.SentenceParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gives a sentence parts of speech, verb forms, lemmas and its dependency tree over shared {@link TreeModels}. The same sentence always gets
 * the same tree. Not safe for use by several threads: each worker has its own.
 */
public final class Parser {

  private final TreeModels models;
  private final SentenceParser trees;

  Parser(TreeModels models) {
    this.models = models;
    this.trees = models.trees();
  }

  /** The words of a sentence, one for each token; none for a sentence without tokens. */
  public Parse parse(Sentence sentence) {
    List<String> forms = sentence.tokens().stream().map(token -> Typography.plain(token.text())).toList();
    SentenceParser.Tree tree = trees.parse(forms);
    List<String> tags = tree.tags();
    List<String> lemmas = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      lemmas.add(models.lemmas().lemma(forms.get(i), tags.get(i), models.lexicon()));
    }
    if (models.joinsParticles()) {
      joinParticles(forms, lemmas, tree);
    }
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      Token token = sentence.tokens().get(i);
      words.add(new Word(i, token.text(), lemmas.get(i), part(tags.get(i)), form(tags.get(i)), tree.heads()[i],
          tree.relations().get(i), token.start(), token.end()));
    }
    return new Parse(words);
  }

  private static void joinParticles(List<String> forms, List<String> lemmas, SentenceParser.Tree tree) {
    for (int i = 0; i < forms.size(); i++) {
      int verb = tree.heads()[i];
      String particle = forms.get(i).toLowerCase(Locale.ROOT);
      if (verb >= 0 && tree.relations().get(i).equals("compound:prt") && !lemmas.get(verb).startsWith(particle)) {
        lemmas.set(verb, particle + lemmas.get(verb));
      }
    }
  }

  private static PartOfSpeech part(String tag) {
    int bar = tag.indexOf('|');
    return PartOfSpeech.valueOf(bar < 0 ? tag : tag.substring(0, bar));
  }

  private static VerbForm form(String tag) {
    int bar = tag.indexOf('|');
    return bar < 0 ? VerbForm.NONE : VerbForm.valueOf(tag.substring(bar + 1));
  }
}
