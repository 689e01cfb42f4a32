package io.vigie.assemble;

import io.vigie.finding.Finding;
import io.vigie.record.Authority;
import io.vigie.record.AuthorityLevel;
import io.vigie.record.Code;
import io.vigie.record.Count;
import io.vigie.record.Edtf;
import io.vigie.record.IncidentType;
import io.vigie.record.Party;
import io.vigie.record.PartyKind;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import io.vigie.record.VendorReference;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells the events of two findings of one article apart: the kind of event, who decides, when, whose equipment, how many, whom it
 * hits. Stateless.
 */
final class ToldApart {

  /** Sentences that may go on with an event without naming who decides again. */
  private static final int NEXT = 4;
  /** Numbers further apart than this are no two roundings of one. */
  private static final double CLEARLY = 10;

  private static final Set<PolicyActionType> RESTRICTIONS = EnumSet.of(PolicyActionType.BAN, PolicyActionType.PROCUREMENT_RESTRICTION,
      PolicyActionType.REMOVAL, PolicyActionType.AUTHORIZATION);
  /** Malware is told apart: what it infects and what is stolen thereby are two things that an article may tell. */
  private static final Set<IncidentType> BREACHES = EnumSet.of(IncidentType.LEAK, IncidentType.INTRUSION);

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private ToldApart() {}

  /** Whether what is told of one cannot be true of the other, as far as both are read rightly. */
  static boolean contradict(Finding one, Finding other) {
    if (pointsBack(one, other) && sameVendors(one.vendors(), other.vendors())) {
      return false;
    }
    boolean types = sameFamily(one.type(), other.type()) || isLawWithContent(one, other) || isTakeover(one, other);
    boolean dates = isFlawToldAgain(one, other) || overlap(date(one), date(other));
    return toldApartByNumber(one, other) || toldApartByPenalty(one, other) || toldApartByOffender(one, other) || !types || !dates
        || !sameVendors(one.vendors(), other.vendors()) || !(one.isIncident() ? sameIncident(one, other) : sameAction(one, other));
  }

  /** "This botnet", "the attack": an incident that is said to be known, wherever else the sentence leads. */
  private static boolean pointsBack(Finding one, Finding other) {
    boolean same = one.isIncident() && other.type() == one.type() && one.frame().equals(other.frame()) && other.sentence().index() > one.sentence().index();
    boolean noun = other.traits().stream().anyMatch(trait -> trait.startsWith("pos=noun"));
    boolean noOther = one.type() == IncidentType.VULNERABILITY ? one.vendors().containsAll(other.vendors()) && other.cves().isEmpty() : other.vendors().isEmpty();
    boolean definite = other.traits().contains("determiner=definite") && noOther && (other.victim() == null
        || one.victim() != null && common(one.victim().name(), other.victim().name()));
    return same && noun && (other.traits().contains("demonstrative") || definite);
  }

  /** A flaw is known from a day on: who merely speaks of one later, without a maker or a number, speaks of that one. */
  private static boolean isFlawToldAgain(Finding one, Finding other) {
    return one.type() == IncidentType.VULNERABILITY && other.type() == one.type() && other.retelling() && other.vendors().isEmpty() && other.cves().isEmpty();
  }

  /** Whether both are told in full, and what is told of both cannot be true of one event. */
  static boolean areToldApart(Finding one, Finding other) {
    return isToldInFull(one) && isToldInFull(other) && !isInquiryOfOneSentence(one, other) && contradict(one, other);
  }

  /** "An audit of the maker's cameras was given to a firm": noun and verb tell one inquiry, whomever each of them names. */
  private static boolean isInquiryOfOneSentence(Finding one, Finding other) {
    return one.type() == PolicyActionType.INVESTIGATION && other.type() == one.type() && one.sentence().equals(other.sentence()) && sameAuthority(one, other);
  }

  private static boolean isToldInFull(Finding finding) {
    return !finding.retelling() && !finding.isDetected();
  }

  /** An older case recalled: one has a date of its own, the other none, and what they count differs beyond rounding. */
  private static boolean toldApartByNumber(Finding one, Finding other) {
    boolean oneDated = date(one) != null ^ date(other) != null;
    return one.isIncident() && oneDated && !one.sentence().equals(other.sentence())
        && one.counts().stream().anyMatch(count -> other.counts().stream().anyMatch(second -> differ(count, second)))
        && one.counts().stream().noneMatch(other.counts()::contains);
  }

  /** Two fines: what is to be paid differs, and so do those who have to, as far as they are told; or they are told in two paragraphs. */
  private static boolean toldApartByPenalty(Finding one, Finding other) {
    boolean sums = one.amount() != null && other.amount() != null && one.amount().currency().equals(other.amount().currency())
        && one.amount().value().compareTo(other.amount().value()) != 0;
    Set<String> punished = targets(one);
    punished.retainAll(targets(other));
    boolean toldOfBoth = !targets(one).isEmpty() && !targets(other).isEmpty();
    return sums && punished.isEmpty() && (toldOfBoth || one.sentence().paragraph() != other.sentence().paragraph());
  }

