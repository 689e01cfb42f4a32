package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a word says of a place that somebody or something comes from there: "cameras made in Norland", "the Norland-based maker",
 * "con sede en Norlandia". What comes from a country did not happen there, and the country decides nothing. Immutable, thread-safe.
 */
final class Provenance {

  /** What is made somewhere or has its seat there; an arrest made in Norland happened there. */
  private static final String[] MAKERS = {"company", "equipment", "technology", "vendor", "attacker", "malware"};
  private static final String HYPHEN = "-";

  private final ClauseWords words;
  private final NounClasses nouns;

  Provenance(ClauseWords words, NounClasses nouns) {
    this.words = words;
    this.nouns = nouns;
  }

  boolean isTold(Word place, Tree tree) {
    // "Norland made a law": whoever does it comes from nowhere.
    boolean does = Tree.isRelation(place, "nsubj");
    return isFirstPart(place, tree) || !does && Stream.of(tree.head(place), before(place, tree), behind(place, tree)).flatMap(Optional::stream)
        .anyMatch(word -> words.in("provenance", word) && (word.pos() == PartOfSpeech.NOUN || isParticiple(word) && saysOfMaker(word, tree)));
  }

  /** "Norland-based", "Norland and Sudland-based". */
  private boolean isFirstPart(Word place, Tree tree) {
    List<Word> rest = tree.words().subList(place.index() + 1, tree.words().size());
    int at = 0;
    while (at < rest.size() && (rest.get(at).pos() == PartOfSpeech.PROPN || rest.get(at).relation().equals("cc") || rest.get(at).text().equals(HYPHEN))) {
      at++;
    }
    return at > 0 && at < rest.size() && rest.get(at - 1).text().equals(HYPHEN) && words.in("provenance", rest.get(at));
  }

  /** The word before the preposition of the place. */
  private static Optional<Word> before(Word place, Tree tree) {
    int first = tree.children(place, "case", "det", "compound", "flat").stream().mapToInt(Word::index).min().orElse(place.index());
    return first < place.index() && first > 0 ? Optional.of(tree.word(first - 1)) : Optional.empty();
  }

  /** "In Norland gefertigte Kameras": the word behind the place, wherever the tree hangs it. */
  private static Optional<Word> behind(Word place, Tree tree) {
    int next = place.index() + 1;
    return next < tree.words().size() ? Optional.of(tree.word(next)).filter(word -> Tree.isRelation(word, "amod", "acl")) : Optional.empty();
  }

  private static boolean isParticiple(Word word) {
    return word.pos() == PartOfSpeech.ADJ || word.features() == VerbForm.PAST_PARTICIPLE || word.features() == VerbForm.PAST;
  }

  private boolean saysOfMaker(Word participle, Tree tree) {
    Optional<Word> described = Tree.isRelation(participle, "acl", "amod") ? tree.head(participle) : tree.child(participle, "nsubj");
    return described.filter(noun -> noun.pos() == PartOfSpeech.PROPN || nouns.of(noun).stream().anyMatch(List.of(MAKERS)::contains)).isPresent();
  }
}
