package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The phrases on either side of a word as far as its clause may reach: up to the next finite verb that does not govern it. A way to
 * fill roles where the tree went wrong; types decide then. For one sentence.
 */
final class Surroundings {

  /** Characters within which a verb's own object stands. */
  private static final int NEAR = 60;

  private final Tree tree;
  private final ClauseWords words;

  Surroundings(Tree tree, ClauseWords words) {
    this.tree = tree;
    this.words = words;
  }

  /** Only what stands as a subject: whoever is merely named before a verb seldom does it. */
  List<Phrase> before(Word word) {
    return walk(word, -1).stream().filter(phrase -> Tree.isRelation(phrase.head(), "nsubj", "root", "conj", "obl:agent", "dep")).toList();
  }

  /** What may be the object of an active verb where the tree says otherwise: phrases soon after it that no preposition governs. */
  List<Phrase> objectsAfter(Word verb) {
    return after(verb).stream().filter(phrase -> phrase.start() - verb.end() < NEAR && isBare(phrase)).toList();
  }

  /** Every noun after a verb as far as its clause may reach. */
  List<Word> wordsAfter(Word verb) {
    List<Word> nouns = new ArrayList<>();
    for (int i = verb.index() + 1; i < tree.words().size() && !isBorder(tree.word(i)); i++) {
      if (tree.word(i).pos() == PartOfSpeech.NOUN || tree.word(i).pos() == PartOfSpeech.PROPN) {
        nouns.add(tree.word(i));
      }
    }
    return nouns;
  }

  /** What may be the subject of a passive verb where the tree says otherwise. */
  List<Phrase> subjectsBefore(Word verb) {
    return walk(verb, -1).stream().filter(phrase -> verb.start() - phrase.end() < NEAR && isBare(phrase)).toList();
  }

  private boolean isBare(Phrase phrase) {
    return tree.child(phrase.head(), "case").isEmpty() && !Tree.isRelation(phrase.head(), "obl", "nmod");
  }

  List<Phrase> after(Word word) {
    return walk(word, 1);
  }

  private List<Phrase> walk(Word word, int step) {
    List<Phrase> phrases = new ArrayList<>();
    for (int i = word.index() + step; i >= 0 && i < tree.words().size(); i += step) {
      Word other = tree.word(i);
      if (isBorder(other)) {
        break;
      }
      if (isTop(other)) {
        phrases.add(tree.phrase(other));
      }
    }
    return phrases;
  }

  private boolean isBorder(Word word) {
    if (word.text().equals(";") || word.text().equals(":")) {
      return true;
    }
    boolean finite = Tree.isVerb(word) && switch (word.features()) {
      case PAST, PRESENT, FUTURE, CONDITIONAL -> true;
      default -> false;
    };
    return finite && !Tree.isRelation(word, "aux") && words.governances(word).isEmpty();
  }

  /** The head of a phrase that is no part of a longer one. */
  private boolean isTop(Word word) {
    boolean nominal = switch (word.pos()) {
      case NOUN, PROPN, PRON -> true;
      default -> false;
    };
    boolean named = word.pos() == PartOfSpeech.PROPN && Tree.isRelation(word, "nmod") && !word.relation().equals("nmod:poss");
    return named || nominal && !Tree.isRelation(word, "compound", "flat", "nmod", "amod", "det", "fixed", "case");
  }
}
