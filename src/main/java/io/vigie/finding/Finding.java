package io.vigie.finding;

import io.vigie.annotate.Sentence;
import io.vigie.record.Amount;
import io.vigie.record.Authority;
import io.vigie.record.AuthorityLevel;
import io.vigie.record.Code;
import io.vigie.record.Count;
import io.vigie.record.IncidentStatus;
import io.vigie.record.IncidentType;
import io.vigie.record.Party;
import io.vigie.record.VendorReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One telling of an event: one sentence, one trigger, one frame. Several findings may tell one event; assembly joins them.
 *
 * @param type an {@link IncidentType} or a {@link io.vigie.record.PolicyActionType}
 * @param status an {@link io.vigie.record.IncidentStatus} or a {@link io.vigie.record.PolicyActionStatus}
 * @param trigger offsets of the word that evoked the frame
 * @param when EDTF; null when neither clause, sentence nor narrative tells
 * @param clues the dates in and around the sentence that may be its date
 * @param announced EDTF of the reporting ("said on Wednesday"); null when none is told
 * @param authorityNamed whether the authority is one of a name, and no mere "the regulator"
 * @param support for each field the sentence that proves it where that is not the finding's own (dateline, narrative, reference)
 * @param circumstances how it was possible, why and for how long
 * @param retelling whether it only refers to an event ("the ban", "the probe") and must not stand alone
 * @param traits how it is told, the same words in every language: what decides whether it counts
 * @param voices who vouches for what its sentence and the sentences around it tell: what decides how far it is established
 * @param because what decided, for people
 */
public record Finding(
    String frame,
    Code type,
    Code status,
    Sentence sentence,
    Span trigger,
    @Nullable When when,
    @Nullable When announced,
    List<DateClue> clues,
    @Nullable Place place,
    @Nullable Authority authority,
    @Nullable Span authoritySpan,
    boolean authorityNamed,
    List<VendorReference> vendors,
    List<Party> parties,
    @Nullable Party victim,
    @Nullable Span victimSpan,
    @Nullable Party actor,
    List<String> products,
    List<String> technologies,
    @Nullable String practice,
    @Nullable String originCountry,
    @Nullable String scope,
    @Nullable String instrument,
    @Nullable Amount amount,
    List<Count> counts,
    List<String> cves,
    @Nullable String attribution,
    Circumstances circumstances,
    Map<String, Sentence> support,
    boolean retelling,
    double confidence,
    Set<String> traits,
    Set<String> voices,
    List<String> because) {

  /** The trait of an event whose target is somebody of its own, or whatever comes from a country. */
  static final String NO_OTHER_MAKERS = "makers=no-others";

  /** The trait of a law of which its sentence tells what it does now. */
  static final String STANDING_LAW = "standing-law";

  /** The trait of an event whose country is that of the place which heads its section. */
  static final String PLACED_BY_HEADING = "placed-by-heading";

  /** How the telling comes to its vendors follows: "role", "sentence", "beside", "protagonist", "title", "nowhere". */
  static final String MAKERS_FROM = "makers-from=";

  /** How it comes to its vendors, in a word. */
  public String makersFrom() {
    return traits.stream().filter(trait -> trait.startsWith(MAKERS_FROM)).map(trait -> trait.substring(MAKERS_FROM.length())).findFirst().orElse("nowhere");
  }

  /** Whether its own sentence names its vendors. */
  public boolean namesMakers() {
    return makersFrom().equals("role") || makersFrom().equals("sentence");
  }

  /** Whether the makers that sentences beside it name have no part in it. */
  public boolean hasNoOtherMakers() {
    return traits.contains(NO_OTHER_MAKERS);
  }

  /** Whether it tells what a law does now. */
  public boolean tellsStandingLaw() {
    return traits.contains(STANDING_LAW);
  }

  /** Whether its country is that of the place which heads its section. */
  public boolean isPlacedByHeading() {
    return traits.contains(PLACED_BY_HEADING);
  }

  /** Whether no trigger tells it but its sentence as a whole. */
  public boolean isDetected() {
    return frame.startsWith(DetectedEvents.FRAME);
  }

  /** Offsets in the article's text, end exclusive. */
  public record Span(int start, int end) {}

  /** A date with how it was come by. */
  public record When(String value, boolean inherited) {}

  /** Where it happened. */
  public record Place(@Nullable String country, @Nullable String name) {}

  /**
   * The incident that this measure punishes: whom it is directed at did it.
   *
   * @param deed when; null when unknown
   */
  Finding implied(IncidentType incident, IncidentStatus sure, @Nullable When deed) {
    Set<String> told = new TreeSet<>(traits);
    told.removeIf(trait -> trait.startsWith("frame"));
    told.add("frame=punished");
    told.add("punished-by=" + frame);
    Party offender = parties.isEmpty() ? null : parties.get(0);
    return new Finding("punished-" + frame, incident, sure, sentence, trigger, deed, null, clues,
        whereDone(), null, null, false, vendors, List.of(), null, null, offender,
        products, technologies, practice, null, null, null, null, List.of(), cves, attribution, Circumstances.NONE, support, true, confidence - 0.2, told, voices, because);
  }

  /** An agency punishes what is done in its own country, wherever data went or a firm sits; a court may judge what was done abroad. */
  private @Nullable Place whereDone() {
    String country = authority == null ? null : authority.country();
    boolean own = country != null && authority.level() == AuthorityLevel.AGENCY && !country.equals("EU") && place != null && !country.equals(place.country());
    return own || place == null && authority != null ? new Place(country, null) : place;
  }

  /** An incident told as fact in one breath with a charge or a settlement is proven no further than they prove it. */
  Finding noSurerThan(IncidentStatus proven) {
    if (!isIncident() || status != IncidentStatus.CONFIRMED || proven == IncidentStatus.CONFIRMED) {
      return this;
    }
    return new Finding(frame, type, proven, sentence, trigger, when, announced, clues, place, authority, authoritySpan, authorityNamed, vendors, parties,
        victim, victimSpan, actor, products, technologies, practice, originCountry, scope, instrument, amount, counts, cves,
        attribution, circumstances, support, retelling, confidence, traits, voices, because);
  }

  /** A measure whose reason a later sentence gives. */
  Finding explainedBy(String reason, Sentence explanation) {
    Map<String, Sentence> proofs = new LinkedHashMap<>(support);
    proofs.put("rationale", explanation);
    return new Finding(frame, type, status, sentence, trigger, when, announced, clues, place, authority, authoritySpan, authorityNamed, vendors, parties,
        victim, victimSpan, actor, products, technologies, practice, originCountry, scope, instrument, amount, counts, cves,
        attribution, circumstances.because(reason), proofs, retelling, confidence, traits, voices, because);
  }

  /** Whether this is an incident, else it is a policy action. */
  public boolean isIncident() {
    return type instanceof IncidentType;
  }
}
