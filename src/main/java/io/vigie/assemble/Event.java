package io.vigie.assemble;

import io.vigie.finding.Finding;
import io.vigie.record.Authority;
import io.vigie.record.AuthorityLevel;
import io.vigie.record.Code;
import io.vigie.record.Edtf;
import io.vigie.record.IncidentType;
import io.vigie.record.Party;
import io.vigie.record.PartyKind;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The findings of one article that tell one event, in order of the text. Grows while the article is assembled. */
final class Event {

  private final List<Finding> findings = new ArrayList<>();
  private final Set<Code> types = new HashSet<>();
  private @Nullable Finding lead;

  Event(Finding first) {
    add(first);
  }

  void add(Finding finding) {
    findings.add(finding);
    types.add(finding.type());
    lead = null;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The finding that names the record: of malware one that says so, else one that tells it in full, by a trigger, what was decided before what was proposed, the surest, the earlier. */
  Finding lead() {
    if (lead == null) {
      boolean ruled = isRuled();
      boolean malware = isMalware();
      lead = findings.stream().max(Comparator.comparing((Finding finding) -> !malware || finding.type() == IncidentType.MALWARE)
          .thenComparing(finding -> !finding.retelling()).thenComparing(finding -> !finding.isDetected())
          .thenComparing(finding -> tellsType(finding, ruled))
          .thenComparing(finding -> finding.status() != PolicyActionStatus.PROPOSED)
          .thenComparing(Finding::confidence)).orElseThrow();
    }
    return lead;
  }

  /** A town's ordinance or an agency's rule that forbids is a ban, and so is a rule that nobody is told to have made; a bill or a state's law is legislation, whatever it forbids. */
  private boolean tellsType(Finding finding, boolean ruled) {
    boolean ordinance = ruled && finding.status() == PolicyActionStatus.DECIDED || !isSomebodysLaw();
    return !holdsLaw() || (finding.type() == PolicyActionType.LEGISLATION) != ordinance;
  }

  private boolean isSomebodysLaw() {
    return findings.stream().anyMatch(finding -> finding.type() == PolicyActionType.LEGISLATION && finding.authority() != null)
        || findings.stream().noneMatch(finding -> finding.type() != PolicyActionType.LEGISLATION && !finding.retelling() && finding.authority() != null
            && finding.authority().name() != null);
  }

  /** Whether it is told of malware no less than of what the malware breaks into. */
  private boolean isMalware() {
    long malware = findings.stream().filter(finding -> finding.type() == IncidentType.MALWARE).count();
    return malware > 0 && malware < findings.size() && 2 * malware >= findings.size();
  }

  /** Whether a town or an agency decides, and no law. */
  private boolean isRuled() {
    return findings.stream().noneMatch(ToldApart::isOfLaw)
        && authority().map(authority -> authority.level() == AuthorityLevel.SUBNATIONAL || authority.level() == AuthorityLevel.AGENCY).orElse(false);
  }

  /** Whether a law and what it forbids are told as one. */
  boolean holdsLaw() {
    return types.size() > 1 && types.contains(PolicyActionType.LEGISLATION);
  }

  /** Whether no finding tells it in full. */
  boolean isOnlyReferredTo() {
    return findings.stream().allMatch(Finding::retelling);
  }

  /** Whether no trigger tells it. */
  boolean isDetected() {
    return findings.stream().allMatch(Finding::isDetected);
  }

  /** "An investigation by the paper found": an inquiry of no authority, named only for what it tells. */
  boolean isOnlySource() {
    return isOnlyReferredTo() && authority().isEmpty() && findings.stream().allMatch(finding -> finding.type() == PolicyActionType.INVESTIGATION);
  }

  boolean isIncident() {
    return findings.get(0).isIncident();
  }

  /** The first value that any finding gives, the surest findings first. */
  <T> Optional<T> first(Function<Finding, @Nullable T> field) {
    return surest().map(field).filter(Objects::nonNull).findFirst();
  }

  /** Where it happened: in a country before in the union of which it is one, and where it is told before where it was punished. */
  Optional<Finding.Place> place() {
    Optional<Finding.Place> told = first(finding -> finding.place() == null || ToldApart.isUnion(finding) || ToldApart.isPunished(finding) ? null : finding.place());
    return told.or(() -> first(Finding::place));
  }

  /** Who did it; never whoever looks into it or punishes it, near as the text may put them. */
  Optional<Party> actorBeside(List<Event> all) {
    Set<String> judges = all.stream().flatMap(other -> other.findings().stream())
        .filter(finding -> finding.type() == PolicyActionType.ENFORCEMENT || finding.type() == PolicyActionType.INVESTIGATION)
        .map(Finding::authority).filter(Objects::nonNull).map(Authority::name).filter(Objects::nonNull).collect(Collectors.toSet());
    return first(finding -> finding.actor() == null || judges.contains(finding.actor().name()) ? null : finding.actor());
  }

  /** Whom it hit: a company, people or a body before a thing. */
  Optional<Party> victim() {
    return victimBeside(null);
  }

  /** The same, never whoever did it: whom a notice was sent to may be told as whom it befell. */
  Optional<Party> victimBeside(@Nullable Party actor) {
    return first(finding -> isHit(finding.victim(), actor) && finding.victim().kind() != PartyKind.OTHER ? finding.victim() : null)
        .or(() -> first(finding -> isHit(finding.victim(), actor) ? finding.victim() : null));
  }

  private static boolean isHit(@Nullable Party victim, @Nullable Party actor) {
    return victim != null && (actor == null || !victim.name().equals(actor.name()));
  }

  /** All values that the findings give, in order of the text, each once. */
  <T> List<T> all(Function<Finding, List<T>> field) {
    return findings.stream().flatMap(finding -> field.apply(finding).stream()).distinct().toList();
  }

  private Stream<Finding> surest() {
    return findings.stream().sorted(Comparator.comparing(Finding::retelling).thenComparing(Comparator.comparingDouble(Finding::confidence).reversed()));
  }

  /**
   * When it happened, of a measure also when it was announced: what a full telling says itself before what one inherits, then the more
   * precise. A mere reference dates an event no better than the sentence before.
   */
  Optional<Finding.When> when() {
    boolean decided = lead().status() != PolicyActionStatus.PROPOSED;
    return findings.stream().filter(finding -> !decided || finding.status() != PolicyActionStatus.PROPOSED).flatMap(finding -> date(finding).stream())
        .min(Comparator.comparing(Finding.When::inherited).thenComparing(when -> precision(when.value())));
  }

  private static Optional<Finding.When> date(Finding finding) {
    boolean announced = !finding.isIncident() && finding.announced() != null && (finding.when() == null || finding.when().inherited());
    return Optional.ofNullable(announced ? finding.announced() : finding.when())
        .map(when -> new Finding.When(when.value(), when.inherited() || finding.retelling()));
  }

  private static int precision(String value) {
    return Edtf.find(value).map(date -> -date.precision().ordinal()).map(Math::abs).orElse(9);
  }

  /** Named before unnamed, then with a country before without. */
  Optional<Authority> authority() {
    return findings.stream().map(Finding::authority).filter(Objects::nonNull)
        .max(Comparator.comparing((Authority authority) -> authority.level() != null).thenComparing(authority -> authority.country() != null));
  }
}
