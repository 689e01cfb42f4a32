package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.Word;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What was spoken of last: the things that "removed them", "those of the ministry" point at, and who was the subject before "fined it".
 * For one article and one thread; grows as sentences are read.
 */
final class Things {

  /** Sentences back to which a pronoun points. */
  private static final int REACH = 1;
  private static final Set<String> CLASSES = Set.of("equipment", "system", "technology", "content", "law", "practice", "website", "people", "attacker");

  private final ClauseWords words;
  private final NounClasses nouns;
  /** The last first. */
  private final Deque<Mention> mentions = new ArrayDeque<>();

  Things(ClauseWords words, NounClasses nouns) {
    this.words = words;
    this.nouns = nouns;
  }

  /** @param subject whether it is the subject of a clause that is no mere "they said" */
  record Mention(Sentence sentence, Phrase phrase, Set<String> classes, boolean subject) {}

  /** Notes the things of a sentence. */
  void read(Sentence sentence, Tree tree) {
    for (Word word : tree.words()) {
      boolean partitive = Tree.isRelation(word, "obl") && tree.children(word, "case").stream().anyMatch(marker -> words.in("partitive", words.preposition(marker)));
      boolean takesPart = partitive || Tree.isRelation(word, "nsubj", "obj", "root") || word.relation().startsWith("conj");
      if (takesPart && (word.pos() == PartOfSpeech.NOUN || word.pos() == PartOfSpeech.PROPN)) {
        Set<String> classes = new TreeSet<>(nouns.of(word));
        boolean speaks = tree.head(word).map(verb -> words.governs(verb, Governance.STATED)).orElse(false);
        mentions.addFirst(new Mention(sentence, tree.phrase(word), classes, Tree.isRelation(word, "nsubj") && !speaks));
      }
    }
  }

  /** What a pronoun that suffers something, or that stands for one of many, points at; of the classes only those of things and people. */
  Optional<Mention> before(Phrase pronoun, Sentence current) {
    return last(pronoun, current).filter(mention -> mention.classes().stream().anyMatch(CLASSES::contains) && !mention.classes().contains("premises")).findFirst()
        .map(mention -> new Mention(mention.sentence(), mention.phrase(), only(mention.classes()), mention.subject()));
  }

  /** The subject told last before a pronoun, in its sentence or the one before. */
  Optional<Mention> subjectBefore(Phrase pronoun, Sentence current) {
    return last(pronoun, current).filter(Mention::subject).filter(mention -> mention.phrase().tree() != pronoun.tree() || !isOfSameClause(mention.phrase(), pronoun)).findFirst();
  }

  private static boolean isOfSameClause(Phrase subject, Phrase pronoun) {
    return subject.head().head() == pronoun.head().head();
  }

  private Stream<Mention> last(Phrase pronoun, Sentence current) {
    return mentions.stream().filter(mention -> mention.phrase().end() <= pronoun.start() && current.index() - mention.sentence().index() <= REACH);
  }

  private static Set<String> only(Set<String> classes) {
    Set<String> kept = new TreeSet<>(classes);
    kept.retainAll(CLASSES);
    return kept;
  }
}
