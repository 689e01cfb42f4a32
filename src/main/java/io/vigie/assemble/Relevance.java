package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.finding.Finding;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.VendorFact;
import java.util.List;

/**
 * How far an article is about surveillance technology and its security: how many of its sentences name such technology or its vendors,
 * and how much of what happens to it the article tells.
 */
final class Relevance {

  /** A share of sentences from which an article is wholly about the technology. */
  private static final double DENSE = 0.25;
  /** Sentences that tell an event, from which an article is wholly about events. */
  private static final double EVENTFUL = 1;

  private Relevance() {}

  static double of(Annotated annotated, List<Finding> findings) {
    long named = annotated.sentences().stream().filter(sentence -> namesTechnology(annotated, sentence)).count();
    double topic = Math.min(1, named / (DENSE * Math.max(3, annotated.sentences().size())));
    long eventful = findings.stream().map(Finding::sentence).distinct().count();
    double events = Math.min(1, eventful / EVENTFUL);
    double relevance = Math.sqrt(topic) * (0.5 + 0.5 * events);
    return Math.round(relevance * 100) / 100.0;
  }

  private static boolean namesTechnology(Annotated annotated, Sentence sentence) {
    return annotated.knowledge().stream().anyMatch(match -> match.start() >= sentence.start() && match.end() <= sentence.end() && isTechnology(match));
  }

  private static boolean isTechnology(KnowledgeMatch match) {
    return match.kind() == KnowledgeKind.TECHNOLOGY
        || match.kind() == KnowledgeKind.VENDOR && match.fact() instanceof VendorFact vendor && !vendor.securityFirm();
  }
}
