package io.vigie.annotate;

import io.vigie.annotate.tree.SentenceParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  /** The words of a sentence: one for each token, and one for each pronoun that a verb carries at its end; none for a sentence without tokens. */
  public Parse parse(Sentence sentence) {
    List<Optional<JoinedPronouns.Carrier>> carriers = sentence.tokens().stream().map(token -> models.pronouns().read(Typography.plain(token.text()))).toList();
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < carriers.size(); i++) {
      String form = Typography.plain(sentence.tokens().get(i).text());
      forms.add(carriers.get(i).map(JoinedPronouns.Carrier::verb).orElse(form));
    }
    SentenceParser.Tree tree = trees.parse(forms);
    List<String> tags = tree.tags();
    List<String> lemmas = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      lemmas.add(models.lemmas().lemma(forms.get(i), tags.get(i), models.lexicon()));
    }
    if (models.joinsParticles()) {
      joinParticles(forms, lemmas, tree);
    }
    List<Integer> positions = positions(carriers);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      Token token = sentence.tokens().get(i);
      int head = tree.heads()[i] < 0 ? -1 : positions.get(tree.heads()[i]);
      Word word = new Word(positions.get(i), token.text(), lemmas.get(i), part(tags.get(i)), form(tags.get(i)), head, tree.relations().get(i), token.start(), token.end());
      carriers.get(i).ifPresentOrElse(carrier -> add(words, word, carrier), () -> words.add(word));
    }
    return new Parse(words);
  }

  /** Where each token stands among the words. */
  private static List<Integer> positions(List<Optional<JoinedPronouns.Carrier>> carriers) {
    List<Integer> positions = new ArrayList<>();
    int next = 0;
    for (Optional<JoinedPronouns.Carrier> carrier : carriers) {
      positions.add(next);
      next += 1 + carrier.map(verb -> verb.pronouns().size()).orElse(0);
    }
    return positions;
  }

  /** Adds a verb and the pronouns that it carries as words of their own. */
  private void add(List<Word> words, Word whole, JoinedPronouns.Carrier carrier) {
    int start = whole.start() + carrier.length();
    words.add(new Word(whole.index(), whole.text().substring(0, carrier.length()), whole.lemma(), whole.pos(), whole.features(), whole.head(), whole.relation(),
        whole.start(), start));
    for (JoinedPronouns.Pronoun pronoun : carrier.pronouns()) {
      String tag = PartOfSpeech.PRON.name();
      words.add(new Word(words.size(), pronoun.text(), models.lemmas().lemma(pronoun.text(), tag, models.lexicon()), PartOfSpeech.PRON, VerbForm.NONE, whole.index(),
          pronoun.relation(), start, start + pronoun.text().length()));
      start += pronoun.text().length();
    }
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
