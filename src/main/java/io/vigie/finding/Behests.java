package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import java.util.List;

/** "At the request of the regulator", "auf Anordnung der Staatsanwaltschaft": who has something done, told by a noun. For one sentence. */
final class Behests {

  private final Tree tree;
  private final ClauseReader clauses;
  private final ClauseWords words;

  Behests(Tree tree, ClauseReader clauses, ClauseWords words) {
    this.tree = tree;
    this.clauses = clauses;
    this.words = words;
  }

  /** The nouns that tell at whose behest something is done. */
  List<Word> nouns() {
    return tree.words().stream().filter(word -> word.pos() == PartOfSpeech.NOUN && words.in("behest", word)
        && words.in("at-behest", clauses.preposition(word))).toList();
  }

  /** Whoever has done what {@code word} tells; nobody where it tells the behest itself. */
  List<Phrase> of(Word word) {
    List<Word> nouns = nouns();
    return nouns.contains(word) ? List.of()
        : nouns.stream().flatMap(noun -> tree.children(noun, "nmod", "compound").stream()).map(tree::phrase).toList();
  }
}
