package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.Word;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells names of places that say where somebody or something comes from from those where it happens. For one thread. */
final class Origins {

  private static final String[] MAKERS = {"company", "equipment", "vendor", "attacker", "malware"};

  private final Annotated annotated;
  private final NounClasses nouns;
  private final ClauseWords words;
  private final Provenance provenance;
  private final Bystanders bystanders;
  private final Map<Integer, Tree> trees = new HashMap<>();

  Origins(Annotated annotated, NounClasses nouns, ClauseWords words) {
    this.annotated = annotated;
    this.nouns = nouns;
    this.words = words;
    this.provenance = new Provenance(words, nouns);
    this.bystanders = new Bystanders(words);
  }

  /** "A maker of Norland", "drones from Norland", "researchers at a university in Norland": whose it is, not where it happens. */
  boolean isOrigin(KnowledgeMatch match, Sentence sentence) {
    Tree tree = tree(sentence);
    Word word = head(match, tree).orElse(null);
    if (bystanders.isOne(match, tree)) {
      return true;
    }
    boolean within = false;
    while (word != null) {
      within |= isWhere(word, tree);
      if (isDoing(word, tree) || isSource(word, tree) || isTreaty(match, word, tree) || tree.children(word, "case").stream().anyMatch(preposition -> words.in("origin", preposition)) || provenance.isTold(word, tree)) {
        return true;
      }
      if (!Tree.isRelation(word, "nmod", "amod", "compound", "flat", "appos", "conj")) {
        return false;
      }
      word = tree.head(word).orElse(null);
      if (word != null && (!within && isMaker(word) || words.in("researcher", word))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a place has no part in what happened. */
  boolean isAside(KnowledgeMatch match) {
    return annotated.sentenceAt(match.start()).filter(sentence -> bystanders.isOne(match, tree(sentence))).isPresent();
  }

  /** "Researchers at a university in Norland": whoever found out what happened, wherever it did. */
  boolean isFinder(Phrase phrase) {
    return words.in("researcher", phrase.head());
  }

  /** "The eyes of Norville": a seat that stands for the government whose doings they are, and no town where anything happens. */
  private boolean isDoing(Word word, Tree tree) {
    return Tree.isRelation(word, "nmod") && tree.children(word, "case").stream().map(words::preposition).anyMatch(each -> words.in("possessive", each))
        && tree.head(word).filter(owned -> words.in("deed-of-state", owned)).isPresent();
  }

  /** "According to Acme Norland": a country that is part of the name of whoever tells it. */
  private boolean isSource(Word word, Tree tree) {
    boolean told = tree.children(word, "case").stream().map(words::preposition).anyMatch(each -> words.in("alleged-preposition", each))
        || words.in("alleged-preposition", new ClauseReader(tree, words).preposition(word));
    return told && word.pos() == PartOfSpeech.PROPN;
  }

  /** "The Norville Convention": a treaty is named for where it was signed. */
  private boolean isTreaty(KnowledgeMatch match, Word word, Tree tree) {
    return match.fact() instanceof Place && Tree.isRelation(word, "nmod", "compound", "flat", "amod", "appos") && tree.head(word).filter(above -> words.in("treaty", above)).isPresent();
  }

  /** "In Norland", "in the city of Norbridge". */
  boolean isWhere(KnowledgeMatch match, Sentence sentence) {
    Tree tree = tree(sentence);
    Optional<Word> word = head(match, tree);
    return word.filter(name -> isWhere(name, tree)).isPresent()
        || word.filter(name -> Tree.isRelation(name, "nmod", "flat", "appos")).flatMap(tree::head).filter(town -> nouns.of(town).contains("place") && isWhere(town, tree)).isPresent();
  }

  private boolean isWhere(Word word, Tree tree) {
    return tree.children(word, "case").stream().anyMatch(preposition -> words.in("place", preposition) && !words.in("origin", preposition));
  }

  private Tree tree(Sentence sentence) {
    return trees.computeIfAbsent(sentence.index(), any -> new Tree(annotated.parse(sentence)));
  }

  private boolean isMaker(Word word) {
    for (String maker : MAKERS) {
      if (nouns.of(word).contains(maker)) {
        return true;
      }
    }
    return annotated.knowledgeHolding(word).stream().anyMatch(match -> match.kind() == KnowledgeKind.VENDOR);
  }

  private static Optional<Word> head(KnowledgeMatch match, Tree tree) {
    return tree.words().stream().filter(word -> word.start() < match.end() && word.end() > match.start())
        .filter(word -> word.head() < 0 || tree.word(word.head()).end() <= match.start() || tree.word(word.head()).start() >= match.end()).findFirst();
  }
}
