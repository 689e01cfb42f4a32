package io.vigie.merge;

import io.vigie.record.Authority;
import io.vigie.record.AuthorityLevel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whoever decides a measure, as it is compared.
 *
 * @param name null where the country itself is named
 */
record Decider(Authority told, @Nullable Name name) {

  static Decider of(Authority told, @Nullable String language, Words words) {
    return new Decider(told, isCountry(told) ? null : Name.whole(told.name(), language, words));
  }

  /** Whether the country itself is all that is named. */
  static boolean isCountry(Authority authority) {
    return authority.name() == null
        || authority.country() != null && authority.name().equalsIgnoreCase(new Locale("", authority.country()).getDisplayCountry(Locale.ENGLISH));
  }

  /** Whether an authority is told by one common word: "office", "regulator". */
  static boolean isNameless(Authority authority) {
    String name = authority.name();
    return name != null && name.indexOf(' ') < 0 && name.equals(name.toLowerCase(Locale.ROOT));
  }

  boolean conflictsWith(Decider other) {
    Name.Likeness likeness = compare(other);
    return likeness == Name.Likeness.DIFFERENT || levelsDiffer(other) && likeness != Name.Likeness.SAME;
  }

  /** "The office" may be that of any authority whose name has the word. */
  Name.Likeness compare(Decider other) {
    Name.Likeness likeness = Name.compare(name, other.name);
    boolean vague = isNameless(told) != isNameless(other.told);
    return vague && likeness == Name.Likeness.SAME ? Name.Likeness.AKIN : likeness;
  }

  /** Agencies are told with their ministry or their state; courts, parliaments and towns are nobody else. */
  private boolean levelsDiffer(Decider other) {
    AuthorityLevel a = told.level();
    AuthorityLevel b = other.told.level();
    return a != null && b != null && a != b && !(executive(a) && executive(b));
  }

  private static boolean executive(AuthorityLevel level) {
    return level == AuthorityLevel.NATIONAL || level == AuthorityLevel.AGENCY || level == AuthorityLevel.SUPRANATIONAL;
  }

  double likeness(Decider other) {
    if (name == null && other.name == null) {
      return 1.5;
    }
    return switch (compare(other)) {
      case SAME -> 2;
      case AKIN -> 1;
      case UNKNOWN -> isNationOf(other) || other.isNationOf(this) ? 1 : 0.5;
      case UNCLEAR -> -0.5;
      case DIFFERENT -> -3;
    };
  }

  /** Whether this is a country by name, and the other somebody who may act for it. */
  private boolean isNationOf(Decider other) {
    return name == null && told.name() != null && other.name != null && (other.told.level() == null || executive(other.told.level()));
  }
}
