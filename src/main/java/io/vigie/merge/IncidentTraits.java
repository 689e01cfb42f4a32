package io.vigie.merge;

import io.vigie.record.Count;
import io.vigie.record.Incident;
import io.vigie.record.IncidentType;
import io.vigie.record.Party;
import io.vigie.record.VendorReference;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An incident as it is compared. */
record IncidentTraits(
    Incident record,
    @Nullable TimeSpan when,
    @Nullable TimeSpan published,
    Set<String> vendors,
    Set<String> cves,
    Set<String> products,
    Map<BigDecimal, String> numbers,
    @Nullable Name victim,
    @Nullable Name actor,
    @Nullable Name place) implements Traits<IncidentTraits> {

  private static final Set<IncidentType> BREACHES = EnumSet.of(IncidentType.LEAK, IncidentType.INTRUSION, IncidentType.MALWARE);

  /** Reports of one break-in differ by a day or two: when it began, when it was seen. */
  private static final int TOLERANCE_DAYS = 2;
  /** Numbers that differ more than two reports of one thing do. */
  private static final double FAR_APART = 2;
  private static final BigDecimal SMALLEST_TELLING_NUMBER = BigDecimal.TEN;

  static IncidentTraits of(Incident incident, Words words) {
    String language = Languages.of(incident);
    return new IncidentTraits(incident, TimeSpan.of(incident.when()), TimeSpan.of(incident.provenance().firstSeen()),
        ids(incident.vendors()), Set.copyOf(incident.cves()), folded(incident.products()), numbers(incident.counts()),
        victim(incident, language, words), name(incident.actor(), language, words), Name.whole(incident.place(), language, words));
  }

  /** The names from which common words are learnt. */
  static List<String> names(Incident incident) {
    return Stream.of(incident.victim(), incident.actor()).filter(Objects::nonNull).map(Party::name).toList();
  }

  private static @Nullable Name name(@Nullable Party party, @Nullable String language, Words words) {
    return party == null ? null : Name.telling(party.name(), language, words);
  }

  /** Without the place: "the hospital of Seoul" is no other than "the cosmetic-surgery hospital", in Seoul. */
  private static @Nullable Name victim(Incident incident, @Nullable String language, Words words) {
    Name victim = name(incident.victim(), language, words);
    return victim == null || incident.place() == null ? victim : victim.without(words.of(incident.place()));
  }

  static Set<String> ids(List<VendorReference> vendors) {
    Set<String> ids = new HashSet<>();
    vendors.forEach(vendor -> ids.add(vendor.id()));
    return ids;
  }

  static Set<String> folded(List<String> names) {
    Set<String> folded = new HashSet<>();
    names.forEach(name -> folded.add(name.toLowerCase(Locale.ROOT)));
    return folded;
  }

  /** Numbers large enough to tell one event from another, with what they count. */
  private static Map<BigDecimal, String> numbers(List<Count> counts) {
    Map<BigDecimal, String> numbers = new HashMap<>();
    for (Count count : counts) {
      if (count.value().compareTo(SMALLEST_TELLING_NUMBER) >= 0) {
        numbers.put(count.value().stripTrailingZeros(), count.unit());
      }
    }
    return numbers;
  }

  /** Leak, intrusion and malware are told of one event now as the one, now as the other; a flaw and a misuse stay apart. */
  private String family() {
    return BREACHES.contains(record.type()) ? "breach" : record.type().code();
  }

  private boolean sameFamily(IncidentTraits other) {
    return record.type() == other.record.type() || BREACHES.contains(record.type()) && BREACHES.contains(other.record.type());
  }

  @Override
  public Set<String> keys() {
    Keys keys = new Keys(family());
    cves.forEach(cve -> keys.add("cve", cve));
    keys.addMonths("country", record.country(), when);
    vendors.forEach(vendor -> keys.addMonths("vendor", vendor, when));
    vendors.forEach(vendor -> keys.addYears("vendor", vendor, when));
    keys.addYears("place", record.place() == null ? null : record.place().toLowerCase(Locale.ROOT), when);
    keys.addWords("victim", victim);
    keys.addWords("actor", actor);
    numbers.keySet().forEach(number -> keys.add("count", number.toPlainString()));
    vendors.forEach(vendor -> keys.addMonths("seen " + vendor, record.country(), published));
    return keys.all();
  }

  @Override
  public String sortKey() {
    return (when == null ? published == null ? "" : published.first().toString() : when.first().toString()) + ' ' + record.id();
  }

  @Override
  public boolean conflictsWith(IncidentTraits other) {
    if (!sameFamily(other) || differ(record.country(), other.record.country())) {
      return true;
    }
    if (Overlap.of(vendors, other.vendors) == Overlap.NONE || Overlap.of(cves, other.cves) == Overlap.NONE) {
      return true;
    }
    if (Proximity.apart(when, other.when, tied(other) ? TOLERANCE_DAYS : 0)) {
      return true;
    }
    return record.type() == IncidentType.MISUSE && Name.compare(actor, other.actor) == Name.Likeness.DIFFERENT;
  }

  static boolean differ(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equals(b);
  }

  @Override
  public double likeness(IncidentTraits other) {
    double score = record.type() == other.record.type() ? 1 : 0;
    score += record.country() != null && record.country().equals(other.record.country()) ? 1 : 0;
    score += Proximity.score(when, other.when);
    score += Overlap.of(vendors, other.vendors).score(1.5);
    score += Overlap.of(products, other.products).score(1);
    score += Overlap.of(cves, other.cves) == Overlap.UNKNOWN ? 0 : 4;
    score += counts(other);
    Name.Likeness victims = Name.compare(victim, other.victim);
    Name.Likeness places = Name.compare(place, other.place);
    boolean elsewhere = places == Name.Likeness.UNCLEAR || places == Name.Likeness.DIFFERENT;
    // one name may be translated beyond recognition, hardly both; and a word in common is little where the places share none
    boolean twoNames = elsewhere && (victims == Name.Likeness.AKIN || victims == Name.Likeness.UNCLEAR && places == Name.Likeness.UNCLEAR);
    score += twoNames ? -1.5 : party(victims, 2.5, 0, -2.5);
    score += party(Name.compare(actor, other.actor), 1.5, 0, -1);
    return score + party(places, 1, -0.75, -0.75);
  }

  /** A shared number speaks for one event; numbers of one thing that are far apart speak against it. */
  private double counts(IncidentTraits other) {
    double score = 0;
    for (Map.Entry<BigDecimal, String> number : numbers.entrySet()) {
      if (other.numbers.containsKey(number.getKey())) {
        return number.getKey().precision() >= 2 ? 2.5 : 1.5;
      }
      for (Map.Entry<BigDecimal, String> counterpart : other.numbers.entrySet()) {
        boolean far = ratio(number.getKey(), counterpart.getKey()) > FAR_APART;
        score = far && number.getValue().equals(counterpart.getValue()) ? -1.5 : score;
      }
    }
    return score;
  }

  private static double ratio(BigDecimal a, BigDecimal b) {
    return Math.max(a.doubleValue(), b.doubleValue()) / Math.min(a.doubleValue(), b.doubleValue());
  }

  /** Whether something tells that both mean one event although their dates are a little apart. */
  private boolean tied(IncidentTraits other) {
    return counts(other) > 0 || Name.compare(victim, other.victim) == Name.Likeness.SAME || Overlap.of(cves, other.cves).score(1) > 0;
  }

  private static double party(Name.Likeness likeness, double same, double unclear, double different) {
    return switch (likeness) {
      case SAME -> same;
      case AKIN -> same / 2;
      case DIFFERENT -> different;
      case UNCLEAR -> unclear;
      case UNKNOWN -> 0;
    };
  }

  @Override
  public double threshold() {
    return 5;
  }
}
