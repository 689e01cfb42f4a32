package io.vigie.finding;

import io.vigie.annotate.Parse;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A dependency tree that can be walked downwards. Immutable. */
final class Tree {

  /** Relations under which a word tells something of its own and no longer describes its head. */
  private static final Set<String> CLAUSAL = Set.of("acl:relcl", "advcl", "ccomp", "parataxis", "csubj", "discourse", "dislocated");

  private final List<Word> words;
  private final List<List<Word>> children;

  Tree(Parse parse) {
    words = parse.words();
    children = new ArrayList<>();
    words.forEach(word -> children.add(new ArrayList<>()));
    words.stream().filter(word -> word.head() >= 0).forEach(word -> children.get(word.head()).add(word));
  }

  List<Word> words() {
    return words;
  }

  Word word(int index) {
    return words.get(index);
  }

  List<Word> children(Word word) {
    return children.get(word.index());
  }

  /** Children in one of the relations; a relation without subtype stands for its subtypes too. */
  List<Word> children(Word word, String... relations) {
    return children(word).stream().filter(child -> isRelation(child, relations)).toList();
  }

  Optional<Word> child(Word word, String... relations) {
    return children(word).stream().filter(child -> isRelation(child, relations)).findFirst();
  }

  Optional<Word> head(Word word) {
    return word.head() < 0 ? Optional.empty() : Optional.of(words.get(word.head()));
  }

  /** Whether a word hangs on another, directly or not; a repaired tree may hold a circle, which is walked once. */
  boolean isUnder(Word word, Word top) {
    Optional<Word> above = Optional.of(word);
    for (int step = 0; step < words().size() && above.isPresent(); step++) {
      if (above.get().index() == top.index()) {
        return true;
      }
      above = head(above.get());
    }
    return false;
  }

  static boolean isRelation(Word word, String... relations) {
    String own = word.relation();
    for (String relation : relations) {
      if (own.startsWith(relation) && (own.length() == relation.length() || own.charAt(relation.length()) == ':')) {
        return true;
      }
    }
    return false;
  }

  /** The word and those coordinated with it, in order of the text. */
  List<Word> conjuncts(Word word) {
    List<Word> conjuncts = new ArrayList<>(List.of(word));
    for (int i = 0; i < conjuncts.size(); i++) {
      conjuncts.addAll(children(conjuncts.get(i), "conj"));
    }
    return conjuncts;
  }

  /**
   * The phrase of a head: what describes it, without relative and other clauses, without what is coordinated with it and without what is
   * said to be it ("Norland is the largest city").
   */
  Phrase phrase(Word head) {
    boolean[] inside = new boolean[words.size()];
    mark(head, inside, child -> !isRelation(child, "conj", "cc") && (isVerb(head) || !isRelation(child, "nsubj", "csubj", "cop")));
    return new Phrase(this, head, inside);
  }

  /** One phrase for each word coordinated with {@code head}. */
  List<Phrase> phrases(Word head) {
    return conjuncts(head).stream().filter(word -> !isVerb(word) || word == head).map(this::phrase).toList();
  }

  private void mark(Word word, boolean[] inside, Predicate<Word> follow) {
    inside[word.index()] = true;
    for (Word child : children(word)) {
      if (follow.test(child) && !isClausal(child) && !inside[child.index()]) {
        mark(child, inside, any -> true);
      }
    }
  }

  /** "Told the police to remove": the infinitive tells something of its own. */
  private static boolean isClausal(Word word) {
    boolean infinitive = word.features() == VerbForm.INFINITIVE && isRelation(word, "acl", "xcomp", "obl");
    return infinitive || CLAUSAL.contains(word.relation());
  }

  static boolean isVerb(Word word) {
    return switch (word.pos()) {
      case VERB, AUX -> true;
      default -> false;
    };
  }
}
