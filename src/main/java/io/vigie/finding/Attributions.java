package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is told elsewhere to have decided what a sentence leaves without a decider: in an attribution ("…, the ministry said"), in the next
 * sentence by reference ("That was announced by the ministry on Friday") or as whoever decides in the sentence before. For one article
 * and one thread.
 */
final class Attributions {

  private static final Set<Governance> SPEAKS = Set.of(Governance.STATED, Governance.ANNOUNCED, Governance.DECIDED, Governance.ORDERED);

  private final Annotated annotated;
  private final ClauseWords words;
  private final Meanings meanings;
  private final Discourse discourse;
  private final TreeRepair repair;

  Attributions(Annotated annotated, ClauseWords words, Meanings meanings, Discourse discourse, TreeRepair repair) {
    this.annotated = annotated;
    this.words = words;
    this.meanings = meanings;
    this.discourse = discourse;
    this.repair = repair;
  }

  /** Whoever decided, the sentence that tells it, and how it stands to the event: {@code same}, {@code next}, {@code before}. */
  record Told(Meaning authority, Sentence sentence, String where) {}

  /** Who decided what {@code sentence} tells; empty when nobody near is said to. */
  Optional<Told> of(Sentence sentence, Tree tree) {
    return within(sentence, tree).or(() -> beside(sentence, 1, "next")).or(() -> beside(sentence, -1, "before"));
  }

  /** Who the sentence itself says decided it. */
  Optional<Told> within(Sentence sentence, Tree tree) {
    return deciders(tree, SPEAKS, false).map(meaning -> new Told(meaning, sentence, "same")).findFirst();
  }

  private Optional<Told> beside(Sentence sentence, int step, String where) {
    int index = sentence.index() + step;
    if (index < 0 || index >= annotated.sentences().size() || annotated.sentences().get(index).paragraph() != sentence.paragraph()) {
      return Optional.empty();
    }
    Sentence other = annotated.sentences().get(index);
    discourse.enter(other);
    Tree tree = new Tree(repair.repair(annotated.parse(other), annotated.quantitiesIn(other), annotated.datesIn(other)));
    Optional<Told> told = deciders(tree, SPEAKS, step > 0).map(meaning -> new Told(meaning, other, where)).findFirst();
    discourse.enter(sentence);
    return told;
  }

  /** @param referring whether what is said must point at an event told before: "that", "the decision" */
  private Stream<Meaning> deciders(Tree tree, Set<Governance> governances, boolean referring) {
    ClauseReader clauses = new ClauseReader(tree, words);
    Stream<Meaning> decrees = referring ? Stream.empty() : tree.words().stream().filter(noun -> isSource(noun, clauses))
        .flatMap(noun -> tree.children(noun, "nmod").stream()).map(owner -> meanings.of(tree.phrase(owner)));
    Stream<Meaning> doers = tree.words().stream().filter(verb -> Tree.isVerb(verb) && words.governances(verb).stream().anyMatch(governances::contains))
        // "Fait l'objet d'une enquête": whoever undergoes something has decided nothing.
        .filter(verb -> !words.governs(verb, Governance.UNDERGONE)).filter(verb -> !referring || refersBack(clauses.clause(verb)))
        .flatMap(verb -> clauses.clause(verb).doers().stream()).map(meanings::of);
    return Stream.concat(decrees, doers).map(Meaning::office).filter(meaning -> meaning.is("authority", "court", "country") && !isGeneric(meaning));
  }

  /** "According to a decree of the ministry": whoever's decision tells it has decided it. */
  private boolean isSource(Word noun, ClauseReader clauses) {
    boolean decision = words.governs(noun, Governance.DECIDED) || words.governs(noun, Governance.ORDERED);
    return decision && noun.pos() == PartOfSpeech.NOUN && words.in("alleged-preposition", clauses.preposition(noun));
  }

  private boolean refersBack(Clause clause) {
    return Stream.of(clause.objects(), clause.subjects(), clause.obliques().stream().map(Clause.Oblique::phrase).toList()).flatMap(List::stream)
        .map(Phrase::head).anyMatch(this::pointsAtEvent);
  }

  private boolean pointsAtEvent(Word word) {
    return words.in("event-anaphor", word);
  }

  private boolean isGeneric(Meaning meaning) {
    return meaning.phrase().tree().children(meaning.phrase().head(), "det", "amod").stream().anyMatch(child -> words.in("generic-determiner", child)
        || words.in("negative-determiner", child));
  }
}
