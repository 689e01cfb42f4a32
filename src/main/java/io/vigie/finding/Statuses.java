package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import io.vigie.record.Code;
import io.vigie.record.IncidentStatus;
import io.vigie.record.IncidentType;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The status of a record out of how its event is told. */
final class Statuses {

  private Statuses() {}

  /** Empty when what is told is no event: negated, wished, hypothetical, merely possible. */
  static Optional<Code> of(FrameMatcher.Attempt attempt) {
    if (attempt.frame().when() == Frame.When.POSSIBLE) {
      // That it can be done is what such a frame tells.
      return Optional.of(IncidentStatus.CONFIRMED);
    }
    return attempt.frame().type() instanceof PolicyActionType type ? policy(attempt, type) : incident(attempt.evocation(), (IncidentType) attempt.frame().type());
  }

  private static Optional<Code> policy(FrameMatcher.Attempt attempt, PolicyActionType type) {
    Frame frame = attempt.frame();
    Evocation evocation = attempt.evocation();
    Reality reality = evocation.factuality().reality();
    boolean stopped = frame.when() == Frame.When.STOPPED;
    if (type == PolicyActionType.LEGISLATION && evocation.factuality().orderedBy() != null && reality == Reality.ASSERTED) {
      // "Ordered the town to change its rules" makes no law.
      return Optional.empty();
    }
    Optional<PolicyActionStatus> fixed = evocation.trigger().status().flatMap(code -> Code.find(PolicyActionStatus.class, code));
    return switch (reality) {
      // "Will no longer buy": the negation is what such a sentence as a whole tells.
      case NEGATED -> stopped || evocation.trigger().isDetected() ? Optional.of(PolicyActionStatus.DECIDED) : Optional.empty();
      case HYPOTHETICAL, WISHED, DENIED, POSSIBLE, ATTEMPTED -> Optional.empty();
      case REQUESTED -> requested(type, evocation);
      case REQUIRED -> required(type, attempt.told() != null || isRequiredByAuthority(evocation) || mustGo(type, evocation), fixed);
      case REJECTED -> Optional.of(PolicyActionStatus.REJECTED);
      case PROPOSED -> Optional.of(PolicyActionStatus.PROPOSED);
      // "Suspended the purchase": what ends is the buying and no restriction of it, which would have a word of its own.
      case ENDED -> Optional.of(stopped || evocation.trigger().isDetected() ? PolicyActionStatus.DECIDED : PolicyActionStatus.LIFTED);
      case ALLEGED, FUTURE, ASSERTED -> Optional.of(isOfBill(evocation) ? PolicyActionStatus.PROPOSED
          : fixed.orElse(runs(type, evocation) ? PolicyActionStatus.IN_FORCE : PolicyActionStatus.DECIDED));
    };
  }

  /** "Une proposition de loi qui interdirait": what a bill would do. */
  private static boolean isOfBill(Evocation evocation) {
    return evocation.word().features() == VerbForm.CONDITIONAL && evocation.in(Slot.DOER).stream().anyMatch(doer -> doer.is("bill-text", "law"));
  }

  /** A bill that must yet be adopted is proposed; anything else is decided when whoever can order it says that it must be. */
  private static Optional<Code> required(PolicyActionType type, boolean ordered, Optional<PolicyActionStatus> fixed) {
    if (type == PolicyActionType.LEGISLATION) {
      return Optional.of(fixed.orElse(PolicyActionStatus.PROPOSED));
    }
    return ordered ? Optional.of(fixed.orElse(PolicyActionStatus.DECIDED)) : Optional.empty();
  }

  /** A parliament or council that asks proposes; a government that asks its own decides, but for inquiries, which others must open. */
  private static Optional<Code> requested(PolicyActionType type, Evocation evocation) {
    List<Meaning> asking = evocation.in(Slot.ORDERER).stream().filter(Statuses::mayAsk).toList();
    boolean ofUsers = type == PolicyActionType.INVESTIGATION && evocation.in(Slot.ADDRESSEE).stream().anyMatch(asked -> asked.is("people", "person")
        && !asked.is("authority", "court"));
    if (asking.isEmpty() || ofUsers) {
      // "Advises users to check their settings" opens no inquiry.
      return Optional.empty();
    }
    if (type != PolicyActionType.INVESTIGATION && isCalledFor(evocation, asking)) {
      return Optional.empty();
    }
    boolean proposes = type == PolicyActionType.INVESTIGATION || asking.stream().anyMatch(meaning -> meaning.is("lawmaker"));
    return Optional.of(proposes ? PolicyActionStatus.PROPOSED : PolicyActionStatus.DECIDED);
  }

  /** "The minister called for a ban": whoever asks nobody wishes, other than a parliament or council, which moves. */
  private static boolean isCalledFor(Evocation evocation, List<Meaning> asking) {
    return evocation.word().pos() == PartOfSpeech.NOUN && evocation.in(Slot.ADDRESSEE).isEmpty() && asking.stream().noneMatch(meaning -> meaning.is("lawmaker"));
  }

  /** A parliament that asks proposes; some members of it only wish. */
  private static boolean mayAsk(Meaning meaning) {
    boolean members = meaning.is("lawmaker") && meaning.is("people", "person");
    return !members && meaning.is("authority", "court", "country", "lawmaker");
  }

  /** "The operators must remove the equipment": nobody says so but the text, which tells a measure. */
  private static boolean mustGo(PolicyActionType type, Evocation evocation) {
    boolean goes = type == PolicyActionType.REMOVAL || type == PolicyActionType.TAKEDOWN;
    return goes && evocation.in(Slot.SPEAKER).isEmpty() && evocation.in(Slot.ORDERER).isEmpty();
  }

  private static boolean isRequiredByAuthority(Evocation evocation) {
    return Stream.of(Slot.SPEAKER, Slot.ORDERER).flatMap(slot -> evocation.in(slot).stream())
        .anyMatch(meaning -> meaning.is("authority", "court", "country", "law"));
  }

  /** An inquiry said to be running, a takedown that is done. */
  private static boolean runs(PolicyActionType type, Evocation evocation) {
    return switch (type) {
      case TAKEDOWN -> evocation.factuality().reality() != Reality.FUTURE;
      case INVESTIGATION -> evocation.factuality().running();
      default -> false;
    };
  }

  /** "Had a detective tap the phones": whoever orders surveillance surveils, but for a court, which may. */
  private static boolean isOrderedByWhoeverSpies(Evocation evocation) {
    List<Meaning> ordering = evocation.in(Slot.ORDERER);
    return !evocation.stopped() && !ordering.isEmpty() && ordering.stream().noneMatch(meaning -> meaning.is("court", "law", "lawmaker", "decision"));
  }

  private static Optional<Code> incident(Evocation evocation, IncidentType type) {
    Word order = evocation.factuality().orderedBy();
    if (order != null && !(type == IncidentType.MISUSE && isOrderedByWhoeverSpies(evocation)) && (!evocation.stopped() || evocation.word().head() == order.index())) {
      // Ordered to be done or not to be done: nothing has happened yet.
      return Optional.empty();
    }
    return switch (evocation.factuality().reality()) {
      case NEGATED, HYPOTHETICAL, WISHED, REQUESTED, REQUIRED, REJECTED, POSSIBLE, ATTEMPTED, PROPOSED, FUTURE -> Optional.empty();
      case DENIED -> Optional.of(IncidentStatus.DENIED);
      case ALLEGED -> Optional.of(IncidentStatus.ALLEGED);
      case ENDED, ASSERTED -> Optional.of(IncidentStatus.CONFIRMED);
    };
  }
}