  private static Set<String> targets(Finding finding) {
    Set<String> targets = new HashSet<>();
    finding.vendors().forEach(vendor -> targets.addAll(words(vendor.name())));
    finding.parties().forEach(party -> targets.addAll(words(party.name())));
    return targets;
  }

  /** What the police do with a tool and what its maker does are two deeds, unless it is the tool that makes them one: spyware. */
  private static boolean toldApartByOffender(Finding one, Finding other) {
    return one.type() == IncidentType.MISUSE && other.type() == IncidentType.MISUSE && one.actor() != null && other.actor() != null
        && (isState(one.actor()) && other.actor().kind() == PartyKind.COMPANY || isState(other.actor()) && one.actor().kind() == PartyKind.COMPANY)
        && !isSpying(one) && !isSpying(other) && !common(one.actor().name(), other.actor().name());
  }

  private static boolean isState(Party party) {
    return party.kind() == PartyKind.POLICE || party.kind() == PartyKind.PUBLIC_BODY || party.kind() == PartyKind.STATE_ACTOR || party.kind() == PartyKind.MILITARY;
  }

  private static boolean isSpying(Finding finding) {
    return finding.frame().startsWith("spying") || finding.technologies().contains("spyware");
  }

  private static boolean differ(Count one, Count other) {
    double ratio = one.value().doubleValue() / other.value().doubleValue();
    return one.unit().equals(other.unit()) && (ratio > CLEARLY || ratio < 1 / CLEARLY);
  }

  /** "An inquiry has been opened" and "the prosecutor opened an inquiry": one of them leaves out whose it is. */
  private static boolean isInquiryOfSomebody(Finding one, Finding other) {
    return one.type() == PolicyActionType.INVESTIGATION && other.type() == one.type() && (one.authority() == null ^ other.authority() == null);
  }

  /** "Was forbidden to buy their products": one bar, told by what is forbidden and by its being so. */
  private static boolean isBarredTwice(Finding one, Finding other) {
    return RESTRICTIONS.contains(one.type()) && RESTRICTIONS.contains(other.type()) && one.sentence().equals(other.sentence())
        && (one.authority() == null || other.authority() == null);
  }

  /** Neither when nor with whose equipment, how many, where or by whom: what could tell it apart from an event of its type told before. */
  static boolean hasNothingOfItsOwn(Finding finding) {
    boolean apart = finding.isIncident() ? finding.place() != null && finding.place().name() != null || !finding.counts().isEmpty() || !finding.cves().isEmpty()
        : finding.authority() != null && isNamed(finding) || !finding.parties().isEmpty() || finding.amount() != null || finding.instrument() != null;
    return date(finding) == null && finding.vendors().isEmpty() && !apart;
  }

  private static boolean sameFamily(Code one, Code other) {
    return one == other || RESTRICTIONS.contains(one) && RESTRICTIONS.contains(other) || BREACHES.contains(one) && BREACHES.contains(other);
  }

  /** "Took control of 300,000 devices", "made a botnet of them": what malware does to devices is how it breaks into them. */
  private static boolean isTakeover(Finding one, Finding other) {
    boolean types = one.type() == IncidentType.MALWARE && other.type() == IncidentType.INTRUSION || one.type() == IncidentType.INTRUSION && other.type() == IncidentType.MALWARE;
    return types && hitsThings(one) && hitsThings(other);
  }

  private static boolean hitsThings(Finding finding) {
    return finding.victim() == null || finding.victim().kind() == PartyKind.OTHER;
  }

  /** "Passed a law that bans the cameras": one event, told by the law and by what it says. */
  private static boolean isLawWithContent(Finding one, Finding other) {
    boolean law = one.type() == PolicyActionType.LEGISLATION && RESTRICTIONS.contains(other.type())
        || other.type() == PolicyActionType.LEGISLATION && RESTRICTIONS.contains(one.type());
    boolean told = isNear(one, other) || one.vendors().stream().anyMatch(other.vendors()::contains);
    return law && (one.sentence().equals(other.sentence()) || told && (isOfLawmakers(one) || isOfLawmakers(other)));
  }

  private static boolean isNear(Finding one, Finding other) {
    return Math.abs(one.sentence().index() - other.sentence().index()) <= NEXT;
  }

  /** "The act bans the cameras": a law decides what others might. */
  static boolean isOfLaw(Finding finding) {
    return finding.type() != PolicyActionType.LEGISLATION && finding.traits().contains("authority:law");
  }

  /** "The act bans the cameras", "banned by parliament": what is forbidden so is forbidden by a law. */
  private static boolean isOfLawmakers(Finding finding) {
    return isOfLaw(finding) || finding.type() != PolicyActionType.LEGISLATION && finding.traits().contains("authority:lawmaker");
  }

  private static @Nullable String date(Finding finding) {
    if (finding.when() != null && !finding.when().inherited()) {
      return finding.when().value();
    }
    boolean announced = !finding.isIncident() && finding.announced() != null;
    return announced ? finding.announced().value() : null;
  }

