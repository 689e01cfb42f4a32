package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.Word;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What "the company", "the regulator", "it" point at, and whose "this decision" is: the last name of a fitting kind before them. Reaches back two sentences for a
 * pronoun and a few paragraphs for a noun; further back nothing is claimed. Immutable but for the sentence under reading.
 */
final class Discourse {

  private static final int NOUN_REACH = 6;
  private static final int PRONOUN_REACH = 1;

  private final List<Sentence> sentences;
  private final List<KnowledgeMatch> matches;
  private final ClauseWords words;
  private Sentence current;

  Discourse(List<Sentence> sentences, List<KnowledgeMatch> matches, ClauseWords words) {
    this.sentences = sentences;
    this.matches = matches.stream().sorted(Comparator.comparingInt(KnowledgeMatch::start)).toList();
    this.words = words;
    this.current = sentences.isEmpty() ? new Sentence(0, 0, 0, 0, List.of()) : sentences.get(0);
  }

  /** Moves to a sentence: what is asked next stands in it. */
  void enter(Sentence sentence) {
    current = sentence;
  }

  /** The names that a phrase without a name may refer to, the likeliest first; none when it opens something new or nothing fits. */
  List<KnowledgeMatch> antecedents(Phrase phrase, Set<String> classes) {
    Word head = phrase.head();
    if (head.pos() == PartOfSpeech.PRON && words.in("anaphor", head)) {
      return Stream.of(last(head.start(), PRONOUN_REACH, Discourse::isCompany), last(head.start(), PRONOUN_REACH, Discourse::isAuthority))
          .flatMap(Optional::stream).sorted(Comparator.comparingInt(KnowledgeMatch::start).reversed()).toList();
    }
    boolean definite = phrase.tree().children(head, "det").stream().anyMatch(det -> words.in("definite", det));
    if (!definite || describesItself(phrase)) {
      return List.of();
    }
    Optional<KnowledgeMatch> namesake = last(head.start(), NOUN_REACH * 2, match -> (isCompany(match) || isAuthority(match)) && holdsWord(match, head));
    if (namesake.isPresent()) {
      return namesake.stream().toList();
    }
    if (classes.contains("company")) {
      return last(head.start(), NOUN_REACH, Discourse::isCompany).stream().toList();
    }
    boolean measure = classes.contains("decision") && phrase.tree().children(head, "det").stream().anyMatch(det -> words.in("demonstrative", det));
    if (measure || classes.contains("authority") && !words.in("unique-authority", head)) {
      return last(head.start(), NOUN_REACH, match -> isAuthority(match) && match.listed()).filter(this::isHere).stream().toList();
    }
    return List.of();
  }

  /** "In Norland the regulator" is none of the country told before. */
  private boolean isHere(KnowledgeMatch antecedent) {
    return matches.stream().filter(match -> match.start() >= current.start() && match.end() <= current.end())
        .filter(match -> match.kind() == KnowledgeKind.COUNTRY || match.kind() == KnowledgeKind.DEMONYM || match.kind() == KnowledgeKind.METONYM)
        .allMatch(match -> match.country() == null || antecedent.country() == null || match.country().equals(antecedent.country()));
  }

  /** "The company that built the wall": a description of its own needs no antecedent. */
  private static boolean describesItself(Phrase phrase) {
    return phrase.tree().children(phrase.head(), "acl", "nmod").stream().anyMatch(child -> child.index() > phrase.head().index());
  }

  /** "The centre" after "the National Cyber Security Centre". */
  private static boolean holdsWord(KnowledgeMatch match, Word head) {
    if (head.lemma().length() < 4) {
      return false;
    }
    for (String word : match.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (word.equals(head.lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCompany(KnowledgeMatch match) {
    return match.kind() == KnowledgeKind.VENDOR;
  }

  private static boolean isAuthority(KnowledgeMatch match) {
    return match.kind() == KnowledgeKind.AUTHORITY;
  }

  private Optional<KnowledgeMatch> last(int before, int reach, Predicate<KnowledgeMatch> fits) {
    int from = sentences.isEmpty() ? 0 : sentences.get(Math.max(0, current.index() - reach)).start();
    return matches.stream().filter(match -> match.end() <= before && match.start() >= from).filter(fits)
        .max(Comparator.comparingInt(KnowledgeMatch::start));
  }
}
