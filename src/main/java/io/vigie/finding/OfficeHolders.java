package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Name;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.record.MentionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is told to hold an office: "Privacy Commissioner Ada Norton". Whoever is then called by the last name alone acts for that office.
 * For one article; immutable.
 */
final class OfficeHolders {

  private record Holder(Name name, KnowledgeMatch office) {}

  private final List<Holder> holders = new ArrayList<>();

  OfficeHolders(Annotated annotated) {
    String text = annotated.article().text();
    annotated.names().stream().filter(OfficeHolders::isFullName).forEach(name -> annotated.knowledge().stream()
        .filter(match -> match.kind() == KnowledgeKind.AUTHORITY && match.end() < name.start() && text.substring(match.end(), name.start()).isBlank())
        .findFirst().ifPresent(office -> holders.add(new Holder(name, office))));
  }

  /** The office of somebody named before by the full name; empty for the first mention and for who holds none. */
  Optional<KnowledgeMatch> officeOf(Name person) {
    return holders.stream().filter(holder -> person.kind() == MentionKind.PERSON && holder.name().end() <= person.start() && last(holder.name()).equals(last(person)))
        .map(Holder::office).reduce((earlier, later) -> later);
  }

  private static boolean isFullName(Name name) {
    return name.kind() == MentionKind.PERSON && name.text().contains(" ");
  }

  private static String last(Name name) {
    return name.text().substring(name.text().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
