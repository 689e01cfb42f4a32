package io.vigie.finding;

import io.vigie.annotate.Name;
import io.vigie.knowledge.AuthorityFact;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.VendorFact;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase stands for.
 *
 * @param classes the noun classes of its head, and {@code vendor}, {@code authority}, {@code country}, {@code place},
 *     {@code technology}, {@code person}, {@code organization} where names say so
 * @param identity the name that the head is part of, that stands beside it in apposition, or that the phrase refers back to
 * @param name a name that only the model found, in the same places; null where {@code identity} is known
 * @param inside every name of the knowledge base within the phrase
 * @param antecedents for a pronoun, the names it may stand for, the likeliest first
 * @param referred whether the identity comes from an earlier sentence
 */
record Meaning(
    Phrase phrase, Set<String> classes, @Nullable KnowledgeMatch identity, @Nullable Name name, List<KnowledgeMatch> inside,
    boolean referred, List<KnowledgeMatch> antecedents) {

  /** As {@code knowledge/offices.yaml} calls the office. */
  private static final String DATA_PROTECTION = "data-protection";

  /** This meaning as a role wants it: a pronoun that may stand for several names stands for the one of a wanted class. */
  Meaning as(Set<String> wanted) {
    for (KnowledgeMatch antecedent : antecedents) {
      String name = className(antecedent);
      if (wanted.contains(name)) {
        Set<String> only = new TreeSet<>(classes);
        antecedents.forEach(other -> only.remove(className(other)));
        only.add(name);
        return new Meaning(phrase, only, antecedent, null, inside, true, List.of());
      }
    }
    return this;
  }

  /** "Three governments, those of Norland and Sudland": each country that an authority without a name of its own is made of; else this alone. */
  Stream<Meaning> each() {
    List<KnowledgeMatch> countries = inside.stream()
        .filter(match -> match.kind() == KnowledgeKind.COUNTRY || match.kind() == KnowledgeKind.METONYM || match == identity).toList();
    boolean single = name != null || identity != null && identity.listed();
    if (single || countries.size() < 2 || !is("authority", "country", "lawmaker")) {
      return Stream.of(this);
    }
    return countries.stream().map(match -> new Meaning(phrase, classes, match, null, inside, referred, List.of()));
  }

  /** "Ada Norton, head of the Data Protection Authority": for a person, the authority whose office the phrase names; else this. */
  Meaning office() {
    KnowledgeMatch authority = inside.stream().filter(match -> match.kind() == KnowledgeKind.AUTHORITY).findFirst().orElse(null);
    return authority == null || !is("person") || is("authority", "court") ? this : standingFor(authority);
  }

  private Meaning standingFor(KnowledgeMatch authority) {
    Set<String> official = new TreeSet<>(classes);
    official.add(className(authority));
    return new Meaning(phrase, official, authority, null, inside, referred, List.of());
  }

  /** Whether it is a data protection authority, which punishes abuse and hardly ever is punished for any. */
  boolean isDataProtectionAuthority() {
    return identity != null && isDataProtectionAuthority(identity);
  }

  private static boolean isDataProtectionAuthority(KnowledgeMatch match) {
    return match.fact() instanceof AuthorityFact fact && DATA_PROTECTION.equals(fact.office());
  }

  /** The data protection authorities that it names: "the CNIL's inquiry". */
  Stream<Meaning> dataProtectionAuthorities() {
    return isDataProtectionAuthority() ? Stream.of(this) : inside.stream().filter(Meaning::isDataProtectionAuthority).map(this::standingFor);
  }

  /** The class that a name of the knowledge base is of. */
  static String className(KnowledgeMatch match) {
    return switch (match.kind()) {
      case METONYM, COUNTRY, DEMONYM -> "country";
      default -> match.kind().name().toLowerCase(Locale.ROOT);
    };
  }

  boolean is(String... wanted) {
    for (String each : wanted) {
      if (classes.contains(each)) {
        return true;
      }
    }
    return false;
  }

  boolean isA(KnowledgeKind kind) {
    return identity != null && identity.kind() == kind;
  }

  Stream<KnowledgeMatch> all(KnowledgeKind kind) {
    Stream<KnowledgeMatch> within = inside.stream().filter(match -> match.kind() == kind);
    boolean elsewhere = identity != null && identity.kind() == kind && !inside.contains(identity);
    return elsewhere ? Stream.concat(Stream.of(identity), within) : within;
  }

  List<VendorFact> vendors() {
    return all(KnowledgeKind.VENDOR).map(match -> (VendorFact) match.fact()).distinct().toList();
  }

  /** The country that names within the phrase tell: a possessor, an adjective, a place. */
  @Nullable String country() {
    if (identity != null && identity.country() != null && identity.kind() != KnowledgeKind.VENDOR) {
      return identity.country();
    }
    return Stream.of(KnowledgeKind.AUTHORITY, KnowledgeKind.DEMONYM, KnowledgeKind.COUNTRY, KnowledgeKind.METONYM, KnowledgeKind.PLACE)
        .flatMap(this::all).map(KnowledgeMatch::country).filter(code -> code != null).findFirst().orElse(null);
  }
}
