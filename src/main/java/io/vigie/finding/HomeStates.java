package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Word;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The states that the makers of an article are from, which are told of for that alone: "accused of favours from the Chinese government". Immutable. */
final class HomeStates {

  private final Annotated annotated;
  private final Set<String> homes;

  HomeStates(Annotated annotated) {
    this.annotated = annotated;
    this.homes = annotated.knowledgeBetween(0, annotated.article().text().length()).stream().filter(match -> match.kind() == KnowledgeKind.VENDOR)
        .map(KnowledgeMatch::country).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /** Whether an authority is of such a state and only stands beside what is told. */
  boolean isAside(KnowledgeMatch authority) {
    return homes.contains(authority.country()) && !acts(authority);
  }

  private boolean acts(KnowledgeMatch authority) {
    List<Word> sentence = annotated.sentenceAt(authority.start()).map(each -> annotated.parse(each).words()).orElse(List.of());
    return sentence.stream().filter(word -> word.start() >= authority.start() && word.end() <= authority.end())
        .anyMatch(word -> Tree.isRelation(word, "nsubj", "obl:agent"));
  }
}
