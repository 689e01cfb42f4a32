package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.VendorFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one vendor that an article is about: the only one that its title names, else the one that has most of all mentions. What happens
 * to "the cameras" of such an article happens to that vendor's. Immutable.
 */
final class Protagonist {

  private final List<VendorFact> titled;
  private final @Nullable VendorFact vendor;
  private final @Nullable Sentence sentence;
  private final @Nullable KnowledgeMatch mention;

  Protagonist(Annotated annotated) {
    List<KnowledgeMatch> mentions = annotated.knowledge().stream().filter(match -> match.kind() == KnowledgeKind.VENDOR)
        .filter(match -> !((VendorFact) match.fact()).securityFirm()).toList();
    Map<VendorFact, Integer> times = new LinkedHashMap<>();
    mentions.forEach(match -> times.merge((VendorFact) match.fact(), 1, Integer::sum));
    titled = times.keySet().stream().filter(fact -> mentions.stream().anyMatch(match -> match.fact() == fact && match.standsIn(annotated.article().title()))).toList();
    int all = mentions.size();
    vendor = titled.size() == 1 ? titled.get(0)
        : times.entrySet().stream().filter(entry -> entry.getValue() * 3 > all * 2 && (entry.getValue() > 1 || all == 1))
            .map(Map.Entry::getKey).findFirst().orElse(null);
    mention = mentions.stream().filter(match -> match.fact() == vendor).findFirst().orElse(null);
    sentence = Optional.ofNullable(mention).flatMap(match -> annotated.sentences().stream()
        .filter(each -> each.start() <= match.start() && match.end() <= each.end()).findFirst()).orElse(null);
  }

  Optional<VendorFact> vendor() {
    return Optional.ofNullable(vendor);
  }

  /** The vendors that the text names and its title too; empty when there are none. */
  List<VendorFact> titled() {
    return titled;
  }

  /** Where the text names it first. */
  Optional<KnowledgeMatch> mention() {
    return Optional.ofNullable(mention);
  }

  /** The sentence that names it first. */
  Optional<Sentence> sentence() {
    return Optional.ofNullable(sentence);
  }
}
