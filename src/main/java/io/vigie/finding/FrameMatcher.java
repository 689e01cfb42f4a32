package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import io.vigie.knowledge.Country;
import io.vigie.record.IncidentType;
import io.vigie.record.PolicyActionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries frames on an evocation and says why one does not fit. Immutable. */
final class FrameMatcher {

  private final Frames frames;
  private final ClauseWords words;
  private final Provenance provenance;
  private final FrameBars bars;
  private final NounClasses nouns;

  FrameMatcher(Frames frames, ClauseWords words, NounClasses nouns) {
    this.frames = frames;
    this.words = words;
    this.nouns = nouns;
    this.provenance = new Provenance(words, nouns);
    this.bars = new FrameBars(words);
  }

  /**
   * What came of one frame.
   *
   * @param fillers by role; empty when rejected
   * @param told where its authority is told when not beside its own words; null when there
   * @param rejected why it does not fit; null when it fits
   */
  record Attempt(Frame frame, Evocation evocation, Map<String, List<Meaning>> fillers, @Nullable String rejected, Attributions.@Nullable Told told) {

    Attempt(Frame frame, Evocation evocation, Map<String, List<Meaning>> fillers, @Nullable String rejected) {
      this(frame, evocation, fillers, rejected, null);
    }


    /** Whether a role that the frame needs is told elsewhere, so that this can only refer to an event told in full. */
    boolean refers() {
      return frame.roles().entrySet().stream().anyMatch(role -> !role.getValue().optional() && role(role.getKey()).isEmpty());
    }

    boolean fits() {
      return rejected == null;
    }

    /** Whether a measure lacks nothing but whoever decided it, or punishes somebody for nobody named. */
    boolean lacksOnlyAuthority() {
      Frame.Role authority = frame.roles().get(Frame.AUTHORITY);
      boolean wanted = authority != null && (!authority.optional() || frame.implies() != null);
      return !(frame.type() instanceof IncidentType) && wanted && role(Frame.AUTHORITY).isEmpty()
          && frame.roles().entrySet().stream().allMatch(role -> role.getValue().optional() || role.getKey().equals(Frame.AUTHORITY) || !role(role.getKey()).isEmpty());
    }

    /** Whether it is no event of its own without somebody who decides. */
    boolean needsAuthority() {
      return !frame.roles().get(Frame.AUTHORITY).optional();
    }

    /** With whoever decided it, told elsewhere; as it is where they have no such power. */
    Attempt decidedBy(Attributions.Told elsewhere) {
      Meaning fitting = elsewhere.authority().as(frame.roles().get(Frame.AUTHORITY).is());
      boolean plays = fillers.values().stream().flatMap(List::stream).anyMatch(other -> other.identity() != null && other.identity() == fitting.identity());
      if (!fitting.is(frame.roles().get(Frame.AUTHORITY).is().toArray(String[]::new)) || plays || suffers(fitting, evocation)) {
        return this;
      }
      Map<String, List<Meaning>> filled = new LinkedHashMap<>(fillers);
      filled.put(Frame.AUTHORITY, List.of(fitting));
      return new Attempt(frame, evocation, filled, rejected, elsewhere);
    }

    /** Three countries that ban make three events: one attempt for each authority of a country of its own. */
    List<Attempt> eachAuthority() {
      Map<String, Meaning> byCountry = new LinkedHashMap<>();
      role(Frame.AUTHORITY).forEach(authority -> byCountry.putIfAbsent(String.valueOf(authority.country()), authority));
      if (byCountry.size() < 2) {
        return List.of(this);
      }
      return byCountry.values().stream().map(authority -> {
        Map<String, List<Meaning>> own = new LinkedHashMap<>(fillers);
        own.put(Frame.AUTHORITY, List.of(authority));
        return new Attempt(frame, evocation, own, rejected);
      }).toList();
    }

    /** "Italy had imposed the same sum in March": whom an authority punishes is plain from what the article is about. */
    boolean leavesOutTarget() {
      return frame.type() == PolicyActionType.ENFORCEMENT && frame.implies() != null && role(Frame.TARGET).isEmpty()
          && role(Frame.AUTHORITY).stream().anyMatch(meaning -> meaning.is("authority", "country") && !meaning.is("court"));
    }

    /** Everybody and everything that takes part, in a role or not. */
    List<Meaning> participants() {
      List<Meaning> participants = new ArrayList<>();
      evocation.slots().forEach((slot, meanings) -> {
        if (slot != Slot.BEFORE && slot != Slot.AFTER && slot != Slot.SPEAKER && slot != Slot.WITHOUT) {
          participants.addAll(meanings);
        }
      });
      fillers.values().forEach(found -> found.stream().filter(meaning -> !participants.contains(meaning)).forEach(participants::add));
      return participants;
    }

