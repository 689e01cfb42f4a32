package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Word;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.language.LanguagePack;
import java.util.Optional;

/**
 * Names that stand in what tells an event and have no part in it: the maker whose cameras replace others or whose rival is told of, the country that footage was
 * sent to or that lies beyond a border. Immutable, thread-safe.
 */
public final class Bystanders {

  /** So many words up, past "models by Acme or others", stands the verb. */
  private static final int REACH = 4;

  private final ClauseWords words;

  /** @param language of the articles; its words are loaded once */
  public Bystanders(LanguagePack language) {
    this(new ClauseWords(language));
  }

  Bystanders(ClauseWords words) {
    this.words = words;
  }

  /**
   * Whether a name is one.
   *
   * @param name a vendor or a place that the article names
   */
  public boolean isOne(KnowledgeMatch name, Annotated annotated) {
    return annotated.sentenceAt(name.start()).map(annotated::parse).map(Tree::new).map(tree -> isOne(name, tree)).orElse(false);
  }

  /** The same in the tree of its sentence. */
  boolean isOne(KnowledgeMatch name, Tree tree) {
    Optional<Word> word = tree.words().stream().filter(each -> each.start() >= name.start() && each.end() <= name.end())
        .filter(each -> each.head() < 0 || tree.word(each.head()).end() <= name.start() || tree.word(each.head()).start() >= name.end()).findFirst();
    return word.filter(each -> name.kind() == KnowledgeKind.VENDOR ? replaces(each, tree) || isLikened(each, tree) : isGoal(each, tree) || isBeyond(each, tree)).isPresent();
  }

  /** "Replaced by Acme's cameras", "to buy from Acme instead". */
  private boolean replaces(Word maker, Tree tree) {
    boolean by = false;
    Word word = maker;
    for (int steps = 0; word.head() >= 0 && steps < REACH; steps++) {
      Word head = tree.word(word.head());
      by |= tree.children(word, "case").stream().anyMatch(preposition -> words.in("replaced-by", preposition));
      boolean instead = Tree.isVerb(head) && tree.children(head, "advmod").stream().anyMatch(adverb -> words.in("instead", adverb));
      if (by && words.in("replacing", head) || instead && !Tree.isRelation(word, "nsubj")) {
        return true;
      }
      word = head;
    }
    return false;
  }

  /** "A rival of Acme", "Norvue, once an ally of Acme". */
  private boolean isLikened(Word maker, Tree tree) {
    boolean of = tree.children(maker, "case").stream().anyMatch(preposition -> words.in("possessive", preposition));
    return of && tree.head(maker).filter(other -> words.in("likened", other)).isPresent();
  }

  /** "Sent the footage to servers in Norland", "the sale to Norland": where something went, not where it happened. */
  private boolean isGoal(Word place, Tree tree) {
    Word word = place;
    for (int steps = 0; steps < REACH && word.head() >= 0 && !Tree.isRelation(word, "nsubj", "parataxis", "advcl", "ccomp"); steps++) {
      Word head = tree.word(word.head());
      boolean towards = Tree.isRelation(word, "obl", "nmod", "iobj", "obj") && tree.children(word, "case").stream().anyMatch(preposition -> words.in("goal", preposition));
      if (towards && words.in("conveying", head)) {
        return true;
      }
      word = head;
    }
    return false;
  }

  /** "The border with Norland". */
  private boolean isBeyond(Word place, Tree tree) {
    return tree.children(place, "case").stream().filter(preposition -> words.in("accompaniment", preposition) && preposition.index() > 0)
        .anyMatch(preposition -> words.in("boundary", tree.word(preposition.index() - 1)));
  }
}
