package io.vigie.annotate;

import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.record.MentionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Brings the names of the model together with what the knowledge base knows: that decides, except inside a longer name. */
final class KnownNames {

  /** What may stand inside the name of an organization or a person: "University of Toronto". */
  private static final Set<KnowledgeKind> PARTS = Set.of(KnowledgeKind.COUNTRY, KnowledgeKind.METONYM, KnowledgeKind.PLACE, KnowledgeKind.REGION,
      KnowledgeKind.DEMONYM, KnowledgeKind.ORGANIZATION);
  /** A name around a known place must be at least so sure. */
  private static final double SURE = 0.6;
  /** And one around a nationality so sure: "Moskauer U-Bahn" is a thing, "Ungarische Bürgerrechtsunion" a name. */
  private static final double VERY_SURE = 0.8;

  private KnownNames() {}

  /** The names of the model that stand beside what is known or around it, and the known names of which only the kind is known; in order. */
  static List<Name> reconcile(List<Name> found, List<KnowledgeMatch> matches) {
    List<Name> names = new ArrayList<>();
    for (Name each : found) {
      Name name = afterAuthority(each, matches);
      if (matches.stream().filter(match -> overlap(name, match)).allMatch(match -> holds(name, match))) {
        names.add(name);
      }
    }
    for (KnowledgeMatch match : matches) {
      boolean bears = match.kind() == KnowledgeKind.ORGANIZATION || match.kind() == KnowledgeKind.REGION;
      if (bears && names.stream().noneMatch(name -> overlap(name, match))) {
        names.add(new Name(match.text(), match.start(), match.end(),
            match.kind() == KnowledgeKind.REGION ? MentionKind.LOCATION : MentionKind.ORGANIZATION, 1));
      }
    }
    names.sort(Comparator.comparingInt(Name::start));
    return List.copyOf(names);
  }

  /** "Lima" in "Senator De Lima", "Mauricio" in "Mauricio Quilca": a person's name, no place. */
  static boolean isOfPerson(KnowledgeMatch match, List<Name> names) {
    return PARTS.contains(match.kind()) && names.stream().anyMatch(name -> name.kind() == MentionKind.PERSON && overlap(name, match));
  }

  /** "Ada Norlund" in "Ohio Attorney General Ada Norlund". */
  private static Name afterAuthority(Name name, List<KnowledgeMatch> matches) {
    for (KnowledgeMatch match : matches) {
      int cut = match.end() - name.start();
      if (name.kind() == MentionKind.PERSON && match.kind() == KnowledgeKind.AUTHORITY && overlap(name, match) && match.start() <= name.start()
          && cut + 1 < name.text().length() && name.text().charAt(cut) == ' ' && Character.isUpperCase(name.text().codePointAt(cut + 1))) {
        return new Name(name.text().substring(cut + 1), match.end() + 1, name.end(), name.kind(), name.probability());
      }
    }
    return name;
  }

  private static boolean overlap(Name name, KnowledgeMatch match) {
    return match.start() < name.end() && match.end() > name.start();
  }

  /** "the Romanian security company" is no name, "the Danish Refugee Council" is one. */
  private static boolean hasCapitalBeside(Name name, KnowledgeMatch match) {
    String before = name.text().substring(0, Math.max(0, match.start() - name.start()));
    String after = name.text().substring(Math.min(name.text().length(), Math.max(0, match.end() - name.start())));
    return match.kind() != KnowledgeKind.DEMONYM || (before + after).chars().anyMatch(Character::isUpperCase);
  }

  private static boolean holds(Name name, KnowledgeMatch match) {
    return name.kind() != MentionKind.LOCATION && name.probability() >= (match.kind() == KnowledgeKind.DEMONYM ? VERY_SURE : SURE) && PARTS.contains(match.kind())
        && Character.isUpperCase(match.text().codePointAt(0)) && hasCapitalBeside(name, match)
        && name.start() <= match.start() && match.end() <= name.end() && match.end() - match.start() < name.end() - name.start();
  }
}
