package io.vigie.finding;

import io.vigie.annotate.Word;
import io.vigie.record.Code;
import io.vigie.record.IncidentType;
import io.vigie.record.PolicyActionType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why a frame does not fit a telling, whoever takes part in it: negated, called for, a habit, the work of those who have no power. Immutable. */
final class FrameBars {

  private static final Set<Code> RESTRICTIONS = Set.of(PolicyActionType.BAN, PolicyActionType.PROCUREMENT_RESTRICTION, PolicyActionType.REMOVAL);

  private final ClauseWords words;

  FrameBars(ClauseWords words) {
    this.words = words;
  }

  /** What bars a frame, for explanations; empty when nothing does. */
  Optional<String> of(Frame frame, Evocation evocation) {
    if (frame.when() == Frame.When.STOPPED && !evocation.stopped()) {
      return Optional.of("the activity is not said to stop");
    }
    if (frame.type() instanceof IncidentType && evocation.trigger().isWild() && saysHow(evocation.word())) {
      return Optional.of("says only how another event is told");
    }
    if (frame.type() instanceof IncidentType && evocation.trigger().isDetected() && isOfCall(evocation)) {
      return Optional.of("says only what is called for, or why");
    }
    if (evocation.trigger().isDetected() && evocation.tree().children(evocation.word(), "advmod").stream().anyMatch(adverb -> words.in("instead", adverb))) {
      // "And to buy from Acme instead".
      return Optional.of("says what is done instead");
    }
    if (evocation.factuality().generic() && isHabitOf(frame.notInGeneralBy(), evocation)) {
      return Optional.of("says only what such a thing does");
    }
    if (isWorkOf(frame.notBy(), evocation)) {
      return Optional.of("done by somebody who has no power to");
    }
    if (frame.when() == Frame.When.STOPPED && needsLeave(evocation)) {
      return Optional.of("a rule that leaves a way");
    }
    if (frame.when() == Frame.When.POSSIBLE && evocation.factuality().reality() != Reality.POSSIBLE) {
      return Optional.of("nothing says that it can happen");
    }
    if (frame.when() == Frame.When.TOLD && evocation.factuality().reality() == Reality.NEGATED && !isNoLongerDone(frame, evocation)) {
      return Optional.of("negated");
    }
    if (frame.when() == Frame.When.TOLD && evocation.forbidden()) {
      return Optional.of("forbidden");
    }
    return Optional.empty();
  }

  /** "Will no longer order cameras": what a sentence as a whole tells of a restriction is that something is no longer done. */
  private boolean isNoLongerDone(Frame frame, Evocation evocation) {
    return evocation.trigger().isDetected() && evocation.stopped() && RESTRICTIONS.contains(frame.type())
        && evocation.tree().children(evocation.word()).stream().anyMatch(adverb -> words.in("ended", adverb));
  }

  /** "Calls for", "wants to prevent": no incident is told by such a verb. */
  private boolean saysHow(Word word) {
    return words.governances(word).stream().anyMatch(governance -> switch (governance) {
      case WISHED, PROPOSED, ATTEMPTED, BEGUN, REQUESTED -> true;
      default -> false;
    });
  }

  /** "Called on the ministry to ban the cameras, since they serve": what is called for, and why, tells no incident by the sentence as a whole. */
  private boolean isOfCall(Evocation evocation) {
    Tree tree = evocation.tree();
    Word word = evocation.word();
    for (int steps = 0; steps < tree.words().size(); steps++) {
      if (Tree.isVerb(word) && (words.governs(word, Governance.REQUESTED) || words.governs(word, Governance.WISHED))) {
        return true;
      }
      if (word.head() < 0 || word.relation().equals("acl:relcl") || Tree.isRelation(word, "parataxis")) {
        return false;
      }
      word = tree.word(word.head());
    }
    return false;
  }

  /** "Tools that target weak passwords": what such things do, none of them with a name. */
  private static boolean isHabitOf(Set<String> things, Evocation evocation) {
    List<Meaning> doers = evocation.in(Slot.DOER);
    return !doers.isEmpty() && doers.stream().allMatch(doer -> doer.name() == null && isOne(doer, things));
  }

  /** "The investigation of the paper", "published in the paper": by whoever is of such a class and by no authority. */
  private boolean isWorkOf(Set<String> classes, Evocation evocation) {
    List<Meaning> doers = evocation.in(Slot.DOER);
    Stream<Meaning> owners = evocation.in(Slot.TOPIC).stream().filter(this::isPossessor);
    return !classes.isEmpty() && doers.stream().noneMatch(doer -> doer.is("authority", "court", "country") && !isOne(doer, classes))
        && Stream.of(doers.stream(), evocation.in(Slot.PLACE).stream(), owners).flatMap(each -> each).anyMatch(meaning -> isOne(meaning, classes));
  }

  private boolean isPossessor(Meaning meaning) {
    Word head = meaning.phrase().head();
    return head.relation().equals("nmod:poss") || meaning.phrase().tree().children(head, "case").stream().anyMatch(preposition -> words.in("possessive", preposition));
  }

  private static boolean isOne(Meaning meaning, Set<String> classes) {
    return meaning.is(classes.toArray(String[]::new));
  }

  /** "Cannot buy without a licence": a rule that leaves a way, and no end. */
  private boolean needsLeave(Evocation evocation) {
    return evocation.in(Slot.WITHOUT).stream().anyMatch(meaning -> meaning.is("permission")) || evocation.in(Slot.AFTER).stream().filter(meaning -> meaning.is("permission"))
        .anyMatch(leave -> leave.phrase().tree().children(leave.phrase().head(), "case").stream().anyMatch(preposition -> words.in("negation", preposition)));
  }
}