    List<Meaning> role(String name) {
      return fillers.getOrDefault(name, List.of());
    }
  }

  List<Attempt> attempts(Evocation evocation) {
    return frames.evokedBy(evocation.trigger().concept()).stream().map(frame -> attempt(frame, evocation)).toList();
  }

  private Attempt attempt(Frame frame, Evocation evocation) {
    Optional<String> barred = bars.of(frame, evocation);
    if (barred.isPresent()) {
      return new Attempt(frame, evocation, Map.of(), barred.get());
    }
    Map<String, List<Meaning>> fillers = new LinkedHashMap<>();
    for (Map.Entry<String, Frame.Role> role : frame.roles().entrySet()) {
      List<Meaning> found = fill(role.getValue(), evocation).stream().filter(meaning -> !plays(fillers, meaning))
          .filter(meaning -> !role.getKey().equals(Frame.AUTHORITY) || mayDecide(frame, evocation, meaning)).toList();
      fillers.put(role.getKey(), found);
    }
    List<String> missing = frame.roles().entrySet().stream()
        .filter(role -> !role.getValue().optional() && fillers.get(role.getKey()).isEmpty()).map(Map.Entry::getKey).toList();
    boolean someone = fillers.values().stream().anyMatch(found -> !found.isEmpty());
    // A lone noun of which nothing is told refers to nothing: "the ruling is not final".
    boolean nounMayRefer = evocation.trigger().pos() == PartOfSpeech.NOUN && frame.type() != IncidentType.MISUSE
        && (evocation.support() != null || evocation.trigger().verbless());
    // An entry that says who may do it vouches for whoever does.
    boolean vouched = !evocation.trigger().subject().isEmpty() || evocation.trigger().particularity() > 1;
    boolean points = evocation.definite() || evocation.support() != null || evocation.trigger().verbless();
    boolean mayRefer = (vouched || nounMayRefer && points || someone)
        && !(missing.contains(Frame.AUTHORITY) && isDoneByAnother(frame, evocation, fillers) && !isObliged(frame, evocation));
    return new Attempt(frame, evocation, fillers, missing.isEmpty() || mayRefer ? null : "no " + String.join(", no ", missing));
  }

  /** "The company examined the ruling": whoever does it is told, and has no power to decide; but "the company joined the list" suffers it. */
  private boolean isDoneByAnother(Frame frame, Evocation evocation, Map<String, List<Meaning>> fillers) {
    Set<String> powers = frame.roles().get(Frame.AUTHORITY).is();
    return evocation.in(Slot.DOER).stream().anyMatch(doer -> doer.phrase().head().pos() != PartOfSpeech.PRON && !plays(fillers, doer) && !isDecision(doer)
        && (isNobody(doer) || !doer.is(powers.toArray(String[]::new))) && (doer.name() != null || !doer.classes().isEmpty() || isGeneric(doer)));
  }

  /** "A court order took the site down": an order or a decision is done by whoever gave it. */
  private boolean isDecision(Meaning doer) {
    return doer.phrase().head().pos() == PartOfSpeech.NOUN && doer.is("order", "decision");
  }

  /** "Operators may no longer buy", "must remove", "were told to stop": whoever has to do it does not decide it. */
  private boolean isObliged(Frame frame, Evocation evocation) {
    boolean required = frame.type() == PolicyActionType.REMOVAL && evocation.factuality().reality() == Reality.REQUIRED;
    boolean told = evocation.factuality().orderedBy() != null && evocation.in(Slot.ORDERER).isEmpty();
    boolean ordered = told && (frame.type() == PolicyActionType.REMOVAL || frame.when() == Frame.When.STOPPED);
    return required || ordered || frame.when() == Frame.When.STOPPED && (evocation.factuality().forbidden() || evocation.forbidden());
  }

  private boolean mayDecide(Frame frame, Evocation evocation, Meaning meaning) {
    return !mustRemove(frame, evocation, meaning) && !isTold(meaning, evocation) && !isMerelyOf(meaning, frame, evocation);
  }

  /** "The school must take down its cameras": whoever has to, but no authority, decides nothing. */
  private boolean mustRemove(Frame frame, Evocation evocation, Meaning meaning) {
    return isObliged(frame, evocation) && !meaning.is("authority", "country", "court", "law", "place")
        && evocation.in(Slot.DOER).stream().anyMatch(doer -> doer.phrase().head() == meaning.phrase().head());
  }