  private static boolean overlap(@Nullable String one, @Nullable String other) {
    Optional<Edtf> first = Optional.ofNullable(one).flatMap(Edtf::find);
    Optional<Edtf> second = Optional.ofNullable(other).flatMap(Edtf::find);
    return first.isEmpty() || second.isEmpty() || first.get().overlaps(second.get());
  }

  private static boolean sameVendors(List<VendorReference> one, List<VendorReference> other) {
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }

  private static boolean sameAction(Finding one, Finding other) {
    boolean ended = (one.status() == PolicyActionStatus.REJECTED ^ other.status() == PolicyActionStatus.REJECTED) && !isBill(one) && !isBill(other);
    boolean listsVendor = one.type() == PolicyActionType.LISTING && one.vendors().stream().anyMatch(other.vendors()::contains);
    return !ended && (sameAuthority(one, other) || listsVendor && ofOneState(one, other)) && (listsVendor || sameParties(one.parties(), other.parties()));
  }

  /** What a bill would do may be told of one that failed. */
  private static boolean isBill(Finding finding) {
    return finding.type() == PolicyActionType.LEGISLATION && finding.status() == PolicyActionStatus.PROPOSED;
  }

  /** A ministry and its agency that put the same firm on a list: nobody is put there twice. */
  private static boolean ofOneState(Finding one, Finding other) {
    return one.authority() != null && other.authority() != null && one.authority().country() != null
        && one.authority().country().equals(other.authority().country());
  }

  private static boolean sameAuthority(Finding one, Finding other) {
    Authority first = one.authority();
    Authority second = other.authority();
    if (first == null || second == null) {
      return true;
    }
    if (first.country() != null && second.country() != null && !first.country().equals(second.country())) {
      return false;
    }
    if (Objects.equals(first.name(), second.name()) || standsForState(first, second) || standsForState(second, first)) {
      return true;
    }
    if (isNamed(one) && isNamed(other)) {
      return contains(first.name(), second.name()) || contains(second.name(), first.name());
    }
    return first.level() == null || second.level() == null || first.level() == second.level();
  }

  private static boolean isNamed(Finding finding) {
    return finding.authorityNamed();
  }

  /** A country's name, or its government, stands for the ministries and agencies that act for it; never for a court or a town. */
  private static boolean standsForState(Authority state, Authority body) {
    return state.level() == AuthorityLevel.NATIONAL && state.country() != null
        && (body.level() == AuthorityLevel.AGENCY || body.level() == AuthorityLevel.NATIONAL) && isStateItself(state);
  }

  private static boolean isStateItself(Authority authority) {
    return authority.name() == null || authority.name().equals(new Locale("", authority.country()).getDisplayCountry(Locale.ENGLISH))
        || authority.name().toLowerCase(Locale.ROOT).contains("government");
  }

  private static boolean contains(@Nullable String longer, @Nullable String shorter) {
    return !words(shorter).isEmpty() && words(longer).containsAll(words(shorter));
  }

  private static boolean sameParties(List<Party> one, List<Party> other) {
    return one.isEmpty() || other.isEmpty()
        || one.stream().anyMatch(party -> other.stream().anyMatch(second -> common(party.name(), second.name()) || sameKind(party, second)));
  }

  /** "The company", "the firm" after its name; of what is nothing in particular only the words tell whether it is the same. */
  private static boolean sameKind(Party one, Party other) {
    return one.kind() == other.kind() && one.kind() != PartyKind.OTHER;
  }

  private static boolean sameIncident(Finding one, Finding other) {
    boolean place = one.place() == null || other.place() == null || one.place().country() == null || other.place().country() == null
        || one.place().country().equals(other.place().country()) || isUnion(one) || isUnion(other) || one.support().containsKey("country") || other.support().containsKey("country")
        || (isPunished(one) || isPunished(other)) && one.vendors().stream().anyMatch(other.vendors()::contains);
    boolean cves = one.cves().isEmpty() || other.cves().isEmpty() || one.cves().stream().anyMatch(other.cves()::contains);
    return place && cves;
  }

  /** An incident known from its punishment: several countries may punish what one offender did. */
  static boolean isPunished(Finding finding) {
    return finding.frame().startsWith("punished-");
  }

  /** The union is where each of its countries is; its law is named for what happened in one of them. */
  static boolean isUnion(Finding finding) {
    return finding.place() != null && "EU".equals(finding.place().country());
  }

  static boolean common(@Nullable String one, @Nullable String other) {
    Set<String> words = words(one);
    words.retainAll(words(other));
    return !words.isEmpty();
  }

  private static Set<String> words(@Nullable String text) {
    Set<String> words = new HashSet<>();
    for (String word : NO_WORD.split((text == null ? "" : text).toLowerCase(Locale.ROOT))) {
      if (word.length() > 3) {
        words.add(word);
      }
    }
    return words;
  }
}
