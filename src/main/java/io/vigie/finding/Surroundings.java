package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

  /**
   * What may be the object of an active verb where the tree says otherwise: phrases soon after it, or just before a verb that may close
   * its clause, that no preposition governs.
   */
  List<Phrase> objectsNear(Word verb) {
    Stream<Phrase> after = after(verb).stream().filter(phrase -> phrase.start() - verb.end() < NEAR);
    Stream<Phrase> before = walk(verb, -1).stream().filter(phrase -> mayClose(verb) && verb.start() - phrase.end() < NEAR)
        .filter(phrase -> !hasOwnObject(verb) && !Tree.isRelation(phrase.head(), "nsubj"));
    return Stream.concat(after, before).filter(this::isBare).toList();
  }

  /** People behind the preposition that marks them as objects, hung by the tree on the noun before: "puso en su lista a dos empresas". */
  List<Phrase> markedObjectsNear(Word verb) {
    return wordsNear(verb).stream().filter(noun -> noun.index() > verb.index() && noun.start() - verb.end() < NEAR && Tree.isRelation(noun, "nmod", "obl"))
        .filter(noun -> tree.children(noun, "case").stream().map(words::preposition).anyMatch(marker -> words.in("object-preposition", marker)))
        .filter(noun -> tree.words().subList(verb.index() + 1, noun.index()).stream().noneMatch(Tree::isVerb)).map(tree::phrase).toList();
  }

  private boolean hasOwnObject(Word verb) {
    return tree.children(verb, "obj").stream().anyMatch(object -> object.index() > verb.index() && object.pos() != PartOfSpeech.PRON);
  }

  private static boolean mayClose(Word verb) {
    return verb.features() == VerbForm.INFINITIVE || verb.features() == VerbForm.PAST_PARTICIPLE;
  }

  /** Every noun after a verb as far as its clause may reach; of an infinitive or participle, which may close its clause, also just before. */
  List<Word> wordsNear(Word verb) {
    List<Word> nouns = new ArrayList<>();
    for (int i = verb.index() - 1; mayClose(verb) && i >= 0 && !isBorder(tree.word(i)) && verb.start() - tree.word(i).end() < NEAR; i--) {
      addNoun(tree.word(i), nouns);
    }
    for (int i = verb.index() + 1; i < tree.words().size() && !isBorder(tree.word(i)); i++) {
      addNoun(tree.word(i), nouns);
    }
    return nouns;
  }

  private static void addNoun(Word word, List<Word> nouns) {
    if (word.pos() == PartOfSpeech.NOUN || word.pos() == PartOfSpeech.PROPN) {
      nouns.add(word);
    }
  }

  /** What may be the subject of a passive verb where the tree says otherwise. */
  List<Phrase> subjectsBefore(Word verb) {
    return walk(verb, -1).stream().filter(phrase -> verb.start() - phrase.end() < NEAR && isBare(phrase)).toList();
  }

  /** What may do what a verb without a subject tells: phrases on either side of it that no preposition governs, in order of the text. */
  List<Phrase> subjectsNear(Word verb) {
    return Stream.concat(walk(verb, -1).stream(), after(verb).stream().filter(phrase -> phrase.start() - verb.end() < NEAR))
        .filter(this::isBare).sorted(Comparator.comparingInt(Phrase::start)).toList();
  }

  private boolean isBare(Phrase phrase) {
    return tree.child(phrase.head(), "case").isEmpty() && !Tree.isRelation(phrase.head(), "nmod");
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
