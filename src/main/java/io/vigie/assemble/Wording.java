package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Name;
import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Quantity;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.Word;
import io.vigie.finding.Finding;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.record.MentionKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the sentences of two findings have in common as texts: whom, what and how much they name, whatever part it takes, and how far each
 * seems to tell an event of its own. For one article; not thread-safe.
 */
final class Wording {

  private static final Set<PartOfSpeech> CONTENT = EnumSet.of(PartOfSpeech.NOUN, PartOfSpeech.VERB, PartOfSpeech.ADJ, PartOfSpeech.PROPN);
  private static final double[] SHARES = {0.01, 0.1, 0.2, 0.35, 0.5, 0.99};
  private static final double[] LIKELIHOODS = {0.03, 0.12, 0.3, 0.6, 0.9};
  private static final int FAR = 3;

  private final Annotated annotated;
  private final Map<Integer, Words> read = new HashMap<>();

  private record Words(Set<String> persons, Set<String> organizations, Set<String> places, Set<String> authorities, Set<String> numbers, Set<String> content) {}

  Wording(Annotated annotated) {
    this.annotated = annotated;
  }

  /** Features in words that no language changes. */
  List<String> features(Finding earlier, Finding later) {
    Words one = words(earlier.sentence());
    Words other = words(later.sentence());
    List<String> features = new ArrayList<>();
    features.add("persons-named=" + overlap(one.persons(), other.persons()));
    features.add("organizations-named=" + overlap(one.organizations(), other.organizations()));
    features.add("places-named=" + overlap(one.places(), other.places()));
    features.add("authorities-named=" + overlap(one.authorities(), other.authorities()));
    features.add("numbers-told=" + overlap(one.numbers(), other.numbers()));
    features.add("words-shared=" + step(share(one.content(), other.content()), SHARES));
    features.add("paragraphs=" + Math.min(FAR, later.sentence().paragraph() - earlier.sentence().paragraph()));
    features.add("opens-paragraph=" + opens(later.sentence()));
    features.add("likely=" + likely(earlier) + "/" + likely(later));
    return features;
  }

  private boolean opens(Sentence sentence) {
    return sentence.index() == 0 || annotated.sentences().get(sentence.index() - 1).paragraph() != sentence.paragraph();
  }

  private String likely(Finding finding) {
    return annotated.detection().map(detection -> step(detection.of(finding.sentence(), finding.type()), LIKELIHOODS)).orElse("none");
  }

  private Words words(Sentence sentence) {
    return read.computeIfAbsent(sentence.index(), index -> new Words(named(sentence, EnumSet.noneOf(KnowledgeKind.class), MentionKind.PERSON),
          named(sentence, EnumSet.of(KnowledgeKind.VENDOR, KnowledgeKind.ORGANIZATION), MentionKind.ORGANIZATION),
          named(sentence, EnumSet.of(KnowledgeKind.PLACE, KnowledgeKind.COUNTRY, KnowledgeKind.DEMONYM, KnowledgeKind.METONYM), MentionKind.LOCATION),
          named(sentence, EnumSet.of(KnowledgeKind.AUTHORITY), null),
          annotated.quantitiesIn(sentence).stream().map(Quantity::value).map(String::valueOf).collect(Collectors.toSet()),
          content(annotated.parse(sentence).words())));
  }

  private Set<String> named(Sentence sentence, Set<KnowledgeKind> kinds, MentionKind kind) {
    Stream<String> known = annotated.knowledgeIn(sentence).stream().filter(match -> kinds.contains(match.kind())).map(KnowledgeMatch::value);
    Stream<String> others = annotated.namesIn(sentence).stream().filter(name -> name.kind() == kind).map(Name::text);
    return Stream.concat(known, others).collect(Collectors.toSet());
  }

  private static Set<String> content(List<Word> words) {
    return words.stream().filter(word -> CONTENT.contains(word.pos())).map(word -> word.lemma().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  private static String overlap(Set<String> some, Set<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return some.isEmpty() && others.isEmpty() ? "none" : some.isEmpty() ? "later" : "earlier";
    }
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> one.equals(other) || ToldApart.common(one, other))) ? "common" : "different";
  }

  private static double share(Set<String> some, Set<String> others) {
    Set<String> common = new HashSet<>(some);
    common.retainAll(others);
    return common.size() / (double) Math.max(1, Math.min(some.size(), others.size()));
  }

  private static String step(double value, double[] steps) {
    int step = 0;
    while (step < steps.length && value >= steps[step]) {
      step++;
    }
    return String.valueOf(step);
  }
}
