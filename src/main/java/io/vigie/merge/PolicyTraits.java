package io.vigie.merge;

import io.vigie.record.Party;
import io.vigie.record.PartyKind;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Related;
import io.vigie.record.Targets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy action as it is compared.
 *
 * @param objects whom and what it is about, in the text's words
 * @param related ids of the merged incidents that it answers
 */
record PolicyTraits(
    PolicyAction record,
    @Nullable TimeSpan date,
    @Nullable TimeSpan published,
    Decider decider,
    Set<String> vendors,
    List<Name> parties,
    Set<String> technologies,
    @Nullable Name objects,
    @Nullable Name scope,
    Set<String> related) implements Traits<PolicyTraits> {

  private static final Set<PolicyActionType> RESTRICTIONS =
      EnumSet.of(PolicyActionType.BAN, PolicyActionType.PROCUREMENT_RESTRICTION, PolicyActionType.REMOVAL);

  /** One outlet gives the day of the decision, the next the day of its announcement. */
  private static final int TOLERANCE_DAYS = 3;
  private static final int SAME_NEWS_DAYS = 10;

  static PolicyTraits of(PolicyAction action, Words words, Function<String, @Nullable String> mergedId) {
    String language = Languages.of(action);
    Targets targets = action.targets();
    Set<String> related = new HashSet<>();
    for (Related link : action.provenance().related()) {
      String merged = mergedId.apply(link.id());
      if (merged != null) {
        related.add(merged);
      }
    }
    StringBuilder objects = new StringBuilder();
    List<Party> parties = telling(targets.parties());
    parties.forEach(party -> objects.append(party.name()).append(' '));
    targets.products().forEach(product -> objects.append(product).append(' '));
    objects.append(targets.practice() == null ? "" : targets.practice());
    return new PolicyTraits(action, TimeSpan.of(action.date()), TimeSpan.of(action.provenance().firstSeen()),
        Decider.of(action.authority(), language, words), IncidentTraits.ids(targets.vendors()), names(parties, language, words),
        Set.copyOf(targets.technologies()), Name.telling(objects.toString(), language, words), Name.telling(action.scope(), language, words), related);
  }

  /** The names from which common words are learnt. */
  static List<String> names(PolicyAction action) {
    List<String> names = new ArrayList<>(action.targets().products());
    action.targets().parties().forEach(party -> names.add(party.name()));
    Stream.of(action.scope(), action.targets().practice()).filter(Objects::nonNull).forEach(names::add);
    return names;
  }

  /** Employees, tenants, passers-by are met in many cases: they tell none of them. */
  private static List<Party> telling(List<Party> parties) {
    return parties.stream().filter(party -> party.kind() != PartyKind.PEOPLE).toList();
  }

  private static List<Name> names(List<Party> parties, @Nullable String language, Words words) {
    return parties.stream()
        .map(party -> Name.telling(party.name(), party.kind() == PartyKind.COMPANY ? null : language, words))
        .filter(Objects::nonNull).toList();
  }

  /** A measure is told now as a ban, now as a removal; an inquiry, a fine or a listing is not taken for one. */
  private String family() {
    return RESTRICTIONS.contains(record.type()) ? "restriction" : record.type().code();
  }

  private boolean sameFamily(PolicyTraits other) {
    return record.type() == other.record.type() || RESTRICTIONS.contains(record.type()) && RESTRICTIONS.contains(other.record.type());
  }

  @Override
  public Set<String> keys() {
    String country = record.authority().country();
    Keys keys = new Keys(family());
    keys.addMonths("country", country, date);
    keys.addYears("country", country, date);
    vendors.forEach(vendor -> keys.addYears("vendor " + vendor, country, date));
    vendors.forEach(vendor -> keys.addMonths("seen " + vendor, country, published));
    keys.add("identifier", Particulars.identifier(record));
    parties.forEach(party -> keys.addWords("party " + country, party));
    keys.addWords("authority " + (published == null ? "" : published.years()), decider.name());
    related.forEach(id -> keys.add("related", id));
    return keys.all();
  }

  @Override
  public String sortKey() {
    return (date == null ? published == null ? "" : published.first().toString() : date.first().toString()) + ' ' + record.id();
  }

  @Override
  public boolean conflictsWith(PolicyTraits other) {
    if (!sameFamily(other) || IncidentTraits.differ(record.authority().country(), other.record.authority().country())
        || IncidentTraits.differ(record.targets().originCountry(), other.record.targets().originCountry())) {
      return true;
    }
    if (Overlap.of(vendors, other.vendors) == Overlap.NONE || Particulars.differ(record, other.record)) {
      return true;
    }
    if (decider.conflictsWith(other.decider)) {
      return true;
    }
    boolean oneNews = decider.compare(other.decider) == Name.Likeness.SAME && anchored(other) && !Proximity.apart(published, other.published, SAME_NEWS_DAYS);
    return Proximity.apart(date, other.date, oneNews ? TOLERANCE_DAYS : 0) || parties(other) == Name.Likeness.DIFFERENT;
  }

  /** Whether something beside the authority and the date ties the two together. */
  private boolean anchored(PolicyTraits other) {
    Name.Likeness scopes = Name.compare(scope, other.scope);
    return Overlap.of(vendors, other.vendors).score(1) > 0 || parties(other) == Name.Likeness.SAME
        || Overlap.of(related, other.related).score(1) > 0 || commonObjects(other) > 0
        || oneOrigin(other) || scopes == Name.Likeness.SAME || scopes == Name.Likeness.AKIN;
  }

  private boolean oneOrigin(PolicyTraits other) {
    String origin = record.targets().originCountry();
    return origin != null && origin.equals(other.record.targets().originCountry());
  }

  private int commonObjects(PolicyTraits other) {
    return objects == null || other.objects == null ? 0 : Words.common(objects.words(), other.objects.words());
  }

  /** The best that one party of each side reaches. */
  private Name.Likeness parties(PolicyTraits other) {
    Name.Likeness best = Name.Likeness.UNKNOWN;
    for (Name party : parties) {
      for (Name counterpart : other.parties) {
        Name.Likeness likeness = Name.compare(party, counterpart);
        if (likeness == Name.Likeness.SAME) {
          return likeness;
        }
        boolean better = best == Name.Likeness.UNKNOWN || best == Name.Likeness.DIFFERENT || likeness == Name.Likeness.AKIN;
        best = better ? likeness : best;
      }
    }
    return best;
  }

  @Override
  public double likeness(PolicyTraits other) {
    double score = type(other);
    score += record.authority().country() != null && record.authority().country().equals(other.record.authority().country()) ? 1 : 0;
    score += decider.likeness(other.decider);
    score += date == null || other.date == null ? seenTogether(other) : Proximity.score(date, other.date);
    score += Overlap.of(vendors, other.vendors).score(1.5);
    score += Overlap.of(technologies, other.technologies).score(0.5);
    score += Overlap.of(related, other.related).score(2);
    score += record.identifier() != null && other.record.identifier() != null ? 4 : 0;
    score += record.amount() != null && other.record.amount() != null ? 2 : 0;
    score += oneOrigin(other) ? 1.5 : 0; // is to measures without a vendor what the vendor is to others
    score += switch (parties(other)) {
      case SAME -> 2;
      case AKIN -> 1;
      case UNCLEAR -> -0.5;
      case UNKNOWN, DIFFERENT -> 0;
    };
    score += Math.min(2, commonObjects(other)) * 0.5;
    score += scope(other);
    return anchored(other) ? score : score - 1.5;
  }

  /** Ban is the word that texts use for the other restrictions too, most of all for one on buying. */
  private double type(PolicyTraits other) {
    EnumSet<PolicyActionType> types = EnumSet.of(record.type(), other.record.type());
    if (types.size() == 1) {
      return 1;
    }
    if (!types.contains(PolicyActionType.BAN)) {
      return -0.5;
    }
    return types.contains(PolicyActionType.PROCUREMENT_RESTRICTION) ? 0.5 : 0;
  }

  /** Without a date, news of the same days speak for one measure, if it is new to both. */
  private double seenTogether(PolicyTraits other) {
    return published == null || other.published == null || Proximity.apart(published, other.published, SAME_NEWS_DAYS) ? -1 : 1;
  }

  private double scope(PolicyTraits other) {
    return switch (Name.compare(scope, other.scope)) {
      case SAME -> 1;
      case AKIN -> 0.5;
      case DIFFERENT -> -0.5;
      case UNKNOWN, UNCLEAR -> 0;
    };
  }

  @Override
  public double threshold() {
    return 5.5;
  }
}