  /** "The court ordered the police to stop": whoever is ordered to has decided nothing. */
  private static boolean isTold(Meaning meaning, Evocation evocation) {
    return !evocation.in(Slot.ORDERER).isEmpty() && evocation.in(Slot.ADDRESSEE).stream().anyMatch(addressee -> addressee.phrase().head() == meaning.phrase().head());
  }

  /** "Under the influence of Norland": a country decides nothing by whatever it has, where no trigger tells that it does. */
  private boolean isMerelyOf(Meaning meaning, Frame frame, Evocation evocation) {
    return frame.name().startsWith(DetectedEvents.FRAME) && evocation.word().pos() == PartOfSpeech.NOUN && nouns.of(evocation.word()).isEmpty()
        && meaning.identity() != null && meaning.identity().fact() instanceof Country;
  }

  /** Nobody plays two roles of one event. */
  private static boolean plays(Map<String, List<Meaning>> fillers, Meaning meaning) {
    return fillers.values().stream().flatMap(List::stream).anyMatch(other -> other.phrase().head() == meaning.phrase().head() && other.identity() == meaning.identity());
  }

  /** The fillers of the first slot that has any; behind what only leads on to them ("access to the cameras"), those of the next one too. */
  private List<Meaning> fill(Frame.Role role, Evocation evocation) {
    List<Meaning> leading = new ArrayList<>();
    for (Slot slot : role.from()) {
      List<Meaning> fitting = new ArrayList<>();
      for (Meaning told : evocation.in(slot).stream().flatMap(Meaning::each).toList()) {
        Meaning meaning = told.as(role.is());
        boolean kind = role.is().contains(Trigger.ANY) || meaning.is(role.is().toArray(String[]::new));
        boolean wrong = meaning.is(role.not().toArray(String[]::new)) || slot == Slot.BEFORE && evocation.in(Slot.DOER).stream().anyMatch(this::isGeneric)
            || (slot == Slot.PLACE || slot == Slot.BEFORE) && meaning.is("country", "place") && isOrigin(meaning)
            || slot == Slot.BEFORE && (isSubjectOfPassive(meaning, evocation) || suffers(meaning, evocation));
        if (kind && !wrong && !isNobody(meaning) && !isClause(meaning)) {
          fitting.add(meaning);
        }
      }
      if (fitting.stream().anyMatch(meaning -> !meaning.is(role.through().toArray(String[]::new)))) {
        fitting.addAll(leading);
        return fitting;
      }
      leading.addAll(fitting);
    }
    return leading;
  }

  /** "Prohibited cameras from Norland", "cameras made in Norland": where things come from decides nothing. */
  private boolean isOrigin(Meaning meaning) {
    return meaning.phrase().tree().children(meaning.phrase().head(), "case").stream().anyMatch(preposition -> words.in("origin", preposition))
        || provenance.isTold(meaning.phrase().head(), meaning.phrase().tree());
  }

  /** "The council was ordered to comply": whoever it is done to does not do it as well. */
  private boolean isSubjectOfPassive(Meaning meaning, Evocation evocation) {
    Word head = meaning.phrase().head();
    Tree tree = meaning.phrase().tree();
    return Tree.isVerb(evocation.word()) && Tree.isRelation(head, "nsubj") && head.head() == evocation.word().index() && new ClauseReader(tree, words).clause(evocation.word()).passive();
  }

  /** "Three countries are under investigation": whoever it is done to does not do it as well. */
  private static boolean suffers(Meaning meaning, Evocation evocation) {
    return evocation.in(Slot.SUFFERER).stream().anyMatch(sufferer -> sufferer.phrase().head() == meaning.phrase().head());
  }

  /** A clause that stands where a phrase would is no participant. */
  private static boolean isClause(Meaning meaning) {
    return meaning.identity() == null && switch (meaning.phrase().head().features()) {
      case PAST, PRESENT, FUTURE, CONDITIONAL -> Tree.isVerb(meaning.phrase().head());
      default -> false;
    };
  }

  /** "Many countries", "some cities", "any authority": nobody in particular. */
  private boolean isNobody(Meaning meaning) {
    Word head = meaning.phrase().head();
    boolean some = meaning.identity() == null && meaning.name() == null && words.in("generic-plural", head) && !head.text().equalsIgnoreCase(head.lemma())
        && meaning.phrase().tree().children(head, "det", "nummod", "nmod:poss", "acl").isEmpty();
    return some || meaning.identity() == null && meaning.name() == null && meaning.country() == null
        && meaning.is("authority", "country", "company") && isGeneric(meaning);
  }

  private boolean isGeneric(Meaning meaning) {
    return meaning.phrase().tree().children(meaning.phrase().head(), "det", "amod", "advmod").stream()
        .anyMatch(child -> words.in("generic-determiner", child));
  }
}
