package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.identifiers.Identifier;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.record.Mention;
import io.vigie.record.MentionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that an article names, in order of the text. */
final class Mentions {

  private Mentions() {}

  static List<Mention> of(Annotated annotated) {
    String article = annotated.article().id();
    List<Mention> mentions = new ArrayList<>();
    annotated.knowledge().stream().filter(match -> !isPartOfName(match, annotated)).forEach(match -> kind(match).ifPresent(kind ->
        mentions.add(new Mention(article, kind, match.text(), match.start(), match.end(), match.value(), link(match)))));
    annotated.names().forEach(name -> mentions.add(
        new Mention(article, name.kind(), name.text(), name.start(), name.end(), name.text(), null)));
    annotated.dates().forEach(date -> mentions.add(
        new Mention(article, MentionKind.DATE, date.text(), date.start(), date.end(), date.value(), null)));
    annotated.quantities().forEach(quantity -> mentions.add(new Mention(article, MentionKind.QUANTITY, quantity.text(), quantity.start(),
        quantity.end(), quantity.value().toPlainString(), null)));
    annotated.identifiers().stream().filter(identifier -> identifier.kind() == Identifier.Kind.CVE).forEach(identifier ->
        mentions.add(new Mention(article, MentionKind.CVE, identifier.text(), identifier.start(), identifier.end(), identifier.value(), null)));
    mentions.sort(Comparator.comparingInt(Mention::start).thenComparing(Mention::end).thenComparing(Mention::kind));
    return mentions;
  }

  /** "Toronto" in "University of Toronto" names no place of its own. */
  private static boolean isPartOfName(KnowledgeMatch match, Annotated annotated) {
    return annotated.names().stream().anyMatch(name -> name.start() <= match.start() && match.end() <= name.end());
  }

  private static Optional<MentionKind> kind(KnowledgeMatch match) {
    return switch (match.kind()) {
      case VENDOR -> Optional.of(MentionKind.VENDOR);
      case AUTHORITY -> Optional.of(MentionKind.AUTHORITY);
      case COUNTRY, METONYM, PLACE -> Optional.of(MentionKind.LOCATION);
      case TECHNOLOGY -> Optional.of(MentionKind.TECHNOLOGY);
      case OUTLET, ORGANIZATION -> Optional.of(MentionKind.ORGANIZATION);
      case REGION -> Optional.of(MentionKind.LOCATION);
      case DEMONYM, INSTRUMENT, PRODUCT -> Optional.empty();
    };
  }

  private static String link(KnowledgeMatch match) {
    return match.link();
  }
}
