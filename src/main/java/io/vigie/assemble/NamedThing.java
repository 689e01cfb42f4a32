package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.knowledge.KnowledgeMatch;
import java.util.List;

/**
 * A vendor or a country with every place where an article names it. Immutable.
 *
 * @param mentions in order of the text, at least one
 * @param sentences those that name it, at least one
 * @param titled whether the title names it too
 */
record NamedThing(List<KnowledgeMatch> mentions, List<Sentence> sentences, boolean titled) {

  static NamedThing of(List<KnowledgeMatch> mentions, Annotated annotated) {
    List<Sentence> sentences = mentions.stream().flatMap(mention -> annotated.sentenceAt(mention.start()).stream()).distinct().toList();
    String title = annotated.article().title();
    return new NamedThing(List.copyOf(mentions), sentences, mentions.stream().anyMatch(mention -> mention.standsIn(title)));
  }

  static boolean isIn(KnowledgeMatch mention, Sentence sentence) {
    return mention.start() >= sentence.start() && mention.start() < sentence.end();
  }
}
