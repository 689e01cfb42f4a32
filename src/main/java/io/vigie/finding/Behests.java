package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import java.util.List;
import java.util.stream.Stream;

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
    return nouns.contains(word) ? List.of() : Stream.concat(nouns.stream(), doing(word)).flatMap(this::givers).toList();
  }

  /** "A court order took the site down": the behest itself stands as what does it. */
  private Stream<Word> doing(Word word) {
    return Tree.isVerb(word) ? clauses.clause(word).doers().stream().map(Phrase::head).filter(noun -> words.in("behest", noun)) : Stream.empty();
  }

  /** Whose behest it is: "the request of the regulator", "an order signed by the minister". */
  private Stream<Phrase> givers(Word behest) {
    Stream<Phrase> named = tree.children(behest, "nmod", "compound", "amod").stream().map(tree::phrase);
    return Stream.concat(named, tree.children(behest, "acl").stream().flatMap(given -> clauses.clause(given).agents().stream()));
  }
}
